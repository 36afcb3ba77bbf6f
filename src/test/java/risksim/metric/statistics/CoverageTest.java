package risksim.metric.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.metric.Card.Harm;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.random.Chance;

/**
 * Whether intervals of 95 % hold the truth in 95 % of 2,000 experiments, and tests keep their level. The standard error of a rate
 * near 0.95 is 0.0049; bounds lie 4 of them from the rate that the method is known to have, so each check fails by chance with
 * probability below 1e-4. Seeds are fixed.
 */
class CoverageTest {
    /** How often an interval should cover at least and at most, and how it is made in trial number. */
    private record Kind(double least, double most, double truth, IntFunction<Estimate> made) {}

    private static final double ROOM = 0.0195;

    private static final Chance CHANCE = Draws.chance(17);

    private static Kind right(double truth, IntFunction<Estimate> made) {
        return new Kind(0.95 - ROOM, 0.95 + ROOM, truth, made);
    }

    private static int hits(int trial, int n, double share) {
        return (int) Arrays.stream(Draws.sample(CHANCE, trial, n, u -> u))
                .filter(u -> u < share)
                .count();
    }

    private static Bootstrap bootstrap(int trial) {
        return new Bootstrap(500, 0.95, Draws.chance(1000L + trial));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("Student, 10 normal", right(0, t -> Estimates.mean(list(Draws.normal(CHANCE, t, 10)), 0.95)));
        kinds.put("Wilson, 40 of 0.3", right(0.3, t -> Shares.wilson(hits(t, 40, 0.3), 40, 0.95))); // exactly 0.9515
        kinds.put(
                "Clopper-Pearson, 40 of 0.3: at least 95 %",
                new Kind(0.95, 0.99, 0.3, t -> Estimates.share(hits(t, 40, 0.3), 40, 0.95)));
        kinds.put(
                "median of 25 exponential: binomial, 0.9567",
                new Kind(
                        0.9567 - ROOM,
                        0.9567 + ROOM,
                        StrictMath.log(2),
                        t -> Quantiles.median(Draws.exponential(CHANCE, t, 25), 0.95)));
        kinds.put(
                "0.9 point of 100 exponential",
                right(StrictMath.log(10), t -> Quantiles.quantile(Draws.exponential(CHANCE, t, 100), 0.9, 0.95)));
        kinds.put("BCa mean, 50 normal", new Kind(0.92, 0.96, 0, t -> bootstrap(t)
                .of(Draws.normal(CHANCE, t, 50), Sample::mean)));
        kinds.put("BCa mean, 20 exponential: known to cover less", new Kind(0.89, 0.945, 1, t -> bootstrap(t)
                .of(Draws.exponential(CHANCE, t, 20), Sample::mean)));
        kinds.put(
                "expected shortfall 20 % of 100 exponential: known to cover less",
                new Kind(
                        0.89,
                        0.955,
                        1 + StrictMath.log(5),
                        t -> Quantiles.expectedShortfall(
                                Draws.exponential(CHANCE, t, 100), 0.2, Harm.HIGH, bootstrap(t))));
        kinds.put("Welch, 8 and 20 of unequal spread", right(1, t -> strangers(t, 8, 20, 3)
                .difference()));
        return kinds;
    }

    private static UnpairedEffect strangers(int trial, int n, int m, double spread) {
        double[] first = Draws.normal(CHANCE, 2L * trial, n);
        double[] second = Draws.normal(CHANCE, 2L * trial + 1, m);
        Arrays.setAll(second, i -> 1 + spread * second[i]);
        return UnpairedEffect.of(first, second, 0.95);
    }

