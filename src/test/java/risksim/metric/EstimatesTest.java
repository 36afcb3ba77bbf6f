package risksim.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.metric.conflict.AccidentProbability;
import risksim.metric.coordination.ConsensusReached;
import risksim.metric.coordination.FirstWordShare;
import risksim.metric.coordination.TimeToConsensus;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

class EstimatesTest {
    @Test
    void a_mean_has_students_interval() {
        // Student's sleep data, group 1 (R's built-in data set): t.test gives 0.75, [-0.5297804, 2.0297804]
        Estimate mean = Estimates.mean(List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0), 0.95);
        assertThat(mean.value()).isCloseTo(0.75, within(1e-12));
        assertThat(mean.low()).isCloseTo(-0.5297804, within(1e-6));
        assertThat(mean.high()).isCloseTo(2.0297804, within(1e-6));
        assertThat(mean.n()).isEqualTo(10);
    }

    @Test
    void a_single_observation_has_no_interval() {
        Estimate mean = Estimates.mean(List.of(3.0), 0.95);
        assertThat(mean.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mean.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void none_of_thirty_is_not_never() {
        Estimate share = Estimates.share(0, 30, 0.95);
        assertThat(share.low()).isZero();
        assertThat(share.high()).isCloseTo(1 - Math.pow(0.025, 1 / 30.0), within(1e-9));
        assertThat(share.high()).isCloseTo(0.116, within(5e-4));
    }

    @Test
    void a_metric_that_says_yes_or_no_has_the_interval_of_a_share() {
        for (Card card :
                List.of(new AccidentProbability().card(), new ConsensusReached().card(), new FirstWordShare().card())) {
            Estimate none = Estimates.of(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0), card, 0.95);
            assertThat(none.value()).isZero();
            assertThat(none.high()).as(card.formula()).isCloseTo(1 - Math.pow(0.025, 1 / 6.0), within(1e-9));
            Estimate two = Estimates.of(List.of(0.0, 1.0, 0.0, 1.0, 0.0, 0.0), card, 0.95);
            assertThat(two.low()).as("2 of 6, by the binomial tails").isCloseTo(0.04327187, within(1e-7));
            assertThat(two.high()).isCloseTo(0.77722190, within(1e-7));
        }
    }

    @Test
    void other_numbers_have_students_interval_within_what_is_possible() {
        Card part = new FirstWordShare().card();
        assertThat(Estimates.of(List.of(0.01, 0.2), part, 0.95).low()).isZero();
        assertThat(Estimates.of(List.of(0.5, 0.5), part, 0.95).high()).isEqualTo(0.5);
        Card time = new TimeToConsensus().card();
        assertThat(Estimates.of(List.of(1.0, 1.0), time, 0.95).high())
                .as("no share, though all are 1")
                .isEqualTo(1);
    }

    @Test
    void all_of_a_hundred_is_not_always() {
        assertThat(Estimates.share(100, 100, 0.95).low()).isCloseTo(Math.pow(0.025, 0.01), within(1e-9));
    }

    @Test
    void an_exact_interval_holds_the_binomial_tails() {
        // the definition: at either end the observed count or one more extreme has probability 2.5 %
        Estimate share = Estimates.share(7, 40, 0.95);
        assertThat(tail(40, 7, share.low(), true)).isCloseTo(0.025, within(1e-7));
        assertThat(tail(40, 7, share.high(), false)).isCloseTo(0.025, within(1e-7));
    }

    private static double tail(int n, int hits, double p, boolean above) {
        double sum = 0;
        for (int k = above ? hits : 0; k <= (above ? n : hits); k++) {
            double term = 1;
            for (int i = 0; i < k; i++) {
                term *= (n - i) / (k - (double) i);
            }
            sum += term * Math.pow(p, k) * Math.pow(1 - p, n - k);
        }
        return sum;
    }

    @Test
    void intervals_hold_the_truth_as_often_as_they_say() {
        // 2,000 means of 8 uniform numbers; fails by chance with probability below 1e-6 (binomial, 5 standard errors)
        Chance chance = Streams.of(11).stream(Purpose.SHOW, 0);
        int held = 0;
        for (int trial = 0; trial < 2000; trial++) {
            List<Double> numbers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                numbers.add(chance.uniform(trial, i));
            }
            Estimate mean = Estimates.mean(numbers, 0.9);
            held += mean.low() <= 0.5 && 0.5 <= mean.high() ? 1 : 0;
        }
        assertThat(held / 2000.0).isCloseTo(0.9, within(5 * Math.sqrt(0.09 / 2000) + 0.01));
    }

    @Test
    void impossible_counts_are_refused() {
        assertThatThrownBy(() -> Estimates.share(3, 2, 0.95)).hasMessageContaining("hits");
        assertThatThrownBy(() -> Estimates.mean(List.of(), 0.95)).hasMessageContaining("at least 1");
    }
}
