package risksim.learn.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import risksim.Oracle;
import risksim.learn.game.MemoryOne.Law;
import risksim.learn.game.MemoryOne.Payoffs;

class MemoryOneTest {
    private static final JsonNode ORACLE = Oracle.read("memory-one.json");
    private static final Map<String, MemoryOne> NAMED = Map.ofEntries(
            Map.entry("AllC", new MemoryOne(1, 1, 1, 1)),
            Map.entry("AllD", new MemoryOne(0, 0, 0, 0)),
            Map.entry("TFT", new MemoryOne(1, 0, 1, 0)),
            Map.entry("WSLS", new MemoryOne(1, 0, 0, 1)),
            Map.entry("GTFT(1/3)", new MemoryOne(1, 1.0 / 3, 1, 1.0 / 3)),
            Map.entry("Grim(M1)", new MemoryOne(1, 0, 0, 0)),
            Map.entry("Random", new MemoryOne(0.5, 0.5, 0.5, 0.5)),
            Map.entry("StochTFT .9/.1", new MemoryOne(0.9, 0.1, 0.9, 0.1)),
            Map.entry("Joss .9", new MemoryOne(0.9, 0, 0.9, 0)),
            Map.entry("Firm-but-fair", new MemoryOne(1, 0, 1, 2.0 / 3)),
            Map.entry("AntiTFT", new MemoryOne(0, 1, 0, 1)));

    private static MemoryOne strategy(JsonNode list) {
        double[] p = Oracle.numbers(list);
        return new MemoryOne(p[0], p[1], p[2], p[3]);
    }

    @Test
    void stationary_laws_and_payoffs_are_those_of_the_determinant_formula() {
        for (JsonNode pair : ORACLE.get("pairs")) {
            MemoryOne one = strategy(pair.get("p_CC_CD_DC_DD"));
            MemoryOne two = strategy(pair.get("q_CC_CD_DC_DD_own_view"));
            double noise = pair.get("noise").asDouble();
            Law law = one.against(two, noise);
            assertThat(new double[] {law.cc(), law.cd(), law.dc(), law.dd()})
                    .containsExactly(Oracle.numbers(pair.get("stationary_CC_CD_DC_DD")), within(1e-9));
            assertThat(law.first(Payoffs.AXELROD))
                    .isCloseTo(pair.get("payoff_x").asDouble(), within(1e-9));
            assertThat(law.second(Payoffs.AXELROD))
                    .isCloseTo(pair.get("payoff_y").asDouble(), within(1e-9));
            JsonNode mean = pair.get("mean_100_rounds_start_half");
            if (mean != null) {
                Law early = one.slipping(noise).average(two.slipping(noise), 0.5, 100);
                assertThat(early.first(Payoffs.AXELROD)).isCloseTo(mean.get("x").asDouble(), within(1e-9));
                assertThat(early.cc() + early.cd())
                        .isCloseTo(mean.get("coop_rate_x").asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void named_strategies_earn_what_is_known_at_a_noise_of_one_in_a_hundred() {
        ORACLE.get("named_noise_0_01").fields().forEachRemaining(entry -> {
            String[] names = entry.getKey().split("\\|");
            Law law = NAMED.get(names[0]).against(NAMED.get(names[1]), 0.01);
            assertThat(new double[] {law.first(Payoffs.AXELROD), law.cc() + law.cd()})
                    .as(entry.getKey())
                    .containsExactly(Oracle.numbers(entry.getValue()), within(1e-8));
        });
    }

    @Test
    void extortioners_have_the_published_probabilities_and_surpluses() {
        for (JsonNode zd : ORACLE.get("zd_extortion")) {
            double chi = zd.get("chi").asDouble();
            MemoryOne extortion = MemoryOne.zeroDeterminant(
                    Payoffs.AXELROD, chi, zd.get("phi").asDouble(), 1);
            assertThat(new double[] {extortion.cc(), extortion.cd(), extortion.dc(), extortion.dd()})
                    .containsExactly(Oracle.numbers(zd.get("p")), within(1e-9));
            for (JsonNode match : zd.get("vs")) {
                if (match.get("s_x").isNumber()) {
                    Law law = extortion.against(strategy(match.get("q")), 0);
                    assertThat(law.first(Payoffs.AXELROD))
                            .isCloseTo(match.get("s_x").asDouble(), within(1e-8));
                    assertThat(law.first(Payoffs.AXELROD) - 1)
                            .isCloseTo(chi * (law.second(Payoffs.AXELROD) - 1), within(1e-9));
                }
            }
        }
    }

    @Test
    void extortion_of_three_takes_41_elevenths_and_leaves_21_elevenths() { // Press and Dyson 2012, equation 14
        double phi = MemoryOne.strongest(Payoffs.AXELROD, 3, 1);
        MemoryOne extortion = MemoryOne.zeroDeterminant(Payoffs.AXELROD, 3, phi / 2, 1);
        assertThat(phi).isCloseTo(1.0 / 13, within(1e-15));
        assertThat(extortion.cc()).isCloseTo(11.0 / 13, within(1e-15));
        Law law = extortion.against(NAMED.get("AllC"), 0);
        assertThat(law.first(Payoffs.AXELROD)).isCloseTo(41.0 / 11, within(1e-12));
        assertThat(law.second(Payoffs.AXELROD)).isCloseTo(21.0 / 11, within(1e-12));
    }

    @Test
    void the_generous_lose_a_multiple_of_what_the_other_loses() { // Stewart and Plotkin 2013, equation 2
        double phi = MemoryOne.strongest(Payoffs.AXELROD, 2, 3);
        MemoryOne generous = MemoryOne.zeroDeterminant(Payoffs.AXELROD, 2, phi / 2, 3);
        assertThat(generous.cc()).isEqualTo(1);
        Law law = generous.against(new MemoryOne(0.6, 0.4, 0.7, 0.2), 0);
        assertThat(law.first(Payoffs.AXELROD) - 3)
                .isCloseTo(2 * (law.second(Payoffs.AXELROD) - 3), within(1e-12))
                .isNegative();
    }

    @Test
    void nobody_is_told_a_law_that_depends_on_the_first_move() {
        MemoryOne titForTat = NAMED.get("TFT");
        assertThatThrownBy(() -> titForTat.against(titForTat, 0)).hasMessageContaining("first move");
        assertThatThrownBy(() -> MemoryOne.zeroDeterminant(Payoffs.AXELROD, 3, 0.1, 1))
                .hasMessageContaining("probability");
    }
}
