package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.file.BadInput;

/** What was not checked has no wording, in the data and so in print. */
class CrosswalkTest {
    private static String text(String table) throws IOException {
        String file = "/crosswalk/" + table + ".tsv";
        try (InputStream in =
                Optional.ofNullable(Crosswalk.class.getResourceAsStream(file)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_table_is_read_and_names_sections_that_exist() {
        return Texts.ALL.keySet().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    List<Crosswalk.Row> rows = Crosswalk.rows(table);
                    assertThat(rows).isNotEmpty();
                    assertThat(rows).allSatisfy(row -> assertThat(row.section()).matches("S([1-9]|1[0-7])|none"));
                    assertThat(rows)
                            .filteredOn(row -> row.status() == Crosswalk.Status.UNVERIFIED)
                            .allSatisfy(row ->
                                    assertThat(row.wording() + row.note()).isEmpty());
                }));
    }

    @Test
    void a_wording_that_nobody_checked_is_refused() throws IOException {
        String good = text("eu-ai-act");
        String wrong = good.replace("aia-9-thresholds-paragraph\t\t", "aia-9-thresholds-paragraph\tArticle 9(8)\t");
        assertThat(wrong).isNotEqualTo(good);
        assertThatThrownBy(() -> Crosswalk.rows("wrong", wrong)).hasMessageContaining("was not checked");
    }

    @Test
    void a_table_of_another_shape_is_refused_with_every_line() throws IOException {
        String good = text("iso-31000");
        assertThatThrownBy(() -> Crosswalk.rows("wrong", good + "S1\tonly\nS2\ttwo\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("wrong:17")
                .hasMessageContaining("wrong:18");
        assertThatThrownBy(() -> Crosswalk.rows("wrong", good.replace("status", "state")))
                .isInstanceOf(BadInput.class);
    }
}
