package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.agent.InlineHost;
import risksim.scenario.Catalog;
import risksim.scenario.Encounter;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Every shipped scenario has a picture, and every game has one if no file says what is shown: no panel blank, with legends, moving. */
class PicturesTest {
    private static final double TOWN = 20_000;
    private static final double HEAD = 62;

    @TempDir
    private Path folder;

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("ballots"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_scenario_is_drawn_without_a_display() throws IOException {
        return shipped().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Scenario scenario = ScenarioReader.read(file);
                    drawn(scenario, VizReader.of(scenario));
                }));
    }

    /** A shipped scenario for each kind of game, and learners at those of which none is shipped. */
    @TestFactory
    Stream<DynamicTest> every_game_is_drawn_by_default() throws IOException {
        Map<String, Scenario> games = new TreeMap<>();
        for (Path file : shipped()) {
            Scenario scenario = ScenarioReader.read(file);
            scenario.baseline().encounters().stream()
                    .map(Encounter::game)
                    .forEach(game -> games.putIfAbsent(game, scenario));
        }
        for (String game : Catalog.GAMES.keySet()) {
            if (!games.containsKey(game)) {
                games.put(game, learners(game));
            }
        }
        assertThat(games.keySet()).isEqualTo(Catalog.GAMES.keySet());
        return games.entrySet().stream()
                .map(game -> DynamicTest.dynamicTest(
                        game.getKey(), () -> drawn(game.getValue(), Defaults.of(game.getValue()))));
    }

    private Scenario learners(String game) throws IOException {
        String text =
                """
                version: 1
                name: learners
                question: Is there a picture?
                risk: { mode: conflict, factors: [] }
                world: { game: GAME }
                agents:
                  - { archetype: q-learner, count: 2, with: { memory: 0 } }
                run: { seed: 1, replications: 2, at-most: 100, window: 10 }
                metrics: [collective-return]
                arms: [{ name: baseline }]
                """;
        return ScenarioReader.read(Files.writeString(folder.resolve("learners.yaml"), text.replace("GAME", game)));
    }

    /** A file for a kind of game may ask for what this scenario does not measure. */
    @Test
    void a_panel_that_does_not_fit_says_so_in_its_place() throws IOException {
        Path file = Path.of("scenarios/miscoordination/parallel-leader.yaml");
        String text = Files.readString(file)
                .replace("name: parallel-leader", "name: unmeasured")
                .replace("metrics: [invalid-rate, ", "metrics: [")
                .replaceAll("(?s)appetite:.*", "");
        Scenario scenario = ScenarioReader.read(Files.writeString(folder.resolve("unmeasured.yaml"), text));
        VizFile shown = VizReader.all(Path.of("viz")).get("parallel");
        try (Session session = session(scenario)) {
            Picture picture = new Picture(session.scene(), shown.displays().get(0));
            assertThat(picture.frames())
                    .filteredOn(frame -> frame instanceof WordsFrame)
                    .hasSize(1);
            assertThat(colours(
                            picture.image(session.look(), 1280),
                            picture.frames().get(2).bounds))
                    .as("colours of the words")
                    .isGreaterThan(8);
        }
    }

    private static Session session(Scenario scenario) {
        Session.Start start = new Session.Start(scenario.baseline().name(), 0, smaller(scenario));
        return new Session(scenario, new InlineHost(), start, List.of());
    }

    private static void drawn(Scenario scenario, VizFile file) {
        try (Session session = session(scenario)) {
            Watch watch = new Watch(session, file, false);
            watch.every(3);
            watch.start();
            List<BufferedImage> first = watch.pictures().stream()
                    .map(picture -> picture.image(session.look(), picture.width()))
                    .toList();
            watch.step();
            for (int i = 0; i < first.size(); i++) {
                Picture picture = watch.pictures().get(i);
                BufferedImage second = picture.image(session.look(), picture.width());
                assertThat(moved(first.get(i), second))
                        .as("pixels below the header of '%s' that moved", picture.name())
                        .isGreaterThan(200);
                picture.frames().forEach(frame -> shown(frame, second));
            }
        }
    }

    /** A panel is not blank, and the first colour of its legend is in its legend. */
    private static void shown(Frame frame, BufferedImage image) {
        assertThat(frame).as("'%s'", frame.title()).isNotInstanceOf(WordsFrame.class);
        assertThat(colours(image, frame.bounds))
                .as("colours of '%s'", frame.title())
                .isGreaterThan(12);
        Rectangle2D.Double at = frame.bounds;
        double below = frame.inside().getMaxY();
        Rectangle2D.Double strip = new Rectangle2D.Double(at.x, below, at.width, at.getMaxY() - below);
        frame.legend().stream()
                .map(Frame.Key::colour)
                .filter(colour -> !colour.equals(Palette.CARD))
                .findFirst()
                .ifPresent(colour -> assertThat(count(image, strip, colour))
                        .as("pixels of the legend of '%s'", frame.title())
                        .isGreaterThan(60));
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

    private static int[] pixels(BufferedImage image, Rectangle2D.Double at) {
        return image.getRGB((int) at.x, (int) at.y, (int) at.width, (int) at.height, null, 0, (int) at.width);
    }

    private static long colours(BufferedImage image, Rectangle2D.Double at) {
        return Arrays.stream(pixels(image, at)).distinct().count();
    }

    private static long count(BufferedImage image, Rectangle2D.Double at, Color colour) {
        return Arrays.stream(pixels(image, at))
                .filter(rgb -> rgb == colour.getRGB())
                .count();
    }

    private static long moved(BufferedImage one, BufferedImage other) {
        Rectangle2D.Double below = new Rectangle2D.Double(0, HEAD, one.getWidth(), one.getHeight() - HEAD);
        int[] a = pixels(one, below);
        int[] b = pixels(other, below);
        long moved = 0;
        for (int i = 0; i < a.length; i++) {
            moved += a[i] == b[i] ? 0 : 1;
        }
        return moved;
    }
}
