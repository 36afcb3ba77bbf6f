package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.experiment.FinishedRun;
import risksim.file.BadInput;
import risksim.report.HtmlReport;
import risksim.scenario.ScenarioReader;

/** A scenario in which every string that may be free is an attack. Each protection has a twin: with it taken away, the check finds it. */
class HostileScenarioTest {
    private static final String ATTACK =
            "=cmd()|'/C calc'!A0 <script>alert(1)</script> <img src=x onerror=alert(1)> {{7*7}} \"' ]]> --> &amp; ../../etc/passwd \u202Egpj\u202C\u200F";

    /** The reader refuses what is longer. */
    private static final String LONG = "x".repeat(2_000);

    @TempDir
    private static Path folder;

    private static Path run = Path.of("");
    private static String page = "";
    private static String plain = "";
    private static byte[] pdf = new byte[0];

    /** As a YAML string; the same with a mark, so that names differ. */
    private static String quoted(String mark) {
        return '"' + (ATTACK + mark).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String scenario() {
        return """
                version: 1
                name: hostile
                question: %1$s
                risk: { mode: conflict, factors: [] }
                encounters:
                  - { name: %2$s, game: matrix, with: { actions: [[%3$s, "%4$s"]] } }
                  - name: %5$s
                    game: service
                    with:
                      people: 50
                      users: [{ name: %6$s, utilities: [0.4, 0.6] }]
                      contents: [{ name: %7$s }, { name: "%4$s" }]
                agents:
                  - { name: %8$s, count: 2, roles: [{ encounter: %2$s, archetype: hostile }] }
                  - { name: "@SUM(A1)", roles: [{ encounter: %5$s, archetype: fixed-server }] }
                run: { seed: 5, replications: 6, at-most: 20, window: 5 }
                metrics: [joint-efficiency, churn-hazard]
                arms:
                  - { name: baseline }
                  - { name: other, change: { "agents[0].roles[0].with.weights": [0.9, 0.1] } }
                appetite:
                  - metric: joint-efficiency
                    at-least: 0.6
                    tiers: [{ name: %9$s, beyond: 0.6 }, { name: "%4$s", beyond: 0.1 }]
                expect:
                  - { metric: joint-efficiency, between: [0, 1], source: %10$s }
                """
                .formatted(
                        quoted(" q"),
                        quoted(" e"),
                        quoted(" a"),
                        LONG,
                        quoted(" f"),
                        quoted(" u"),
                        quoted(" c"),
                        quoted(" g"),
                        quoted(" t"),
                        quoted(" s"));
    }

    private static String sheet() {
        return """
                form: 1
                title: %1$s
                purpose: %1$s
                scope: "%2$s"
                author: %1$s
                version: %1$s
                changelog: [{ version: %1$s, what: %1$s }]
                risks: [{ metric: joint-efficiency, name: %1$s, owner: %1$s, taxonomy: [%1$s] }]
                not-measured: [{ risk: %1$s, why: %1$s }]
                monitoring: [{ indicator: %1$s, how: %1$s, rerun-at: %1$s }]
                """
                .formatted(quoted(""), LONG);
    }

    @BeforeAll
    static void play() throws IOException {
        Path agents = Files.createDirectories(folder.resolve("agents"));
        Files.writeString(
                agents.resolve("hostile.yaml"),
                "version: 1\nname: hostile\nabout: " + quoted(" b") + "\nsource: " + quoted(" o")
                        + "\npolicy: mixed\nwith: { weights: [0.5, 0.5] }\n");
        Files.copy(Path.of("agents/engagement/fixed-server.yaml"), agents.resolve("fixed-server.yaml"));
        Path file = Files.writeString(folder.resolve("hostile.yaml"), scenario());
        run = Runs.finished(folder.resolve("runs"), ScenarioReader.read(file));
        Path sheet = Files.writeString(folder.resolve("sheet.yaml"), sheet());
        Dossier dossier = ReportFolder.dossier(List.of(run), Optional.of(sheet));
        page = new GovernanceReport(dossier).html();
        plain = HtmlReport.render(dossier.exhibits().get(0).outcome());
        pdf = PdfReport.bytes(page);
    }

    @TestFactory
    Stream<DynamicTest> a_page_holds_the_words_and_obeys_none_of_them() {
        return Stream.of(page, plain)
                .map(html -> DynamicTest.dynamicTest(html.length() + " characters", () -> {
                    assertThat(Harmless.page(html)).isEmpty();
                    assertThat(html).contains("&lt;script&gt;alert(1)", "{{7*7}}", "../../etc/passwd");
                }));
    }

    /** A protection that is taken away, by what a page would hold without it. */
    private record Gone(String protection, String with, String without) {}

    @TestFactory
    Stream<DynamicTest> a_page_without_one_of_its_protections_is_found() {
        return Stream.of(
                        new Gone("escaping", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
                        new Gone(
                                "escaping",
                                "&lt;img src=x onerror=alert(1)&gt;",
                                "<img src=\"x\" onerror=\"alert(1)\" />"),
                        new Gone("texts are no templates", "{{7*7}}", "49"),
                        new Gone("cleaning", "../../etc/passwd", "\u202E../../etc/passwd"),
                        new Gone(
                                "no address but in the page",
                                "</main>",
                                "<a href=\"javascript:alert(1)\">x</a></main>"))
                .map(one -> DynamicTest.dynamicTest(one.protection() + ": " + one.without(), () -> {
                    assertThat(page).contains(one.with());
                    assertThat(Harmless.page(page.replace(one.with(), one.without())))
                            .isNotEmpty();
                }));
    }

    @Test
    void a_pdf_holds_the_words_and_does_nothing_when_opened() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(Harmless.document(document)).isEmpty();
            assertThat(Harmless.text(document)).contains("<script>alert(1)</script>", "{{7*7}}");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            assertThat(Harmless.document(document)).isNotEmpty();
        }
    }

