package risksim.viz;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;

/**
 * A picture in a window of MASON: the newest image of the painter. While nobody plays, it asks for what is new itself, so that a run
 * that was paused is shown as it is.
 */
final class Screen extends FieldPortrayal2D {
    private final Session session;
    private final Painter painter;
    private final int index;
    private final Picture touched;

    /**
     * @param index which of the painter's pictures
     * @param touched the same picture, for what a person touches
     */
    Screen(Session session, Painter painter, int index, Picture touched) {
        this.session = session;
        this.painter = painter;
        this.index = index;
        this.touched = touched;
        this.field = this;
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        int width = (int) Math.round(info.draw.width);
        painter.width(index, width);
        Optional<BufferedImage> image = painter.image(index);
        if (painter.free()) {
            boolean fits = image.isPresent() && image.get().getWidth() == width;
            session.fresh()
                    .or(() -> fits ? Optional.empty() : Optional.of(session.scene()))
                    .ifPresent(painter::draw);
        }
        touched.turn(session.scene());
        if (image.isPresent()) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            int height = (int) Math.round(info.draw.height);
            g.drawImage(image.get(), (int) info.draw.x, (int) info.draw.y, width, height, null);
            g.dispose();
        }
    }
}
