package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import risksim.agent.InlineHost;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/**
 * The windows as a person uses them, on a virtual display of the test's own. Where Xvfb is not installed this cannot be tested: the
 * test is then told as not run, and with {@code -Drisksim.display=required}, as in continuous integration, it fails.
 */
class WindowTest {
    private static final Path PICTURES = Path.of("target", "windows");
    /** What is opened in a moment. */
    private static final Predicate<Scenario> SMALL =
            scenario -> scenario.plan().variants().now("world.with.people").orElse(0.0) < 200_000;

    private static final String WORKED =
            """
            version: 1
            name: worked
            question: Is this quick?
            risk: { mode: collusion }
            world: { game: logit-bertrand, with: { prices: 5 } }
            agents:
              - { archetype: q-pricer, count: 2, with: { exploration-decay: 0.001 } }
            run: { seed: 1, replications: 6, until: { stable-for: 2500 }, at-most: 20000, window: 500 }
            metrics: [profit-gain, mean-price]
            arms:
              - name: baseline
              - { name: impatient, change: { "world.with.discount": 0.5 } }
            """;

    private static Optional<Process> server = Optional.empty();
    private static Optional<Process> manager = Optional.empty();
    private static String display = "";

    @BeforeAll
    static void open() throws IOException {
        boolean installed = installed("Xvfb");
        if ("required".equals(System.getProperty("risksim.display"))) {
            assertThat(installed).as("Xvfb is installed").isTrue();
            assertThat(installed("openbox")).as("openbox is installed").isTrue();
        }
        assumeTrue(installed, "Xvfb is not installed, so windows are not tested");
        Process started = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1840x2000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        server = Optional.of(started);
        BufferedReader told = started.inputReader(StandardCharsets.US_ASCII);
        display = ":" + told.readLine();
        if (installed("openbox")) {
            ProcessBuilder box = new ProcessBuilder("openbox");
            box.environment().put("DISPLAY", display);
            manager = Optional.of(box.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        manager.ifPresent(Process::destroy);
        server.ifPresent(Process::destroy);
    }

    private static boolean installed(String program) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** One scenario for each file of {@code viz/}. */
    @Test
    void every_shipped_view_is_opened_and_played() throws IOException, InterruptedException {
        Map<String, String> shown = new TreeMap<>();
        for (Path file : shipped()) {
            Scenario scenario = ScenarioReader.read(file);
            VizFile view = VizReader.of(scenario);
            if (SMALL.test(scenario)) {
                shown.putIfAbsent(view.name(), file.toString());
            }
        }
        assertThat(shown.keySet())
                .containsAll(VizReader.all(Path.of("viz")).keySet())
                .contains("default");
        String told = told(Stream.concat(Stream.of("walk", PICTURES.toString()), shown.values().stream()));
        List<String> walked =
                told.lines().filter(line -> line.startsWith("walked ")).toList();
        assertThat(walked).hasSameSizeAs(shown.values());
        for (String line : walked) {
            String[] words = line.split(" ");
            for (int display = 0; display < Integer.parseInt(words[2]); display++) {
                seen(words[1] + "-" + display);
            }
        }
    }

    /** What a person does at the window is what the program does without one. */
    @Test
    void a_person_changes_a_parameter_switches_an_arm_and_inspects_an_agent() throws IOException, InterruptedException {
        Path file = Path.of("target", "windows", "worked.yaml");
        Files.writeString(file, WORKED);
        Scenario scenario = ScenarioReader.read(file);
        String told = told(
                Stream.of("work", PICTURES.toString(), file.toString(), "world.with.discount", "0.5", "impatient"));
        Session.Start changed = new Session.Start("baseline", 0, Map.of("world.with.discount", 0.5));
        assertThat(told).contains("changed " + hash(scenario, changed, List.of()));
        Script script = Script.read(PICTURES.resolve("switches.jsonl"), scenario);
        assertThat(script.switches()).extracting(Switch::arm).containsExactly("impatient");
        assertThat(script.start()).isEqualTo(new Session.Start("baseline", 0, Map.of()));
        String switched = hash(scenario, script.start(), script.switches());
        assertThat(told).contains("switched " + switched);
        assertThat(switched).isNotEqualTo(hash(scenario, script.start(), List.of()));
        assertThat(told.lines().filter(line -> line.startsWith("inspected")))
                .singleElement()
                .asString()
                .contains("agent: q-pricer 2", "policy: ", "  learning-rate: ", "memory: ", "last action: ");
    }

    /** A cell, and a panel in MASON's menu of layers. */
    @Test
    void a_cell_is_inspected_with_whoever_stands_there_and_a_panel_is_hidden()
            throws IOException, InterruptedException {
        String told = told(Stream.of("touch", "scenarios/conflict/harvest.yaml"));
        assertThat(told.lines().filter(line -> line.startsWith("stood")))
                .singleElement()
                .asString()
                .contains("cell: column ", "policy: ", "last reward: ")
                .doesNotContain("stands there: nobody");
        assertThat(told.lines().filter(line -> line.startsWith("empty")))
                .singleElement()
                .asString()
                .contains("stands there: nobody")
                .doesNotContain("policy: ");
        assertThat(told).contains("hidden and shown " + List.of(Palette.CARD, Palette.GROUND, Palette.CARD));
    }

    private static String hash(Scenario scenario, Session.Start start, List<Switch> switches) {
        try (Session session = new Session(scenario, new InlineHost(), start, switches)) {
            session.world().start();
            session.until(Long.MAX_VALUE);
            return session.hash();
        }
    }

    @Test
    void a_display_that_cannot_be_opened_is_told() throws IOException, InterruptedException {
        ProcessBuilder view = java("risksim.cli.Main", "view", "scenarios/collusion/open-cartel.yaml");
        view.environment().put("DISPLAY", ":987654");
        Process process = view.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isEqualTo(3);
        assertThat(told).contains("no window", "risksim film scenarios/collusion/open-cartel.yaml --to film.gif");
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("ballots"))
                    .sorted()
                    .toList();
        }
    }

    /** What a program of {@link Windows} says. */
    private static String told(Stream<String> words) throws IOException, InterruptedException {
        Process process = java(Stream.concat(Stream.of(Windows.class.getName()), words)
                        .toArray(String[]::new))
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.util.prefs.userRoot="
                                        + Path.of("target", "prefs").toAbsolutePath(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        return builder;
    }

    /** The two screenshots show something, among it text in ink on cards, and they differ. */
    private static void seen(String name) throws IOException {
        BufferedImage first = ImageIO.read(PICTURES.resolve(name + "-1.png").toFile());
        BufferedImage second = ImageIO.read(PICTURES.resolve(name + "-2.png").toFile());
        int[] a = pixels(first);
        int[] b = pixels(second);
        long moved = 0;
        for (int i = 0; i < a.length; i++) {
            moved += a[i] == b[i] ? 0 : 1;
        }
        assertThat(Arrays.stream(b).distinct().count())
                .as("colours of %s", name)
                .isGreaterThan(50);
        assertThat(count(b, Palette.INK)).as("ink of %s", name).isGreaterThan(1000);
        assertThat(count(b, Palette.CARD)).as("cards of %s", name).isGreaterThan(100_000);
        assertThat(moved).as("pixels of %s that moved", name).isGreaterThan(1000);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static long count(int[] pixels, Color colour) {
        return Arrays.stream(pixels).filter(rgb -> rgb == colour.getRGB()).count();
    }
}
