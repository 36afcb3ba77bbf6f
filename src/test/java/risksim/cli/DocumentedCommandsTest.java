package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParameterException;
import risksim.scenario.ScenarioReader;

/**
 * Every command that the documents show works. All are read as the program reads them, with the scenarios and files that they name; those that
 * cost seconds are executed. Words in capitals stand for something of their kind, and folders of runs and reports for ones that are made here.
 */
class DocumentedCommandsTest {
    private static final String STAND_IN = "scenarios/collusion/open-cartel.yaml";
    private static final String RUNS = "reports/runs/";
    private static final String DOSSIERS = "reports/dossiers/";

    private static final Map<String, String> MEANT = Map.of(
            "SCENARIO", STAND_IN,
            "PATH", STAND_IN,
            "RUN", RUNS + "open-cartel-*",
            "NAME", "q-learning",
            "FILM", "film.gif",
            "FILE", "results.parquet",
            "4000", "200",
            "17", "3");

    /** Commands that are read and not executed, by how they begin, and why. */
    private static final Map<String, String> READ = Map.ofEntries(
            Map.entry("bench", "measured, not tested"),
            Map.entry("view", "needs a display: WindowTest opens windows"),
            Map.entry("certify", "minutes: CertificateTest measures the lines that cost little"),
            Map.entry("report RUN", "those of pricing-quick are made"),
            Map.entry("verify reports/examples/", "ExampleReportTest proves each example"),
            Map.entry("verify scenarios", "minutes: ValidationTest plays short forms"),
            Map.entry(
                    "run scenarios/collusion/pricing-duopoly.yaml", "half a minute: ValidationTest plays a short form"),
            Map.entry("run scenarios/engagement/", "half a minute each"),
            Map.entry("film scenarios/society/million-people.yaml", "half a minute: PicturesTest draws it with fewer"),
            Map.entry("run scenarios/society/assistant-economy.yaml", "four minutes of one core"),
            Map.entry("report reports/runs/assistant-economy-", "needs that run; those of other runs are made"),
            Map.entry("describe stubborn", "TutorialTest puts that policy into the catalog, and asks"),
            Map.entry("run my-partner.yaml", "TutorialTest plays it with that policy"));

    /** What makes a film of a few frames of one that takes a minute. */
    private static final List<String> SHORT = List.of("--ticks", "40", "--every", "10");

    /** What is written where the reader stands: options whose value is moved to a folder of this test. */
    private static final Set<String> WRITES = Set.of("--to", "--figure", "--write");

    /** Scenarios that were read already. */
    private static final Set<Path> KNOWN = new HashSet<>();

    /** What commands said that were executed already. */
    private static final Map<String, String> SAID = new HashMap<>();

    @TempDir
    private static Path folder;

    private static List<String> meant(String command) {
        return DocumentedCommands.words(command).stream()
                .map(word -> MEANT.getOrDefault(word.replaceFirst("[.]{3}$", ""), word))
                .toList();
    }

    /** Reads a command and the files that it names, and does nothing else. */
    private static void read(String command) throws IOException {
        List<String> words = meant(command);
        Main.line().parseArgs(words.toArray(String[]::new));
        for (String word : words) {
            if (word.matches("(scenarios|agents|viz|src|reports/examples)(/.*)?")) {
                assertThat(Path.of(word)).as(command).exists();
            }
            if (word.matches("scenarios(/.*)?")) {
                try (Stream<Path> files = Files.walk(Path.of(word))) {
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .filter(KNOWN::add)
                            .forEach(ScenarioReader::read);
                }
            }
        }
    }

    private static String execute(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        boolean exceeded = code == 1 && words.get(0).equals("run");
        assertThat(exceeded ? 0 : code).as(words + "\n" + out + err).isZero();
        return out.toString();
    }

    /** What a command says to a reader who stands in the project's folder, but that it writes into a folder of this test. */
    private static String executed(String command) throws IOException {
        String said = SAID.get(command);
        if (said == null) {
            said = execute(placed(command));
            SAID.put(command, said);
        }
        return said;
    }

    /** A place in the folder of this test; folders that a reader has are there. */
    private static Path place(String word) throws IOException {
        Path place = folder.resolve(word);
        Files.createDirectories(place.resolveSibling("."));
        return place;
    }