    @Test
    void no_cell_of_a_table_is_a_formula() throws IOException {
        String table = Files.readString(run.resolve("results.csv"));
        assertThat(table).contains("'=cmd()");
        assertThat(Harmless.table(table)).isEmpty();
        assertThat(Harmless.table(table.replace("'=cmd()", "=cmd()"))).isNotEmpty();
    }

    @Test
    void a_run_lies_in_its_folder_whatever_its_strings_say() throws IOException {
        Path runs = folder.resolve("runs");
        try (Stream<Path> all = Files.walk(runs)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> runs.relativize(file).toString()))
                    .contains(run.getFileName() + "/results.csv")
                    .allMatch(name -> name.matches("hostile-[0-9a-f]{8}/(source/(agents/)?)?[a-z-]+[.][a-z]+"));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_name_that_becomes_a_path_is_refused() throws IOException {
        List<String> names = List.of("../../out", "a/b", "..", "A B", "<script>", "\u202Ea", "=cmd()", LONG);
        Path good = folder.resolve("hostile.yaml");
        String text = Files.readString(good);
        assertThat(ScenarioReader.read(good).name()).isEqualTo("hostile");
        return names.stream().flatMap(name -> Stream.of("name: hostile", "{ name: other,")
                .map(place -> DynamicTest.dynamicTest(place + " " + name.substring(0, 1), () -> {
                    String wrong = text.replace(place, place.replaceFirst("hostile|other", "'" + name + "'"));
                    assertThat(wrong).isNotEqualTo(text);
                    Path file = Files.writeString(folder.resolve("wrong.yaml"), wrong);
                    assertThatThrownBy(() -> ScenarioReader.read(file)).isInstanceOf(BadInput.class);
                    Files.delete(file);
                })));
    }

    @Test
    void a_string_of_ten_thousand_characters_is_refused() throws IOException {
        String text = Files.readString(folder.resolve("hostile.yaml"));
        Path file = Files.writeString(folder.resolve("long.yaml"), text.replace(LONG, LONG.repeat(5)));
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has 10000 characters; at most 2000");
        Files.delete(file);
    }

    @Test
    void evidence_that_points_out_of_its_folder_is_refused() throws IOException {
        Path copy = folder.resolve("copy").resolve("evidence");
        FinishedRun.read(run).copy(copy);
        Files.copy(run.resolve("source").resolve("hostile.yaml"), copy.resolve("outside.yaml"));
        assertThat(FinishedRun.read(copy).scenario().name()).isEqualTo("hostile");
        Path manifest = copy.resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"hostile.yaml\"", "\"../outside.yaml\""));
        assertThat(Files.readString(manifest)).isNotEqualTo(text);
        assertThatThrownBy(() -> FinishedRun.read(copy))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("source");
    }
}
