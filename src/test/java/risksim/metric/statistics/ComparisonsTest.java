package risksim.metric.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import risksim.random.Chance;

class ComparisonsTest {
    // R's built-in data set sleep (Student 1908)
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4};

    private static PairedEffect sleep() {
        return PairedEffect.of(FIRST, SECOND, 0.95, Draws.chance(1));
    }

    @Test
    void sleep_is_compared_as_in_r() {
        PairedEffect effect = sleep();
        assertThat(effect.pairs()).isEqualTo(10);
        assertThat(effect.t().p()).isCloseTo(.002832890, within(1e-9));
        assertThat(effect.t().statistic()).isCloseTo(4.0621277, within(1e-7));
        assertThat(effect.difference().low()).isCloseTo(0.7001142, within(1e-6)); // R: t.test(paired = TRUE)
        assertThat(effect.difference().high()).isCloseTo(2.4598858, within(1e-6));
        // the rest from NumPy and SciPy 1.17; all 1,024 flips tried
        assertThat(effect.signFlip().p()).isEqualTo(0.00390625);
        assertThat(effect.signFlip().exact()).isTrue();
        assertThat(effect.correlation()).isCloseTo(0.7951702058, within(1e-9));
        assertThat(effect.varianceReduction()).isCloseTo(4.765423031727, within(1e-9));
    }

    @Test
    void effects_have_the_interval_of_the_noncentral_law() {
        // SciPy 1.17: nct inverted with brentq, gammaln
        Effect effect = sleep().effect();
        double shrink = 0.9138748917925524;
        assertThat(effect.cohen()).isCloseTo(1.2845575626, within(1e-9));
        assertThat(effect.hedges().value()).isCloseTo(1.1739249035, within(1e-9));
        assertThat(effect.hedges().low()).isCloseTo(shrink * 0.41462775638, within(1e-7));
        assertThat(effect.hedges().high()).isCloseTo(shrink * 2.11801651398, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 10, 1, 0.8076115625303752", "0, 5, 1.5, 0.06680720126885809", "-1, 3, 0.5, 0.09212120981435942",
        "2.5, 30, 4, 0.07393131747262127", "60, 9, 50, 0.7142155005708897", "1, 1, 0.3, 0.6589463526823623",
        "5, 2, 3, 0.6894905962120523", "300, 99, 280, 0.8159551098766213"
    })
    void the_noncentral_law_agrees_with_another_implementation(double t, double degrees, double shift, double below) {
        assertThat(NoncentralT.below(t, degrees, shift)).isCloseTo(below, within(2e-9)); // SciPy 1.17, nct.cdf
    }

    @Test
    void ranks_of_signs_are_tested_as_in_r() {
        // Hollander and Wolfe 1973, R's help page of wilcox.test: depression, V = 40, p-value = 0.01953
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        TestResult test = SignedRank.test(Sample.differences(after, before), Alternative.GREATER);
        assertThat(test.statistic()).isEqualTo(40);
        assertThat(test.p()).isCloseTo(0.01953125, within(1e-12));
        // sleep: a zero and a tie, all others positive; of 2^9 ways to give signs two are as extreme (R's wilcox.test
        // takes the normal
        // law there, V = 45 and p-value = 0.009091)
        TestResult tied = SignedRank.test(SLEEP, Alternative.TWO_SIDED);
        assertThat(tied.statistic()).isEqualTo(45);
        assertThat(tied.p()).isEqualTo(2 / 512.0);
        assertThat(tied.exact()).isTrue();
        assertThat(tied.n()).isEqualTo(9);
        // 51 equal differences: too many to count, so by the normal law with its correction for ties
        double[] many = new double[51];
        Arrays.fill(many, 1);
        assertThat(SignedRank.test(many, Alternative.TWO_SIDED).exact()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Alternative.class)
    void ranks_with_ties_are_counted_as_every_way_to_give_signs_has_it(Alternative alternative) {
        double[] differences = {1, 1, -1, 2, 2, 3, -3, 3, 4, 0};
        double[] ranks = {2, 2, 2, 4.5, 4.5, 7, 7, 7, 9};
        double sum = SignedRank.test(differences, alternative).statistic();
        int below = 0;
        int above = 0;
        for (int signs = 0; signs < 512; signs++) {
            double other = 0;
            for (int i = 0; i < 9; i++) {
                other += (signs >> i & 1) * ranks[i];
            }
            below += other <= sum ? 1 : 0;
            above += other >= sum ? 1 : 0;
        }
        assertThat(sum).isEqualTo(36);
        assertThat(SignedRank.test(differences, alternative).p())
                .isCloseTo(alternative.p(below / 512.0, above / 512.0), within(1e-15));
    }

    @Test
    void no_p_value_is_below_what_the_pairs_can_reach() {
        double[] alike = {-0.455, -0.455, -0.455, -0.455, -0.455, -0.455, -0.455, -0.455};
        assertThat(SignedRank.test(alike, Alternative.TWO_SIDED).p())
                .isEqualTo(new PairedDesign(8).smallestSignedRank(Alternative.TWO_SIDED));
    }

    @Test
    void ranks_of_samples_are_tested_as_in_r() {
        // permeability, R's help page of wilcox.test: W = 35, p-value = 0.1272
        double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};
        assertThat(MannWhitney.test(y, x, Alternative.GREATER).statistic()).isEqualTo(35);
        assertThat(MannWhitney.test(y, x, Alternative.GREATER).p()).isCloseTo(.1272061272, within(1e-9));
        assertThat(MannWhitney.test(x, y, Alternative.LESS).p()).isCloseTo(.1272061272, within(1e-9));
        assertThat(MannWhitney.test(y, x, Alternative.TWO_SIDED).p()).isCloseTo(.2544122544, within(1e-9));
        assertThat(MannWhitney.test(FIRST, SECOND, Alternative.TWO_SIDED).p()) // ties: R 0.06933
                .isCloseTo(0.06932757543, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Alternative.class)
    void rank_tests_agree_with_commons_statistics(Alternative alternative) {
        AlternativeHypothesis theirs =
                switch (alternative) {
                    case TWO_SIDED -> AlternativeHypothesis.TWO_SIDED;
                    case GREATER -> AlternativeHypothesis.GREATER_THAN;
                    case LESS -> AlternativeHypothesis.LESS_THAN;
                };
        Chance chance = Draws.chance(2);
        for (int n = 2; n < 70; n += 3) {
            double[] a = Draws.normal(chance, 2L * n, n);
            double[] b = Draws.normal(chance, 2L * n + 1, n / 2 + 1);
            PValueMethod method = n <= 50 ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC;
            assertThat(SignedRank.test(a, alternative).p())
                    .isCloseTo(
                            WilcoxonSignedRankTest.withDefaults()
                                    .with(theirs)
                                    .with(method)
                                    .test(a)
                                    .getPValue(),
                            within(1e-12));
            assertThat(MannWhitney.test(b, a, alternative).p())
                    .isCloseTo(
                            MannWhitneyUTest.withDefaults()
                                    .with(theirs)
                                    .with(method)
                                    .test(a, b)
                                    .getPValue(),
                            within(1e-12));
        }
    }

    @Test
    void strangers_are_compared_as_in_r() {
        // R: t.test(extra ~ group, sleep) p-value = 0.07939, [-0.2054832, 3.3654832] with the sign turned; d from NumPy
        UnpairedEffect effect = UnpairedEffect.of(FIRST, SECOND, 0.95);
        assertThat(effect.welch().p()).isCloseTo(0.07939414, within(1e-8));
        assertThat(effect.difference().low()).isCloseTo(-0.2054832, within(1e-6));
        assertThat(effect.difference().high()).isCloseTo(3.3654832, within(1e-6));
        assertThat(effect.effect().cohen()).isCloseTo(0.83218108135, within(1e-9));
        assertThat(effect.superiority()).isEqualTo(0.745);
    }

    @Test
    void drawn_flips_come_near_to_all_flips() {
        // 20 pairs have all flips tried; with a 21st of 0 each counts twice, so the drawn p estimates the same number;
        // 5 errors
        double[] twenty = Draws.normal(Draws.chance(3), 0, 20);
        for (int i = 0; i < 20; i++) {
            twenty[i] += 0.4;
        }
        TestResult all = SignFlip.test(twenty, Alternative.TWO_SIDED, 100, Draws.chance(4));
        TestResult drawn = SignFlip.test(Arrays.copyOf(twenty, 21), Alternative.TWO_SIDED, 20_000, Draws.chance(4));
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.p()).isCloseTo(all.p(), within(5 * Math.sqrt(all.p() / 20_000)));
        assertThat(all.p()).isBetween(0.0005, 0.5);
        double[] oneWay = new double[30];
        Arrays.fill(oneWay, 1);
        assertThat(SignFlip.test(oneWay, Alternative.GREATER, 999, Draws.chance(4))
                        .p())
                .isEqualTo(1 / 1000.0);
    }

    @Test
    void a_design_knows_what_it_cannot_show() {
        assertThat(new PairedDesign(5).smallestSignedRank(Alternative.TWO_SIDED))
                .isEqualTo(0.0625);
        assertThat(new PairedDesign(5).smallestSignFlip(Alternative.TWO_SIDED, 9999))
                .isEqualTo(0.0625);
        assertThat(new PairedDesign(5).smallestSignedRank(Alternative.GREATER)).isEqualTo(0.03125);
        assertThat(new PairedDesign(5).canReach(0.05, Alternative.TWO_SIDED)).isFalse();
        assertThat(new PairedDesign(6).canReach(0.05, Alternative.TWO_SIDED)).isTrue();
        assertThat(new PairedDesign(30).smallestSignFlip(Alternative.TWO_SIDED, 9999))
                .isEqualTo(1e-4);
        assertThat(new PairedDesign(1).smallestT()).isEqualTo(1);
        double[] five = {1, 2, 3, 4, 5};
        assertThat(SignFlip.test(five, Alternative.TWO_SIDED, 9999, Draws.chance(5))
                        .p())
                .isEqualTo(0.0625);
    }

    @Test
    void arms_that_do_not_differ_are_no_finding() {
        PairedEffect same = PairedEffect.of(FIRST, FIRST, 0.95, Draws.chance(6));
        assertThat(same.t().p()).isEqualTo(1);
        assertThat(same.signedRank().p()).isEqualTo(1);
        assertThat(same.signFlip().p()).isEqualTo(1);
        assertThat(same.effect().cohen()).isNaN(); // nothing over nothing
        assertThat(same.varianceReduction()).isEqualTo(Double.POSITIVE_INFINITY);
        double[] shifted = Arrays.stream(new double[] {1, 2, 3}).map(x -> x + 1).toArray();
        PairedEffect constant = PairedEffect.of(new double[] {1, 2, 3}, shifted, 0.95, Draws.chance(6));
        assertThat(constant.t().p()).isNaN(); // no spread, so t has no meaning
        assertThat(constant.signFlip().p()).isEqualTo(0.25);
        assertThatThrownBy(() -> PairedEffect.of(FIRST, new double[] {1}, 0.95, Draws.chance(6)))
                .hasMessageContaining("both sides");
    }

    @Test
    void many_p_values_are_adjusted_as_in_r() {
        double[] five = {.05, .01, .03, .02, .04}; // p.adjust(..., "holm")
        double[] holm = {.09, .05, .09, .08, .09};
        for (int i = 0; i < 5; i++) {
            assertThat(Multiplicity.holm(five)[i]).isCloseTo(holm[i], within(1e-12));
            assertThat(Multiplicity.benjaminiHochberg(five)[i]).isCloseTo(.05, within(1e-12));
        }
        // Benjamini and Hochberg's example of 25 as SciPy 1.17 adjusts it, the first four
        double[] many = {
            .001, .008, .039, .041, .042, .06, .074, .205, .212, .216, .222, .251, .269, .275, .34, .341, .384, .569,
            .594, .696, .762, .94, .942, .975, .986
        };
        double[] adjusted = Multiplicity.benjaminiHochberg(many);
        double[] expected = {.025, .1, .21, .21, .21, .25, .26428571};
        for (int i = 0; i < expected.length; i++) {
            assertThat(adjusted[i]).isCloseTo(expected[i], within(1e-8));
        }
        assertThatThrownBy(() -> Multiplicity.holm(new double[] {Double.NaN})).hasMessageContaining("p value");
    }

    @Test
    void power_is_that_of_r() {
        // power.t.test(delta = .5, power = .8): n = 63.76576 (one tail neglected); both tails by SciPy 1.17 nct
        assertThat(Power.perArm(0.5, 0.8, 0.05)).isCloseTo(63.7656101909, within(1e-5));
        assertThat(Power.perArm(0.5, 0.8, 0.05)).isCloseTo(63.77, within(5e-3));
        assertThat(Power.pairs(0.5, 0.8, 0.05)).isCloseTo(33.3671289533, within(1e-5));
        assertThat(Power.twoSample(20, 0.8, 0.05)).isCloseTo(0.693404196615, within(1e-8));
        assertThat(Power.detectablePaired(10, 0.8, 0.05)).isCloseTo(0.99600137, within(1e-6));
        assertThat(Power.detectablePaired(30, 0.8, 0.05)).isCloseTo(0.52923562, within(1e-6));
        assertThat(Power.twoSample(64, Power.detectableTwoSample(64, 0.8, 0.05), 0.05))
                .isCloseTo(0.8, within(1e-7));
        assertThat(Power.paired(12, 0, 0.05)).isCloseTo(0.05, within(1e-8)); // without an effect it is the level
        assertThatThrownBy(() -> Power.perArm(0, 0.8, 0.05)).hasMessageContaining("effect of 0");
    }
}
