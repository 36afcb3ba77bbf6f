package risksim.report;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws charts as SVG that can stand in a page beside others: same chart, same bytes, and a title for those who listen. */
final class Svg {
    static final int WIDTH = 760;
    static final int HEIGHT = 400;

    private Svg() {}

    /**
     * The chart as an {@code svg} element.
     *
     * @param prefix set before every id, so that pictures in one page do not take each other's
     */
    static String of(JFreeChart chart, String prefix, String title, String description) {
        return of(chart, prefix, title, description, new Dimension(WIDTH, HEIGHT));
    }

    /** The chart as an {@code svg} element of another size, in dots. */
    static String of(JFreeChart chart, String prefix, String title, String description, Dimension size) {
        Document document = empty();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setEmbeddedFontsOn(false);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(size);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, size.width, size.height));
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + size.width + " " + size.height);
        name(document, root, prefix, title, description);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return embedded(text.toString(), prefix);
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void name(Document document, Element root, String prefix, String title, String description) {
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-labelledby", prefix + "-title " + prefix + "-desc");
        root.removeAttribute("width");
        root.removeAttribute("height");
        Element desc = document.createElementNS("http://www.w3.org/2000/svg", "desc");
        desc.setAttributeNS(null, "id", "desc");
        desc.setTextContent(description);
        Element head = document.createElementNS("http://www.w3.org/2000/svg", "title");
        head.setAttributeNS(null, "id", "title");
        head.setTextContent(title);
        root.insertBefore(desc, root.getFirstChild());
        root.insertBefore(head, desc);
    }

    private static String embedded(String text, String prefix) {
        return text.substring(text.indexOf("<svg"))
                .replaceAll("\\bid=\"([^\"]+)\"", "id=\"" + prefix + "-$1\"")
                .replaceAll("url\\(#([^)]+)\\)", "url(#" + prefix + "-$1)")
                .replaceAll("xlink:href=\"#([^\"]+)\"", "xlink:href=\"#" + prefix + "-$1\"")
                .strip();
    }
}
