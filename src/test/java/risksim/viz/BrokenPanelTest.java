package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import risksim.agent.InlineHost;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** A panel that fails says so in its place; the other panels, the painter and the run go on. */
class BrokenPanelTest {
    private static final Rectangle2D.Double PLACE = new Rectangle2D.Double(660, 500, 600, 440);

    private Scenario scenario;
    private Session session;

    /** Fails once the run has begun, in the middle of its picture. */
    private static final class Broken extends Frame {
        private final Session session;

        Broken(Session session) {
            super("What breaks", PLACE);
            this.session = session;
        }

        @Override
        void paint(Graphics2D g, Rectangle2D.Double inside) {
            g.setColor(Palette.ORANGE);
            g.fill(inside);
            if (session.scene().tick() > 0) {
                throw new ArithmeticException("one divided by nothing");
            }
        }
    }

    @BeforeEach
    void begin() {
        scenario = ScenarioReader.read(Path.of("scenarios/conflict/chicken.yaml"));
        Session.Start start = new Session.Start(scenario.baseline().name(), 0, Map.of());
        session = new Session(scenario, new InlineHost(), start, List.of());
        session.world().start();
    }

    @AfterEach
    void end() {
        session.close();
    }

    private Picture picture(boolean broken) {
        VizFile.Display display = VizReader.of(scenario).displays().get(0);
        Picture picture = new Picture(session.look(), display);
        if (broken) {
            picture.add(new Broken(session));
        }
        return picture;
    }

    private static int[] pixels(BufferedImage image, Rectangle2D.Double at) {
        return image.getRGB((int) at.x, (int) at.y, (int) at.width, (int) at.height, null, 0, (int) at.width);
    }

    @Test
    void it_says_what_is_wrong_and_the_others_are_drawn_as_ever() {
        Picture broken = picture(true);
        session.until(2);
        BufferedImage image = broken.image(session.look(), 1280);
        BufferedImage whole = picture(false).image(session.look(), 1280);
        assertThat(pixels(image, PLACE)).doesNotContain(Palette.ORANGE.getRGB()).contains(Palette.INK.getRGB());
        assertThat(Arrays.stream(pixels(image, PLACE)).distinct().count()).isGreaterThan(20);
        Rectangle2D.Double above = new Rectangle2D.Double(0, 0, 1280, 490);
        assertThat(pixels(image, above)).isEqualTo(pixels(whole, above));
    }

    /** The twin: before it fails it is drawn. */
    @Test
    void it_is_drawn_as_long_as_it_can_be() {
        assertThat(pixels(picture(true).image(session.look(), 1280), PLACE)).contains(Palette.ORANGE.getRGB());
    }

    @Test
    void the_painter_goes_on() throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(4);
        try (Painter painter = new Painter(List.of(picture(true)), drawn::countDown)) {
            while (drawn.getCount() > 0) {
                session.tick();
                painter.look(session);
            }
            assertThat(painter.drawn()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void what_is_shown_of_another_game_is_told_in_words() {
        VizFile.Display market =
                VizReader.all(Path.of("viz")).get("pricing").displays().get(0);
        Picture picture = new Picture(session.look(), market);
        assertThat(picture.frames())
                .filteredOn(frame -> frame instanceof WordsFrame)
                .extracting(Frame::title)
                .containsExactly("Prices, between competition and monopoly");
    }
}
