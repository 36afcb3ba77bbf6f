package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command of the README is executed; words in capitals stand for something of their kind. */
class ReadmeTest {
    private static final Path RUNS = Path.of("target", "readme-runs");

    private static final Map<String, String> MEANT = Map.of(
            "SCENARIO...", "scenarios/collusion/open-cartel.yaml",
            "SCENARIO", "scenarios/collusion/open-cartel.yaml",
            "PATH...", "scenarios/collusion/open-cartel.yaml",
            "NAME", "q-learning",
            "FILM", "target/readme-runs/film.gif",
            "FILE", "target/readme-runs/results.parquet",
            "17", "3");

    /** Runs of earlier tests may be of other code. */
    @BeforeAll
    static void nothing_is_left_of_earlier_runs() throws IOException {
        if (Files.isDirectory(RUNS)) {
            try (Stream<Path> files = Files.walk(RUNS)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @TestFactory
    Stream<DynamicTest> every_command_of_the_readme_works() throws IOException {
        return Pattern.compile("\\./risksim ([^`\\n]+)")
                .matcher(readme())
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .filter(command -> !command.startsWith("bench")) // measured, not tested
                .filter(command -> !command.startsWith("view ")) // needs a display: see WindowTest
                .filter(command ->
                        !command.equals("verify scenarios/collusion")) // its scenarios are run by ValidationTest
                .map(command -> DynamicTest.dynamicTest(command, () -> execute(command)));
    }

    /** The run of the scenario that stands for all. */
    private static String finished() throws IOException {
        try (Stream<Path> folders = Files.list(RUNS)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("open-cartel"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static void execute(String command) throws IOException {
        List<String> words = new ArrayList<>();
        Arrays.stream(command.split(" "))
                .map(word -> MEANT.getOrDefault(word, word))
                .forEach(words::add);
        if (List.of("run", "query").contains(words.get(0))) {
            words.addAll(List.of("--runs", RUNS.toString()));
        }
        if (words.contains("RUN")) {
            String run = finished();
            words.replaceAll(word -> word.equals("RUN") ? run : word);
        }
        if (words.get(0).equals("export")) {
            words.add("--force");
        }
        StringWriter err = new StringWriter();
        int code = Main.execute(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), words.toArray(String[]::new));
        assertThat(code).as(command + "\n" + err).isIn(0, 1);
    }

    @Test
    void every_link_of_the_pages_leads_somewhere() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of(".github/CONTRIBUTING.md")));
        try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
            site.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            Path folder = page.toAbsolutePath().getParent();
            Pattern.compile("]\\(([^)#]+)\\)")
                    .matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.startsWith("http"))
                    .forEach(link -> assertThat(folder.resolve(link))
                            .as(page + ": " + link)
                            .exists());
        }
    }
}
