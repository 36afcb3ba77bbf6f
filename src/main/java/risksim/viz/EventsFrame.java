package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What happened, in words, newest first. */
final class EventsFrame extends Frame {
    private static final double LINE = 19;
    private static final double TEXT = 110;

    private final Eye eye;

    EventsFrame(Eye eye, String title, Rectangle2D.Double bounds) {
        super(title, bounds);
        this.eye = eye;
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        List<Journal.Notice> notices = eye.scene().journal().notices();
        double y = inside.y + 16;
        for (int i = notices.size() - 1; i >= 0; i--) {
            Journal.Notice notice = notices.get(i);
            g.setFont(Palette.TEXT);
            List<String> lines = wrapped(g, notice.text(), inside.width - TEXT);
            if (y + (lines.size() - 1) * LINE > inside.y + inside.height) {
                return;
            }
            g.setColor(Palette.GREY);
            String tick = Words.count(notice.tick());
            g.drawString(
                    tick, (float) (inside.x + TEXT - 14 - g.getFontMetrics().stringWidth(tick)), (float) y);
            g.setColor(Palette.INK);
            for (String line : lines) {
                g.drawString(line, (float) (inside.x + TEXT), (float) y);
                y += LINE;
            }
            y += 3;
        }
    }

    static List<String> wrapped(Graphics2D g, String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && g.getFontMetrics().stringWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
