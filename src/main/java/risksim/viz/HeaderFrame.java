package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The strip on top: which scenario, arm and replication, at which tick. */
final class HeaderFrame extends Frame {
    private final Eye eye;

    HeaderFrame(Eye eye, Rectangle2D.Double bounds) {
        super("", bounds);
        this.eye = eye;
    }

    @Override
    void card(Graphics2D g) {
        // the strip has no card
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        String tick = "tick " + Words.count(eye.scene().tick()) + (eye.scene().ended() ? " (ended)" : "");
        g.setFont(Palette.HEAD);
        double width = g.getFontMetrics().stringWidth(tick);
        text(g, tick, Palette.HEAD, new Spot(bounds.x + bounds.width - width - 4, bounds.y + 28, width + 4));
        String name =
                eye.scene().scenario().name() + " \u00b7 " + eye.scene().arm().title() + " \u00b7 replication "
                        + eye.scene().start().replication();
        text(g, name, Palette.HEAD, new Spot(bounds.x + 4, bounds.y + 28, bounds.width - width - 30));
        text(
                g,
                eye.scene().scenario().question(),
                Palette.TEXT,
                new Spot(bounds.x + 4, bounds.y + 52, bounds.width - 8));
    }
}
