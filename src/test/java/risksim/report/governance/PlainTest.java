package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers as a reader of a report meets them. */
class PlainTest {
    @Test
    void no_number_has_an_exponent() {
        assertThat(Plain.number(0)).isEqualTo("0.000");
        assertThat(Plain.number(-0.0)).isEqualTo("0.000");
        assertThat(Plain.number(-5.729e-4)).isEqualTo("-0.00057");
        assertThat(Plain.number(2.755e-5)).isEqualTo("0.000028");
        assertThat(Plain.number(0.9996e-3)).isEqualTo("0.0010");
        assertThat(Plain.number(3e-9)).isEqualTo("below 0.000001");
        assertThat(Plain.number(-3e-9)).isEqualTo("above -0.000001");
        assertThat(Plain.number(12_345.67)).isEqualTo("12,345.7");
        assertThat(Plain.number(2_345_678)).isEqualTo("2,345,678");
    }

    @Test
    void the_words_of_the_glossary_are_words_of_the_dictionary_each_once() {
        assertThat(GlossaryAnnex.words()).extracting(row -> row.get(0)).containsExactlyElementsOf(GlossaryAnnex.WORDS);
    }
}
