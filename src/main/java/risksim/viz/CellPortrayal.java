package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.SimplePortrayal2D;

/** A cell that can be touched: draws nothing but the rim of the one that is chosen; a double click opens its inspector. */
final class CellPortrayal extends SimplePortrayal2D {
    private static final long serialVersionUID = 1;

    private final transient Look look;

    CellPortrayal(Look look) {
        this.look = look;
    }

    private static Rectangle2D.Double square(DrawInfo2D info) {
        return new Rectangle2D.Double(
                info.draw.x - info.draw.width / 2,
                info.draw.y - info.draw.height / 2,
                info.draw.width,
                info.draw.height);
    }

    @Override
    public void draw(Object object, Graphics2D g, DrawInfo2D info) {
        if (info.selected) {
            g.setColor(Palette.INK);
            g.setStroke(Palette.stroke(0, 3));
            g.draw(square(info));
        }
    }

    @Override
    public boolean hitObject(Object object, DrawInfo2D range) {
        return square(range).intersects(range.clip.x, range.clip.y, range.clip.width, range.clip.height);
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        Cells.At at = (Cells.At) wrapper.getObject();
        return "cell " + at.x() + ", " + at.y();
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return SheetInspector.of(((Watch) gui).session(), look, (Cells.At) wrapper.getObject());
    }
}
