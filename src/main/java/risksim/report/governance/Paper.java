package risksim.report.governance;

import java.util.List;
import java.util.Locale;
import risksim.report.Legible;
import risksim.report.governance.Piece.Drawing;

/**
 * A sheet that figures are drawn on, as SVG written by hand: no fonts are measured, so the same figure has the same bytes on every
 * machine. Colours are those of Okabe and Ito (2008), which the colour-blind tell apart; shapes and dashes say the same in grey.
 */
final class Paper {
    static final int WIDTH = 720;
    static final String BLUE = "#0072b2";
    static final String ORANGE = "#d55e00";
    static final String GREEN = "#00795a";
    static final String INK = "#222222";
    static final String GREY = "#6b6b6b";
    static final String RULE = "#dcdcdc";
    static final String PALE = "#f1f4f7";
    /** About how wide a letter is at size 13. */
    static final double LETTER = 6.9;

    private final StringBuilder marks = new StringBuilder();
    private final String id;
    private final int height;

    /**
     * @param id of the figure, such as "F8.1"
     */
    Paper(String id, int height) {
        this.id = id;
        this.height = height;
    }

    /** The finished figure. */
    Drawing drawing(String title, String caption) {
        String name = id.toLowerCase(Locale.ROOT).replace('.', '-');
        String head = String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" "
                        + "font-family=\"system-ui, 'DejaVu Sans', Arial, sans-serif\" font-size=\"13\">\n",
                WIDTH,
                height,
                name,
                name);
        String words = "<title id=\"" + name + "-title\">" + escaped(title) + "</title>\n<desc id=\"" + name
                + "-desc\">" + escaped(caption) + "</desc>\n";
        return new Drawing(id, title, caption, head + words + marks + "</svg>");
    }

    /** Text that is safe in a page. */
    static String escaped(String text) {
        return Legible.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private Paper add(String form, Object... values) {
        marks.append(String.format(Locale.ROOT, form, values)).append('\n');
        return this;
    }

    /** What a line is drawn with. */
    static String pen(String colour, double width) {
        return String.format(Locale.ROOT, "stroke=\"%s\" stroke-width=\"%.1f\"", colour, width);
    }

    Paper line(double x1, double y1, double x2, double y2, String pen) {
        return add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s />", x1, y1, x2, y2, pen);
    }

    Paper dashed(double x1, double y1, double x2, double y2, String colour) {
        return add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\" />",
                x1, y1, x2, y2, colour);
    }

    /** A box; style is the rest of its attributes, such as {@code fill="#fff"}. */
    Paper box(double x, double y, double width, double height, String style) {
        return add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s />",
                x, y, Math.max(0.5, width), Math.max(0.5, height), style);
    }

    Paper dot(double x, double y, double radius, String style) {
        return add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s />", x, y, radius, style);
    }

    /** Many dots that look the same, {@code [dots][x, y]}; what they share is written once. */
    Paper dots(List<double[]> places, double radius, String style) {
        add("<g %s>", style);
        places.forEach(at -> add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", at[0], at[1], radius));
        return add("</g>");
    }

    Paper path(String path, String style) {
        return add("<path d=\"%s\" %s />", path, style);
    }

    /** Words; anchor is start, middle or end. */
    Paper text(double x, double y, String anchor, String colour, String words) {
        return add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x, y, anchor, colour, escaped(words));
    }

    /** Smaller words. */
    Paper small(double x, double y, String anchor, String colour, String words) {
        return add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"11.5\">%s</text>",
                x, y, anchor, colour, escaped(words));
    }

    /** A name that may be long, such as that of a combination: in smaller letters where it would not fit, and cut only then. */
    Paper name(double x, double y, String name, int letters) {
        return name.codePointCount(0, name.length()) <= letters
                ? text(x, y, "start", INK, name)
                : small(x, y, "start", INK, fit(name, (int) (letters * 1.2)));
    }

    /** An interval with its estimate: a line with ends and a mark in the middle. */
    Paper whisker(double low, double middle, double high, double y, String colour) {
        line(low, y, high, y, pen(colour, 2.4));
        line(low, y - 5, low, y + 5, pen(colour, 2.4));
        line(high, y - 5, high, y + 5, pen(colour, 2.4));
        return dot(middle, y, 5, "fill=\"" + colour + "\" stroke=\"#ffffff\" stroke-width=\"1.5\"");
    }

    /** An arrow. */
    Paper arrow(double x1, double y1, double x2, double y2, String colour) {
        double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        line(x1, y1, x2 - 7 * ux, y2 - 7 * uy, pen(colour, 1.6));
        String head = String.format(
                Locale.ROOT,
                "M %.1f %.1f L %.1f %.1f L %.1f %.1f Z",
                x2,
                y2,
                x2 - 9 * ux + 4 * uy,
                y2 - 9 * uy - 4 * ux,
                x2 - 9 * ux - 4 * uy,
                y2 - 9 * uy + 4 * ux);
        return path(head, "fill=\"" + colour + "\"");
    }

    /** An axis along the bottom with its ticks and its name. */
    Paper axis(Scale scale, double top, double bottom, String name) {
        for (double tick : scale.ticks()) {
            line(scale.at(tick), top, scale.at(tick), bottom, pen(RULE, 1));
            small(scale.at(tick), bottom + 16, "middle", GREY, Scale.word(tick));
        }
        line(scale.left(), bottom, scale.right(), bottom, pen(GREY, 1));
        return small((scale.left() + scale.right()) / 2, bottom + 33, "middle", INK, name);
    }

    /** A text cut to fit. */
    static String fit(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "\u2026";
    }

    /** One number after another, as a line through points. */
    static String through(List<double[]> points) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.length() == 0 ? "M" : " L", point[0], point[1]));
        }
        return path.toString();
    }
}
