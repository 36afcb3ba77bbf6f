package risksim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the documents show: commands, by the first page that shows them, and whole files. */
final class DocumentedCommands {
    private static final Pattern COMMAND = Pattern.compile("\\./risksim ([^`\\n]+)");
    private static final Pattern COPIED = Pattern.compile("^cp (\\S+) (\\S+)$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern NAMED =
            Pattern.compile("```yaml\\n((?:(?!```).)*?^name: (\\S+)$.*?)```", Pattern.MULTILINE | Pattern.DOTALL);

    private DocumentedCommands() {}

    static List<Path> pages() {
        List<Path> pages =
                new ArrayList<>(Stream.of("README.md", ".github/CONTRIBUTING.md", "reports/examples/README.md")
                        .map(Path::of)
                        .toList());
        try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
            site.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pages;
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The commands of a text, without the program's name. */
    static List<String> in(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(found -> found.group(1).replaceFirst("\\s+#.*", "").strip())
                .toList();
    }

    /** All commands, each with the first page that shows it. */
    static Map<String, Path> all() {
        Map<String, Path> all = new LinkedHashMap<>();
        pages().forEach(page -> in(text(page)).forEach(command -> all.putIfAbsent(command, page)));
        return all;
    }

    /** A command's words as a shell reads them. */
    static List<String> words(String command) {
        return WORD.matcher(command).results().map(DocumentedCommands::word).toList();
    }

    private static String word(MatchResult found) {
        for (int group = 1; group < 3; group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return found.group(3);
    }

    /** The files of the project that pages tell readers to copy, by the name of the copy. */
    static Map<String, Path> copies() {
        Map<String, Path> copies = new LinkedHashMap<>();
        pages().forEach(page -> COPIED.matcher(text(page))
                .results()
                .forEach(found -> copies.put(found.group(2), Path.of(found.group(1)))));
        return copies;
    }

    /** The files in YAML that a page shows whole, by the name that they say they have. */
    static Map<String, String> files(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        NAMED.matcher(text).results().forEach(found -> files.put(found.group(2), found.group(1)));
        return files;
    }
}
