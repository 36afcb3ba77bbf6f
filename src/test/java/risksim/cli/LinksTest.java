package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages lead where they say. */
class LinksTest {
    private static final Path DECISIONS = Path.of("src/site/markdown/decisions");

    private static List<Path> links(Path page) {
        Path folder = page.toAbsolutePath().getParent();
        return Pattern.compile("]\\(([^)#]+)\\)")
                .matcher(DocumentedCommands.text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .map(folder::resolve)
                .toList();
    }

    @Test
    void every_link_of_the_pages_leads_somewhere() {
        for (Path page : DocumentedCommands.pages()) {
            assertThat(links(page))
                    .allSatisfy(link -> assertThat(link).as(page.toString()).exists());
        }
    }

    /** The pages that a link leads to: itself, or those of a folder. */
    private static List<Path> pages(Path link) {
        try (Stream<Path> pages = Files.isDirectory(link) ? Files.list(link) : Stream.of(link)) {
            return pages.filter(page -> page.toString().endsWith(".md")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void every_page_is_reached_from_the_readme() {
        Set<Path> reached = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(Path.of("README.md").toAbsolutePath()));
        while (!open.isEmpty()) {
            Path page = open.pop();
            if (reached.add(page)) {
                links(page).stream().map(Path::normalize).forEach(link -> open.addAll(pages(link)));
            }
        }
        assertThat(DocumentedCommands.pages()).allMatch(page -> reached.contains(page.toAbsolutePath()));
    }

    @Test
    void every_decision_stands_in_the_index() throws IOException {
        Path index = DECISIONS.resolve("README.md");
        try (Stream<Path> records = Files.list(DECISIONS)) {
            List<Path> others = records.filter(record -> !record.equals(index))
                    .map(Path::toAbsolutePath)
                    .toList();
            assertThat(others)
                    .allMatch(record -> record.getFileName().toString().matches("\\d{4}-[a-z0-9-]+\\.md"));
            assertThat(links(index)).containsExactlyInAnyOrderElementsOf(others);
        }
    }
}
