package risksim.viz;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import sim.display.Display2D;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;

/**
 * A picture in a window of MASON: the newest image of the painter, cut into the parts in which its panels stand, so that MASON's menu of
 * layers hides and shows them singly. While nobody plays, it asks for what is new itself, so that a run that was paused is shown as
 * it is.
 */
final class Screen {
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
    }

    /**
     * The header and the panels.
     *
     * @param display at which they are shown
     */
    List<Layer> parts(Display2D display) {
        return touched.frames().stream()
                .map(frame -> new Layer(
                        new Part(display, frame.bounds),
                        frame.title().isEmpty() ? "header" : frame.title(),
                        frame.bounds))
                .toList();
    }

    /** Has drawn what is new, at this width, if the painter is free; the newest image. */
    private Optional<BufferedImage> image(int width) {
        painter.width(index, width);
        Optional<BufferedImage> image = painter.image(index);
        if (painter.free()) {
            boolean fits = image.isPresent() && image.get().getWidth() == width;
            session.fresh()
                    .or(() -> fits ? Optional.empty() : Optional.of(session.scene()))
                    .ifPresent(painter::draw);
        }
        touched.turn(session.scene());
        return image;
    }

    /** The part of the image in which a panel stands. */
    private final class Part extends FieldPortrayal2D {
        private final Display2D display;
        private final Rectangle2D.Double bounds;

        /** @param bounds in the window at scale 1 */
        Part(Display2D display, Rectangle2D.Double bounds) {
            this.display = display;
            this.bounds = bounds;
            this.field = this;
        }

        @Override
        public Portrayal getDefaultPortrayal() {
            return new SimplePortrayal2D();
        }

        /** MASON rounds the place of a part down to pixels; the image lies where the places of all parts say alike. */
        @Override
        public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
            double scale = display.getScale();
            int width = (int) Math.round(touched.width() * scale);
            int height = (int) Math.round(touched.height() * scale);
            image(width).ifPresent(image -> {
                Graphics2D g = (Graphics2D) graphics.create();
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                int x = (int) Math.ceil(info.draw.x - bounds.x * scale - 1e-9);
                int y = (int) Math.ceil(info.draw.y - bounds.y * scale - 1e-9);
                g.clip(new Rectangle2D.Double(
                        x + bounds.x * scale - 1,
                        y + bounds.y * scale - 1,
                        bounds.width * scale + 2,
                        bounds.height * scale + 2));
                g.drawImage(image, x, y, width, height, null);
                g.dispose();
            });
        }
    }
}
