package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tutorial shows works as it is shown: its commands, its scenario, its policy. */
class TutorialTest {
    private static final Path PAGE = Path.of("src/site/markdown/tutorial.md");

    @TempDir
    private Path folder;

    private static String block(String language) throws IOException {
        return Files.readString(PAGE).split("```" + language + "\n")[1].split("```")[0];
    }

    private static String execute(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        assertThat(code).as(words + "\n" + out + err).isIn(0, 1);
        return out.toString();
    }

    private List<String> words(String command) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(word.endsWith("-*") ? finished(word.replaceAll(".*/|-[*]", "")) : word);
        }
        if (words.get(0).equals("run")) {
            words.addAll(List.of("--runs", folder.toString()));
        }
        if (words.get(0).equals("report")) {
            words.addAll(List.of("--to", folder.resolve("report").toString()));
        }
        return words;
    }

    private String finished(String name) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> one.getFileName().toString().startsWith(name + "-"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    @Test
    void its_commands_work_one_after_the_other() throws IOException {
        List<String> commands = Pattern.compile("^\\./risksim (.+)$", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).hasSize(3);
        for (String command : commands) {
            execute(words(command));
        }
        assertThat(folder.resolve("report/report.html")).exists();
    }

    @Test
    void its_scenario_is_read_explained_and_run() throws IOException {
        Path file = Files.writeString(folder.resolve("my-hunt.yaml"), block("yaml"));
        execute(List.of("validate", file.toString()));
        assertThat(execute(List.of("explain", file.toString()))).contains("stag-hunt");
        String told = execute(List.of("run", file.toString(), "--runs", folder.toString()));
        assertThat(told).contains("patient", "joint-efficiency");
        assertThat(finished("my-hunt")).isNotBlank();
    }

    @Test
    void its_policy_is_the_one_that_is_compiled_and_played() throws IOException {
        String shown = block("java").replaceAll("\\s+", " ").strip();
        String compiled = Files.readString(Path.of("src/test/java/risksim/policy/Stubborn.java"))
                .replaceAll("\\s+", " ");
        assertThat(compiled).contains(shown);
    }
}
