package risksim.viz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import risksim.agent.InlineHost;
import risksim.scenario.Scenario;

/**
 * The picture of one moment of a replication, drawn without a display. It is the picture that a window shows at that moment; the same
 * moment has the same bytes every time on one machine with one set of fonts.
 */
public final class Still {
    private final Scenario scenario;
    private final VizFile file;

    /**
     * A moment of a replication.
     *
     * @param arm under which it is played, from the first tick on
     * @param replication from 0
     * @param tick how many ticks are played; fewer if the replication ends before
     */
    public record Moment(String arm, int replication, long tick) {}

    /** Stills of a scenario; {@code file} says what is shown, and its first display is drawn. */
    public Still(Scenario scenario, VizFile file) {
        this.scenario = scenario;
        this.file = file;
    }

    /** Stills of a scenario, as the file of {@code viz/} that fits it says. */
    public static Still of(Scenario scenario) {
        return new Still(scenario, VizReader.of(scenario));
    }

    /**
     * Plays up to a moment and draws it as a PNG.
     *
     * @param width of the picture in pixels; the height follows
     * @throws IllegalArgumentException if no arm is called like that
     */
    public byte[] png(Moment moment, int width) {
        Session.Start start = new Session.Start(moment.arm(), moment.replication(), Map.of());
        try (Session session = new Session(scenario, new InlineHost(), start, List.of())) {
            session.show(moment.tick());
            return png(session, file, width);
        }
    }

    /** Draws a session as it is now as a PNG. */
    public static byte[] png(Session session, VizFile file, int width) {
        Scene scene = session.look();
        BufferedImage image = new Picture(scene, file.displays().get(0)).image(scene, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture in memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }
}
