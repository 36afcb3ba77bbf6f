package risksim.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.SimplePortrayal2D;

/** Draws an agent as a disc with its name and action; a double click opens its inspector. */
final class MemberPortrayal extends SimplePortrayal2D {
    private static final long serialVersionUID = 1;

    private final transient Look look;
    private final transient RingFrame ring;
    private final boolean touched;

    /** @param touched whether nothing is drawn but the rim of whoever is chosen, over a picture that shows the rest */
    MemberPortrayal(Look look, RingFrame ring, boolean touched) {
        this.look = look;
        this.ring = ring;
        this.touched = touched;
    }

    private double radius(int player) {
        return look.panel().size() == VizFile.Size.SAME
                ? ring.radius()
                : ring.radius() * (0.75 + 0.45 * look.rank(player));
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        Graphics2D g = (Graphics2D) graphics.create();
        Frame.hints(g);
        g.translate(info.draw.x, info.draw.y);
        g.scale(info.draw.width, info.draw.width);
        int player = ((Member) object).player();
        if (touched) {
            rim(g, player, info.selected);
        } else if (player == Member.CENTRE) {
            centre(g);
        } else {
            disc(g, player);
        }
        g.dispose();
    }

    private void centre(Graphics2D g) {
        g.setFont(Palette.TEXT);
        double width = g.getFontMetrics().stringWidth(look.game()) + 20;
        RoundRectangle2D plate = new RoundRectangle2D.Double(-width / 2, -14, width, 28, 14, 14);
        g.setColor(Palette.GROUND);
        g.fill(plate);
        g.setColor(Palette.GREY);
        g.draw(plate);
        middle(g, look.game(), 5);
    }

    private void disc(Graphics2D g, int player) {
        double r = radius(player);
        Ellipse2D disc = new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
        Color colour = look.colour(player);
        g.setColor(colour);
        g.fill(disc);
        g.setColor(Palette.INK);
        g.setStroke(Palette.stroke(0, 1.2f));
        g.draw(disc);
        if (ring.labelled()) {
            g.setFont(Palette.TEXT);
            middle(g, look.name(player), r + 16);
            middle(g, look.action(player), r + 31);
        }
    }

    private void rim(Graphics2D g, int player, boolean selected) {
        if (selected && player != Member.CENTRE) {
            double r = radius(player) + 1;
            g.setColor(Palette.INK);
            g.setStroke(Palette.stroke(0, 4));
            g.draw(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
        }
    }

    private static void middle(Graphics2D g, String text, double y) {
        g.setColor(Palette.INK);
        g.drawString(text, (float) (-g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    @Override
    public boolean hitObject(Object object, DrawInfo2D range) {
        int player = ((Member) object).player();
        double r = player == Member.CENTRE ? 0 : radius(player) * range.draw.width;
        return new Ellipse2D.Double(range.draw.x - r, range.draw.y - r, 2 * r, 2 * r)
                .intersects(range.clip.x, range.clip.y, range.clip.width, range.clip.height);
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        int player = ((Member) wrapper.getObject()).player();
        return player == Member.CENTRE ? look.game() : look.name(player);
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        int player = ((Member) wrapper.getObject()).player();
        return player == Member.CENTRE ? look.game() : look.name(player) + ": " + look.action(player);
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        int player = ((Member) wrapper.getObject()).player();
        return SheetInspector.of(((Watch) gui).session(), look, Math.max(0, player));
    }
}