    @TestFactory
    Stream<DynamicTest> intervals_hold_the_truth_as_often_as_their_method_does() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    Kind k = kind.getValue();
                    double rate = Draws.rate(trial -> covers(k.made().apply(trial), k.truth()));
                    assertThat(rate).isBetween(k.least(), k.most());
                }));
    }

    private static boolean covers(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    @Test
    void standardised_effects_hold_the_truth() {
        // the interval of d is exact for normal numbers; that of Hedges' g is the same times the shrinkage
        double rate = Draws.rate(trial -> {
            double[] differences = Draws.normal(CHANCE, trial, 12);
            Arrays.setAll(differences, i -> differences[i] + 0.8);
            double t = TTest.pairedT(differences);
            Effect effect = Effect.of(t, 11, 1 / Math.sqrt(12), 0.95, 12);
            return covers(effect.hedges(), 0.8 * Laws.hedges(11));
        });
        assertThat(rate).isBetween(0.95 - ROOM, 0.95 + ROOM);
        assertThat(Draws.rate(t -> covers(strangers(t, 9, 9, 1).effect().hedges(), Laws.hedges(16))))
                .isBetween(0.95 - ROOM, 0.95 + ROOM);
    }

    @Test
    void tests_alarm_no_more_often_than_they_say() {
        // no difference: P(p <= 0.05) is at most 0.05 for exact rank and flip tests, 0.05 for t; + 4 standard errors
        double most = 0.05 + ROOM;
        assertThat(Draws.rate(t -> SignedRank.test(Draws.normal(CHANCE, t, 12), Alternative.TWO_SIDED)
                                .p()
                        <= 0.05))
                .isBetween(0.02, most);
        assertThat(Draws.rate(t -> SignFlip.test(Draws.normal(CHANCE, t, 10), Alternative.GREATER, 100, CHANCE)
                                .p()
                        <= 0.05))
                .isBetween(0.03, most);
        assertThat(Draws.rate(
                        t -> SignFlip.test(Draws.normal(CHANCE, t, 25), Alternative.TWO_SIDED, 199, Draws.chance(t))
                                        .p()
                                <= 0.05))
                .isBetween(0.03, most);
        assertThat(Draws.rate(t -> TTest.paired(Draws.normal(CHANCE, t, 6), Alternative.LESS)
                                .p()
                        <= 0.05))
                .isBetween(0.05 - ROOM, most);
        assertThat(Draws.rate(t -> MannWhitney.test(
                                        Draws.normal(CHANCE, 2L * t, 9),
                                        Draws.normal(CHANCE, 2L * t + 1, 11),
                                        Alternative.TWO_SIDED)
                                .p()
                        <= 0.05))
                .isBetween(0.02, most);
    }

    /** P values of 20 paired t tests, the last {@code real} of which have an effect of 1.5 standard deviations. */
    private static double[] family(int trial, int real) {
        double[] p = new double[20];
        for (int test = 0; test < p.length; test++) {
            double[] differences = Draws.normal(CHANCE, 20L * trial + test, 10);
            double effect = test >= p.length - real ? 1.5 : 0;
            Arrays.setAll(differences, i -> differences[i] + effect);
            p[test] = TTest.paired(differences, Alternative.TWO_SIDED).p();
        }
        return p;
    }

    private static int alarms(double[] p, int from, int to) {
        return (int) Arrays.stream(p, from, to).filter(one -> one <= 0.05).count();
    }

    @Test
    void adjusted_tests_keep_their_errors_where_plain_ones_do_not() {
        // 15 tests without and 5 with an effect. Plain: 1 - 0.95^15 = 0.537 any false alarm. Holm: at most 0.05.
        // Benjamini-Hochberg: the mean false share is 0.05 x 15 / 20 = 0.0375
        int plain = 0;
        int holm = 0;
        double falseShare = 0;
        double found = 0;
        for (int trial = 0; trial < Draws.TRIALS; trial++) {
            double[] p = family(trial, 5);
            plain += alarms(p, 0, 15) > 0 ? 1 : 0;
            holm += alarms(Multiplicity.holm(p), 0, 15) > 0 ? 1 : 0;
            double[] adjusted = Multiplicity.benjaminiHochberg(p);
            int wrong = alarms(adjusted, 0, 15);
            int right = alarms(adjusted, 15, 20);
            falseShare += (double) wrong / Math.max(1, wrong + right) / Draws.TRIALS;
            found += right / 5.0 / Draws.TRIALS;
        }
        assertThat(plain / (double) Draws.TRIALS).isBetween(0.49, 0.59);
        assertThat(holm / (double) Draws.TRIALS).isBetween(0.02, 0.05 + ROOM);
        assertThat(falseShare).isBetween(0.0375 - 0.01, 0.0375 + 0.01); // its standard error is 0.0019
        assertThat(found).isGreaterThan(0.8);
    }

    /** Whether the interval covers 0 when observations come one by one from the third on and a half width of 0.6 stops. */
    private static boolean peeking(int trial) {
        List<Double> all = list(Draws.normal(CHANCE, trial, 160));
        int n = 3;
        Estimate estimate = Estimates.mean(all.subList(0, n), 0.95);
        while (n < all.size() && estimate.high() - estimate.value() > 0.6) {
            estimate = Estimates.mean(all.subList(0, ++n), 0.95);
        }
        return covers(estimate, 0);
    }

    private static Estimate looking(int trial) {
        List<Double> all = list(Draws.normal(CHANCE, trial, 160));
        Stopping stopping = Stopping.looks(5, 160);
        int n = stopping.looks().get(0);
        Estimate estimate = stopping.estimate(all.subList(0, n));
        while (!stopping.done(estimate, 0.6)) {
            n = stopping.next(n);
            estimate = stopping.estimate(all.subList(0, n));
        }
        return estimate;
    }

    private static Estimate inTwoStages(int trial) {
        List<Double> all = list(Draws.normal(CHANCE, trial, 160));
        TwoStage stages = new TwoStage(5, 160, 0.6, 0.95);
        return stages.estimate(all.subList(0, stages.needed(all.subList(0, 5))));
    }

    @Test
    void stopping_when_narrow_covers_too_rarely_unless_it_is_corrected() {
        assertThat(Draws.rate(CoverageTest::peeking)).isBetween(0.80, 0.92);
        assertThat(Draws.rate(t -> covers(looking(t), 0))).isBetween(0.95 - ROOM, 1.0); // a bound, so above 95 %
        assertThat(Draws.rate(t -> covers(inTwoStages(t), 0))).isBetween(0.95 - ROOM, 0.95 + ROOM); // exact
    }

    @Test
    void a_rule_that_stops_when_the_interval_misses_does_not_beat_the_looks() {
        // the worst rule there is: stop as soon as the interval excludes the truth; all looks cover together
        Stopping stopping = Stopping.looks(5, 160);
        double corrected = Draws.rate(trial -> {
            List<Double> all = list(Draws.normal(CHANCE, trial, 160));
            return stopping.looks().stream().allMatch(n -> covers(stopping.estimate(all.subList(0, n)), 0));
        });
        double plain = Draws.rate(trial -> {
            List<Double> all = list(Draws.normal(CHANCE, trial, 160));
            return stopping.looks().stream().allMatch(n -> covers(Estimates.mean(all.subList(0, n), 0.95), 0));
        });
        assertThat(corrected).isBetween(0.95 - ROOM, 1.0);
        assertThat(plain).isLessThan(0.88);
    }

    @Test
    void looks_are_stated_and_kept_to() {
        Stopping stopping = Stopping.looks(20, 100);
        assertThat(stopping.looks()).containsExactly(20, 40, 80, 100);
        assertThat(stopping.ofOneLook()).isEqualTo(1 - 0.05 / 4, within(1e-12));
        assertThat(stopping.next(20)).isEqualTo(40);
        assertThat(stopping.next(100)).isEqualTo(100);
        List<Double> numbers = new ArrayList<>(list(Draws.normal(CHANCE, 0, 30)));
        assertThatThrownBy(() -> stopping.estimate(numbers)).hasMessageContaining("no look");
    }
}
