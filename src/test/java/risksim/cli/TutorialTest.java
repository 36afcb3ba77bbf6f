package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tutorial shows besides commands works as it is shown: its policy, and the report that it reads. */
class TutorialTest {
    private static final String PAGE = DocumentedCommands.text(Path.of("src/site/markdown/tutorial.md"));
    private static final Map<String, String> FILES = DocumentedCommands.files(PAGE);
    private static final String SCENARIO = "my-partner.yaml";

    @TempDir
    private Path folder;

    /** A block of Java on the page, the class or the lines of the catalog. */
    private static String java(int index) {
        return PAGE.split("```java\n")[index].split("```")[0];
    }

    private static String shown(String name) {
        return Objects.requireNonNull(FILES.get(name), name);
    }

    @Test
    void its_policy_is_the_one_that_is_compiled_and_held_to_the_contract() throws IOException {
        String compiled = Files.readString(Path.of("src/test/java/risksim/policy/strategic/Stubborn.java"));
        assertThat(java(1)).isEqualToNormalizingWhitespace(compiled);
    }

    @Test
    void its_policy_takes_part_once_it_stands_in_the_catalog() throws Exception {
        archetypes();
        Files.writeString(folder.resolve(SCENARIO), shown("my-partner"));
        assertThat(told("describe", "stubborn")).contains("leaves out", "stubbornness");
        assertThat(told("run", SCENARIO)).contains("stubborn", "erratic", "joint-efficiency");
    }

    @Test
    void without_its_line_in_the_catalog_the_policy_is_refused() throws IOException {
        archetypes();
        Path scenario = Files.writeString(folder.resolve(SCENARIO), shown("my-partner"));
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new StringWriter());
        assertThat(Main.execute(out, new PrintWriter(err, true), "validate", scenario.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("stubborn");
    }

    /** The shipped agents, and the page's beside them. */
    private void archetypes() throws IOException {
        Path agents = Files.createDirectories(folder.resolve("agents"));
        Files.copy(Path.of("agents/strategic/q-learner.yaml"), agents.resolve("q-learner.yaml"));
        Files.writeString(agents.resolve("stubborn.yaml"), shown("stubborn"));
    }

    /** What the program says once the page's lines stand in its catalog. */
    private String told(String... words) throws IOException, InterruptedException {
        Path classes = compiled();
        String path = classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
        String java = ProcessHandle.current().info().command().orElseThrow();
        List<String> command = Stream.concat(
                        Stream.of(java, "-XX:TieredStopAtLevel=1", "-cp", path, "risksim.cli.Main"), Stream.of(words))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isIn(0, 1);
        return told;
    }

    private Path compiled() throws IOException {
        String[] lines = java(2).split("\n");
        String source = Files.readString(Path.of("src/main/java/risksim/scenario/Catalog.java"))
                .replaceFirst("(?m)^import ", lines[0] + "\nimport ")
                .replaceFirst("(Policy\\.Spec\\.class,\\s*Map\\.ofEntries\\()", "$1\n" + lines[1]);
        Path file = Files.writeString(folder.resolve("Catalog.java"), source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        StringWriter said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-parameters");
        boolean done = compiler.getTask(
                        said,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
                .call();
        assertThat(done).as(said.toString()).isTrue();
        return classes;
    }

    @Test
    void the_line_that_it_reads_stands_in_the_report() throws IOException {
        String report = Files.readString(Path.of("reports/examples/pricing-quick/report.html"))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        List<String> rows = Pattern.compile("^ +\\| (R1 .+) \\|$", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map(row -> row.group(1).replace(" | ", " "))
                .toList();
        assertThat(rows).hasSize(1).allSatisfy(row -> assertThat(report).contains(row));
        for (String quoted : List.of("34 of 40: 70.2 to 94.3 %", "0 of 40: 0 to 8.8 %", "chance could explain it")) {
            assertThat(report).contains(quoted);
            assertThat(PAGE).contains("`" + quoted + "`");
        }
    }
}
