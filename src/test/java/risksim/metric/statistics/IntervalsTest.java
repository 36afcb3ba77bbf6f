package risksim.metric.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import risksim.metric.Card.Harm;
import risksim.metric.Estimate;
import risksim.metric.Estimates;

class IntervalsTest {
    private static double[] upTo(int n) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> n - i); // descending: order must not matter
        return numbers;
    }

    private static Bootstrap bootstrap(int seed) {
        return new Bootstrap(2000, 0.95, Draws.chance(seed));
    }

    @Test
    void shares_have_the_intervals_of_r() {
        // R 4: binom.test(3, 20), binom.test(0, 30), prop.test(3, 20, correct = FALSE)
        Estimate exact = Estimates.share(3, 20, 0.95);
        assertThat(exact.low()).isCloseTo(0.0321, within(5e-5));
        assertThat(exact.high()).isCloseTo(0.3789, within(5e-5));
        assertThat(Estimates.share(0, 30, 0.95).high()).isCloseTo(0.1157, within(5e-5));
        Estimate score = Shares.wilson(3, 20, 0.95);
        assertThat(score.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(score.high()).isCloseTo(0.3604, within(5e-5));
        assertThat(Shares.wilson(0, 30, 0.95).low()).isZero();
        assertThat(Shares.wilson(30, 30, 0.95).high()).isEqualTo(1);
    }

    @Test
    void clean_runs_exclude_three_by_n() {
        assertThat(Shares.notExcluded(100, 0.95))
                .isCloseTo(0.0295130, within(1e-6))
                .isLessThan(3 / 100.0);
        assertThat(Shares.notExcluded(30, 0.975))
                .isCloseTo(Estimates.share(0, 30, 0.95).high(), within(1e-9));
        assertThat(Shares.cleanRunsToExclude(0.1, 0.95)).isEqualTo(29);
        assertThat(Shares.notExcluded(29, 0.95)).isLessThanOrEqualTo(0.1);
        assertThat(Shares.notExcluded(28, 0.95)).isGreaterThan(0.1);
    }

    /** With fewer than 0.459 of pairs that differ otherwise, six that do not are less likely than 2.5 %. */
    @Test
    void pairs_of_yes_and_no_that_all_differ_alike_leave_open_what_they_do_not_exclude() {
        double others = 1 - Math.pow(0.025, 1 / 6.0);
        Estimate same = pairs(new double[] {0, 1, 0, 0, 1, 0}, new double[] {0, 1, 0, 0, 1, 0});
        assertThat(same.value()).isZero();
        assertThat(same.low()).isCloseTo(-others, within(1e-9));
        assertThat(same.high()).isCloseTo(others, within(1e-9));
        Estimate always = pairs(new double[6], new double[] {1, 1, 1, 1, 1, 1});
        assertThat(always.value()).isEqualTo(1);
        assertThat(always.low()).isCloseTo(1 - 2 * others, within(1e-9));
        assertThat(always.high()).isEqualTo(1);
        Estimate mixed = pairs(new double[6], new double[] {1, 1, 1, 1, 1, 0});
        assertThat(mixed.low()).as("Student's, since they differ").isCloseTo(0.4049, within(1e-4));
        Estimate parts = pairs(new double[] {0.5, 0.5}, new double[] {0.5, 0.5});
        assertThat(parts.high()).as("parts of a whole, not yes or no").isZero();
    }

    private static Estimate pairs(double[] first, double[] second) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            differences.add(second[i] - first[i]);
        }
        return Shares.difference(first, second, Estimates.mean(differences, 0.95));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0.5, 6, 15",
        "100, 0.9, 84, 96",
        "50, 0.25, 7, 20",
        "100, 0.99, 97, Infinity",
        "5, 0.5, -Infinity, Infinity"
    })
    void quantiles_lie_between_the_ranks_that_the_binomial_law_gives(int n, double share, double low, double high) {
        // ranks from SciPy 1.17, binom(n, p).cdf
        Estimate quantile = Quantiles.quantile(upTo(n), share, 0.95);
        assertThat(quantile.low()).isEqualTo(low);
        assertThat(quantile.high()).isEqualTo(high);
        assertThat(quantile.value()).isCloseTo(1 + share * (n - 1), within(1e-9)); // R: quantile(1:n, p)
    }

    @Test
    void shortfall_is_the_mean_of_the_worst() {
        double[] hundred = upTo(100);
        assertThat(Quantiles.expectedShortfall(hundred, 0.05, Harm.HIGH, bootstrap(1))
                        .value())
                .isCloseTo(98, within(1e-9));
        assertThat(Quantiles.expectedShortfall(hundred, 0.05, Harm.LOW, bootstrap(1))
                        .value())
                .isCloseTo(3, within(1e-9));
        assertThat(Quantiles.expectedShortfall(upTo(10), 0.25, Harm.HIGH, bootstrap(1))
                        .value())
                .isCloseTo((10 + 9 + 0.5 * 8) / 2.5, within(1e-9));
        assertThat(Quantiles.expectedShortfall(hundred, 1, Harm.HIGH, bootstrap(1))
                        .value())
                .isCloseTo(50.5, within(1e-9));
        assertThatThrownBy(() -> Quantiles.expectedShortfall(hundred, 0.05, Harm.NONE, bootstrap(1)))
                .hasMessageContaining("worse direction");
    }

    @Test
    void the_bootstrap_gives_the_interval_of_another_implementation() {
        // SciPy 1.17, bootstrap(method="BCa", n_resamples=200000): Student's sleep data group 2: 1.24 to 3.59, se
        // 0.599;
        // Fibonacci 1..89: 10.3 to 47.1, se 8.666. Its own noise at 20,000 resamples is 1 % of a width
        Bootstrap many = new Bootstrap(20_000, 0.95, Draws.chance(2));
        double[] sleep = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        Estimate mean = many.of(sleep, Sample::mean);
        assertThat(mean.low()).isCloseTo(1.24, within(0.04));
        assertThat(mean.high()).isCloseTo(3.59, within(0.04));
        assertThat(mean.standardError()).isCloseTo(0.5994, within(0.012));
        Estimate skewed = many.of(new double[] {1, 2, 3, 5, 8, 13, 21, 34, 55, 89}, Sample::mean);
        assertThat(skewed.low()).isCloseTo(10.3, within(0.6));
        assertThat(skewed.high()).isCloseTo(47.1, within(1.0));
    }

    @Test
    void the_same_chance_gives_the_same_interval_and_another_does_not() {
        double[] values = Draws.exponential(Draws.chance(3), 0, 50);
        assertThat(bootstrap(4).of(values, Sample::mean)).isEqualTo(bootstrap(4).of(values, Sample::mean));
        assertThat(bootstrap(4).of(values, Sample::mean))
                .isNotEqualTo(bootstrap(5).of(values, Sample::mean));
    }

    @Test
    void ten_thousand_observations_get_the_interval_of_the_normal_law() {
        // 10,000 numbers and groups of 25 in the jackknife: 2,000 resamples know an end to 1.5 % of the width,
        // so 5 % is missed by chance with probability below 2e-3
        double[] values = Draws.exponential(Draws.chance(6), 0, 10_000);
        Estimate student = Estimates.mean(Arrays.stream(values).boxed().toList(), 0.95);
        Estimate mean = bootstrap(7).of(values, Sample::mean);
        double width = student.high() - student.low();
        assertThat(mean.low()).isCloseTo(student.low(), within(0.05 * width));
        assertThat(mean.high()).isCloseTo(student.high(), within(0.05 * width));
        Estimate worst = Quantiles.expectedShortfall(values, 0.05, Harm.HIGH, bootstrap(8));
        assertThat(worst.low()).isLessThan(worst.value());
        assertThat(worst.high() - worst.low()).isBetween(0.1, 0.4); // truth 1 + log 20 = 3.9957, se near 0.063
    }

    @Test
    void rows_beyond_the_indices_of_a_tick_are_drawn_like_all_others() {
        // 70,000 rows; the mean row number has standard error 70,000 / sqrt(12 x 70,000) = 76.4; 100 resamples know it
        // to 7 %
        int n = 70_000;
        Estimate mean = new Bootstrap(100, 0.95, Draws.chance(9))
                .rows(n, rows -> Arrays.stream(rows).average().orElseThrow());
        assertThat(mean.value()).isEqualTo((n - 1) / 2.0);
        assertThat(mean.standardError()).isBetween(76.4 * 0.65, 76.4 * 1.35);
    }

    @Test
    void a_statistic_without_meaning_has_no_interval() {
        // a resample that draws the 1 alone gives 0 / 0
        Estimate ratio = bootstrap(1).of(new double[] {1, 2}, v -> (v[0] - 1) / (v[v.length - 1] - v[0]));
        assertThat(ratio.low()).isNaN();
        assertThat(ratio.high()).isNaN();
    }

    @Test
    void numbers_that_do_not_vary_have_an_interval_without_width() {
        Estimate same = bootstrap(1).of(new double[] {2, 2, 2}, Sample::mean);
        assertThat(same.low()).isEqualTo(2);
        assertThat(same.high()).isEqualTo(2);
        assertThatThrownBy(() -> bootstrap(1).of(new double[] {1, Double.NaN}, Sample::mean))
                .hasMessageContaining("finite");
    }
}
