package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import sim.field.network.Edge;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.network.EdgeDrawInfo2D;
import sim.portrayal.network.SimpleEdgePortrayal2D;

/** Draws money as a line with coins that move on with every tick, and letters as bows with an arrow and their first words. */
final class FlowPortrayal extends SimpleEdgePortrayal2D {
    private static final long serialVersionUID = 1;
    private static final double BOW = 0.34;
    private static final int LONGEST = 26;

    private final transient Look look;

    FlowPortrayal(Look look) {
        this.look = look;
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        EdgeDrawInfo2D edge = (EdgeDrawInfo2D) info;
        Graphics2D g = (Graphics2D) graphics.create();
        Frame.hints(g);
        double scale = info.draw.width;
        g.translate(info.draw.x, info.draw.y);
        g.scale(scale, scale);
        Point2D.Double to = new Point2D.Double(
                (edge.secondPoint.x - info.draw.x) / scale, (edge.secondPoint.y - info.draw.y) / scale);
        Object flow = ((Edge) object).getInfo();
        if (flow instanceof Flow.Money money) {
            money(g, money.player(), to);
        } else if (flow instanceof Flow.Said said) {
            letter(g, said.text(), to);
        }
        g.dispose();
    }

    private void money(Graphics2D g, int player, Point2D.Double to) {
        double part = look.earned(player);
        g.setColor(part == 0 ? Palette.RULE : part > 0 ? Palette.GREEN : Palette.ORANGE);
        g.setStroke(Palette.stroke(0, (float) (1 + 4 * Math.abs(part))));
        g.draw(new Line2D.Double(0, 0, to.x, to.y));
        int coins = (int) Math.round(3 * Math.abs(part));
        double phase = look.scene().tick() % 4 / 4.0;
        for (int i = 0; i < coins; i++) {
            double along = (i + phase) / coins;
            double at = 0.2 + 0.6 * (part > 0 ? along : 1 - along);
            Ellipse2D coin = new Ellipse2D.Double(at * to.x - 5, at * to.y - 5, 10, 10);
            g.setColor(Palette.AMBER);
            g.fill(coin);
            g.setColor(Palette.INK);
            g.setStroke(Palette.stroke(0, 1));
            g.draw(coin);
        }
    }

    private static void letter(Graphics2D g, String text, Point2D.Double to) {
        double cx = to.x / 2 + BOW * to.y * 2;
        double cy = to.y / 2 - BOW * to.x;
        double half = Math.min(1, 120 / Math.max(1, Math.abs(cy - to.y / 2)));
        cy = to.y / 2 + (cy - to.y / 2) * half;
        g.setColor(Palette.BLUE);
        g.setStroke(Palette.stroke(1, 1.8f));
        g.draw(new QuadCurve2D.Double(0, 0, cx, cy, to.x, to.y));
        double topX = 0.25 * to.x + 0.5 * cx;
        double topY = 0.25 * to.y + 0.5 * cy;
        double length = Math.max(1e-9, Math.hypot(to.x, to.y));
        double dx = to.x / length;
        double dy = to.y / length;
        Path2D head = new Path2D.Double();
        head.moveTo(topX + 8 * dx, topY + 8 * dy);
        head.lineTo(topX - 5 * dx - 6 * dy, topY - 5 * dy + 6 * dx);
        head.lineTo(topX - 5 * dx + 6 * dy, topY - 5 * dy - 6 * dx);
        head.closePath();
        g.fill(head);
        if (!text.isEmpty()) {
            String shown = "\u201c" + Words.shortened(text, LONGEST) + "\u201d";
            g.setFont(Palette.SMALL);
            g.setColor(Palette.INK);
            double above = to.x >= 0 ? -10 : 20;
            g.drawString(shown, (float) (topX - g.getFontMetrics().stringWidth(shown) / 2.0), (float) (topY + above));
        }
    }
}
