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
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The windows as a person uses them, on a virtual display of the test's own. Where Xvfb is not installed this cannot be tested: the
 * test is then told as not run, and with {@code -Drisksim.display=required}, as in continuous integration, it fails.
 */
class WindowTest {
    private static final Path PICTURES = Path.of("target", "windows");

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
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1400x1050x24", "-nolisten", "tcp")
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

    @Test
    void a_market_is_played_switched_and_inspected() throws IOException, InterruptedException {
        String told = people("scenarios/collusion/pricing-interventions.yaml", "4", "2000", "impatient");
        assertThat(told).contains("recorded [Switch[tick=", "arm=impatient]]");
        seen("pricing-interventions", Palette.PURPLE);
    }

    @Test
    void a_crowd_is_played() throws IOException, InterruptedException {
        people("scenarios/miscoordination/minority.yaml", "4", "10", "none");
        seen("minority", Palette.ORANGE);
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

    private static String people(String scenario, String frames, String every, String arm)
            throws IOException, InterruptedException {
        String name = Path.of(scenario).getFileName().toString().replace(".yaml", "");
        Process process = java(
                        Windows.class.getName(),
                        scenario,
                        frames,
                        every,
                        arm,
                        PICTURES.resolve(name + "-1.png").toString(),
                        PICTURES.resolve(name + "-2.png").toString())
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

    /** The two screenshots show something, among it the colour, and they differ. */
    private static void seen(String name, Color colour) throws IOException {
        BufferedImage first = ImageIO.read(PICTURES.resolve(name + "-1.png").toFile());
        BufferedImage second = ImageIO.read(PICTURES.resolve(name + "-2.png").toFile());
        int[] a = pixels(first);
        int[] b = pixels(second);
        long moved = 0;
        for (int i = 0; i < a.length; i++) {
            moved += a[i] == b[i] ? 0 : 1;
        }
        assertThat(Arrays.stream(b).distinct().count()).as("colours").isGreaterThan(50);
        assertThat(Arrays.stream(b).filter(rgb -> rgb == colour.getRGB()).count())
                .as("coloured")
                .isGreaterThan(100);
        assertThat(moved).as("pixels that moved").isGreaterThan(1000);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
