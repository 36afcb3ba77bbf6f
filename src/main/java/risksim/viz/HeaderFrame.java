package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The strip on top: which scenario, arm and replication, at which tick. */
final class HeaderFrame extends Frame {
    private final Session session;

    HeaderFrame(Session session, Rectangle2D.Double bounds) {
        super("", bounds);
        this.session = session;
    }

    @Override
    void card(Graphics2D g) {
        // the strip has no card
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        String tick =
                "tick " + Words.count(session.world().tick()) + (session.world().ended() ? " (ended)" : "");
        g.setFont(Palette.HEAD);
        double width = g.getFontMetrics().stringWidth(tick);
        text(g, tick, Palette.HEAD, new Spot(bounds.x + bounds.width - width - 4, bounds.y + 28, width + 4));
        String name = session.scenario().name() + " \u00b7 " + session.arm().title() + " \u00b7 replication "
                + session.start().replication();
        text(g, name, Palette.HEAD, new Spot(bounds.x + 4, bounds.y + 28, bounds.width - width - 30));
        text(g, session.scenario().question(), Palette.TEXT, new Spot(bounds.x + 4, bounds.y + 52, bounds.width - 8));
    }
}
