package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import risksim.agent.InlineHost;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Every shipped scenario has a picture: not blank, with its legend, moving. */
class PicturesTest {
    private static final double TOWN = 20_000;

    @TestFactory
    Stream<DynamicTest> every_scenario_is_drawn_without_a_display() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("ballots"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> drawn(ScenarioReader.read(file))))
                    .toList()
                    .stream();
        }
    }

    private static void drawn(Scenario scenario) {
        VizFile file = VizReader.of(scenario);
        Session.Start start = new Session.Start(scenario.baseline().name(), 0, smaller(scenario));
        try (Session session = new Session(scenario, new InlineHost(), start, List.of())) {
            Watch watch = new Watch(session, file, false);
            watch.every(3);
            watch.start();
            for (Picture picture : watch.pictures()) {
                BufferedImage first = picture.image(session.look(), 1280);
                watch.step();
                BufferedImage second = picture.image(session.look(), 1280);
                assertThat(colours(second)).as("colours").isGreaterThan(20);
                assertThat(differing(first, second)).as("pixels that moved").isGreaterThan(500);
                Color legend = legend(session);
                assertThat(count(second, legend)).as("pixels of the legend").isGreaterThan(60);
            }
        }
    }

    /** A country is drawn as a town, which takes a second instead of minutes. */
    private static Map<String, Double> smaller(Scenario scenario) {
        return scenario.plan()
                .variants()
                .now("world.with.people")
                .filter(people -> people > TOWN)
                .map(people -> Map.of("world.with.people", TOWN))
                .orElse(Map.of());
    }

    /** The colour of the first entry of the first panel's legend. */
    private static Color legend(Session session) {
        VizFile.Panel panel =
                VizReader.of(session.scenario()).displays().get(0).panels().get(0);
        return new Look(new Eye(session.look()), session.journal().index(panel.encounter()), panel)
                .legend()
                .get(0)
                .colour();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(pixels(image)).distinct().count();
    }

    private static long count(BufferedImage image, Color colour) {
        return Arrays.stream(pixels(image))
                .filter(rgb -> rgb == colour.getRGB())
                .count();
    }

    private static long differing(BufferedImage one, BufferedImage other) {
        int[] a = pixels(one);
        int[] b = pixels(other);
        long differing = 0;
        for (int i = 0; i < a.length; i++) {
            differing += a[i] == b[i] ? 0 : 1;
        }
        return differing;
    }
}