    private static List<String> placed(String command) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : meant(command)) {
            boolean written = !words.isEmpty() && WRITES.contains(words.get(words.size() - 1));
            words.add(written ? place(word).toString() : made(word));
        }
        if (Set.of("run", "query").contains(words.get(0)) && !words.contains("--replication")) {
            words.addAll(List.of("--runs", folder.toString()));
        }
        words.addAll(
                switch (words.get(0)) {
                    case "report" -> List.of("--to", report(name(words.get(1))).toString());
                    case "export" -> List.of("--force");
                    case "film" -> words.stream().anyMatch(word -> word.startsWith("--tick")) ? List.of() : SHORT;
                    default -> List.of();
                });
        return words;
    }

    private static Path report(String scenario) {
        return folder.resolve("report-" + scenario);
    }

    /** What a word stands for: a finished run, a report, or a file that a page shows. */
    private static String made(String word) throws IOException {
        if (word.startsWith(RUNS)) {
            return run(name(word)).toString();
        }
        if (word.startsWith(DOSSIERS)) {
            Path report = report(name(word));
            if (!Files.exists(report)) {
                execute(List.of("report", run(name(word)).toString(), "--to", report.toString()));
            }
            return report.toString();
        }
        Path copied = DocumentedCommands.copies().get(word);
        if (copied != null) {
            return Files.copy(copied, folder.resolve(word), StandardCopyOption.REPLACE_EXISTING)
                    .toString();
        }
        Optional<String> shown = shown(word);
        return shown.isPresent()
                ? Files.writeString(folder.resolve(word), shown.get()).toString()
                : word;
    }

    private static Optional<String> shown(String word) {
        if (!word.endsWith(".yaml") || word.contains("/")) {
            return Optional.empty();
        }
        String name = word.replace(".yaml", "");
        return DocumentedCommands.pages().stream()
                .map(page -> DocumentedCommands.files(DocumentedCommands.text(page)))
                .filter(files -> files.containsKey(name))
                .map(files -> files.get(name))
                .findFirst();
    }

    /** The scenario that a folder of runs or reports is named after. */
    private static String name(String word) {
        return word.replaceAll(".*/|-(\\*|[0-9a-f]{8})$", "");
    }

    /** The finished run of a scenario; played if it was not yet. */
    private static Path run(String name) throws IOException {
        Optional<Path> done = finished(name);
        if (done.isEmpty()) {
            try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
                Path file = files.filter(one -> one.endsWith(name + ".yaml"))
                        .findFirst()
                        .orElseThrow();
                execute(List.of("run", file.toString(), "--runs", folder.toString()));
            }
            done = finished(name);
        }
        return done.orElseThrow();
    }

    private static Optional<Path> finished(String name) throws IOException {
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.filter(run -> run.getFileName().toString().matches(name + "-[0-9a-f]{8}"))
                    .findFirst();
        }
    }

    private static boolean only(String command) {
        return READ.keySet().stream().anyMatch(command::startsWith);
    }

    @TestFactory
    Stream<DynamicTest> every_command_of_the_documents_works() {
        return DocumentedCommands.all().entrySet().stream()
                .map(shown -> DynamicTest.dynamicTest(shown.getValue() + ": " + shown.getKey(), () -> {
                    if (only(shown.getKey())) {
                        read(shown.getKey());
                    } else {
                        executed(shown.getKey());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_help_can_be_read() {
        return Main.line().getSubcommands().values().stream()
                .flatMap(command ->
                        Stream.of(command.getCommandSpec().usageMessage().footer()))
                .filter(line -> line.startsWith("Example: risksim "))
                .map(line -> line.replace("Example: risksim ", ""))
                .map(command -> DynamicTest.dynamicTest(command, () -> read(command)));
    }

    @Test
    void every_command_stands_in_the_readme() {
        Set<String> told = DocumentedCommands.in(DocumentedCommands.text(Path.of("README.md"))).stream()
                .map(command -> command.split(" ")[0])
                .collect(Collectors.toSet());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Main.line().getSubcommands().keySet());
    }

    @Test
    void describe_names_the_page_of_a_game_and_the_scenarios_that_play_it() throws IOException {
        assertThat(executed("describe stag-hunt")).contains("matrix-games.md", "scenarios    stag-hunt");
    }

    @Test
    void what_is_only_read_is_shown_somewhere() {
        assertThat(READ.keySet()).allMatch(start -> DocumentedCommands.all().keySet().stream()
                .anyMatch(command -> command.startsWith(start)));
    }

    @Test
    void a_misspelt_word_or_a_missing_file_is_found() {
        String good = "run scenarios/collusion/open-cartel.yaml --replication 3";
        assertThat(DocumentedCommands.in("```\n./risksim " + good + "   # why\n```\nor `./risksim list`."))
                .containsExactly(good, "list");
        for (String bad : List.of(
                good.replace("run", "rnu"),
                good.replace("--replication", "--replicaton"),
                good.replace(" 3", " three"),
                "export RUN --format parquet")) {
            assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(ParameterException.class);
        }
        assertThatThrownBy(() -> read(good.replace("cartel", "cartle"))).isInstanceOf(AssertionError.class);
        for (String bad : List.of("validate my-hnut.yaml", "export RUN --format excel --to FILE")) {
            assertThatThrownBy(() -> executed(bad)).as(bad).isInstanceOf(AssertionError.class);
        }
    }
}
