package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import risksim.file.BadInput;
import risksim.file.Json;

class GovernanceReportTest {
    private static final String HOSTILE = "'<script>alert(1)</script>{{7*7}} =cmd() ../..'";
    private static final String APPETITE =
            "[{ metric: profit-gain, at-most: 0.1, margin: 0.02, tiers: [{ name: bad, beyond: 0.1 }, { name: worse, beyond: 3 }] }]";

    @TempDir
    private static Path folder;

    private static Path run = Path.of("");
    private static GovernanceReport report;

    @BeforeAll
    static void play() {
        run = Runs.finished(folder, "small", HOSTILE, APPETITE);
        report = new GovernanceReport(Runs.dossier(run));
    }

    @Test
    void sections_stand_in_order_and_each_says_something() {
        List<Integer> numbers = report.chapters().stream()
                .filter(chapter -> chapter.id().startsWith("S"))
                .map(chapter -> Integer.valueOf(chapter.id().substring(1)))
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().contains(1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 14, 15, 17);
        assertThat(report.chapters()).allSatisfy(chapter -> {
            assertThat(chapter.lead()).endsWith(".");
            assertThat(chapter.pieces()).isNotEmpty();
        });
    }

    @Test
    void every_cell_has_an_id_that_leads_to_runs_in_page_and_data() {
        ReportFile data = Json.read(report.json(), ReportFile.class);
        List<String> runs = data.runs().stream().map(ReportFile.RunLine::id).toList();
        assertThat(data.cells()).hasSizeGreaterThan(100).allSatisfy(cell -> {
            assertThat(report.html()).contains("id=\"" + cell.id() + "\"");
            assertThat(runs).containsAll(cell.runs());
            boolean stated = cell.id().startsWith("T2.1.")
                    || cell.id().startsWith("T2.2.")
                    || cell.id().startsWith("T17.1.");
            assertThat(cell.runs().isEmpty()).isEqualTo(stated);
        });
        assertThat(data.cells().stream().map(ReportFile.Cell::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_page_is_well_formed_and_asks_for_nothing_and_runs_nothing() throws Exception {
        String page = report.html();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", ""))));
        assertThat(page).doesNotContain("<script", "<link", "<iframe", "src=", "@import", "url(");
        assertThat(page).doesNotContainPattern("\\shref=\"(?!#)");
        List<String> ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult id) -> id.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void hostile_words_are_words() {
        assertThat(report.html()).contains("&lt;script&gt;alert(1)", "{{7*7}}").doesNotContain("<script", "49 =cmd");
    }

    @Test
    void no_likelihood_stands_without_its_interval() {
        assertThat(report.html()).contains("0 of 8: 0 to 36.9 %"); // 1 - 0.025^(1/8)
        assertThat(report.html()).doesNotContainPattern(">0( %)?</td>\\s*<td[^>]*>likelihood");
    }

    @Test
    void the_same_run_gives_the_same_bytes() {
        GovernanceReport again = new GovernanceReport(Runs.dossier(run));
        assertThat(again.html()).isEqualTo(report.html());
        assertThat(again.json()).isEqualTo(report.json());
    }

    @Test
    void a_report_is_proved_by_what_it_keeps_and_one_digit_betrays_an_edit() throws IOException {
        Path to = folder.resolve("report");
        ReportFolder.write(report.dossier(), Optional.empty(), to);
        assertThat(ReportFolder.differences(to)).isEmpty();
        String cell = "id=\"T7.1.r1.c4\" class=\"middle\">";
        Path page = to.resolve("report.html");
        String text = Files.readString(page);
        int digit = text.indexOf(cell) + cell.length();
        while (!Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        char other = text.charAt(digit) == '9' ? '8' : '9';
        Files.writeString(page, text.substring(0, digit) + other + text.substring(digit + 1));
        assertThat(ReportFolder.differences(to)).singleElement().asString().contains("T7.1.r1.c4");
        Files.writeString(page, text);
        Path print = to.resolve("report.pdf");
        byte[] printed = Files.readAllBytes(print);
        byte[] edited = printed.clone();
        edited[printed.length / 2] ^= 1;
        Files.write(print, edited);
        assertThat(ReportFolder.differences(to)).singleElement().asString().startsWith("report.pdf");
        Files.write(print, printed);
        Path log = to.resolve("evidence").resolve(run.getFileName()).resolve("replications.jsonl");
        Files.writeString(log, Files.readString(log).replaceFirst("\"profit-gain\":-?[0-9]", "\"profit-gain\":7"));
        assertThat(ReportFolder.differences(to)).isNotEmpty();
    }

    @Test
    void a_report_of_one_run_twice_is_refused() {
        assertThatThrownBy(() -> ReportFolder.dossier(List.of(run, run), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is named twice");
    }

    @Test
    void a_sheet_names_only_what_the_runs_have() throws IOException {
        Path sheet = Files.writeString(
                folder.resolve("sheet.yaml"),
                "adversaries: [impatiens]\nrisks:\n  - { metric: profit-gian, deploy: impatent }\n  - { metric: profit-gain, scenario: smal }\n");
        assertThatThrownBy(() -> ReportFolder.dossier(List.of(run), Optional.of(sheet)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("did you mean")
                .hasMessageContaining("no arm is called 'impatiens'")
                .hasMessageContaining("risks[0].metric")
                .hasMessageContaining("risks[0].deploy")
                .hasMessageContaining("risks[1].scenario");
    }

    @Test
    void a_run_that_lacks_a_replication_is_refused() throws IOException {
        Path short1 = Runs.finished(folder, "short", "Which?", APPETITE);
        Path log = short1.resolve("replications.jsonl");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() - 1));
        assertThatThrownBy(() -> Runs.dossier(short1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("1 replications are missing");
    }
}
