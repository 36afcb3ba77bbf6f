package risksim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How fast the best test can be, against published digits and the exact binomial law. */
class SteinTest {
    @Test
    void divergences_and_messages_are_those_of_the_literature() {
        Stein half = new Stein(0.5, 0.55);
        assertThat(half.divergence()).isCloseTo(0.0050251679, within(1e-10));
        assertThat(half.observations(0.01)).isCloseTo(916.42, within(0.005));
        assertThat(half.variation()).isCloseTo(0.05, within(1e-12));
        assertThat(new Stein(0.5, 0.6).divergence()).isCloseTo(0.0204109973, within(1e-10));
        assertThat(new Stein(0.5, 0.6).observations(0.01)).isCloseTo(225.62, within(0.005));
        assertThat(new Stein(0.2, 0.25).divergence()).isCloseTo(0.0070021066, within(1e-10));
        assertThat(new Stein(0.2, 0.25).observations(0.01)).isCloseTo(657.68, within(0.005));
    }

    @Test
    void misses_of_the_best_test_die_out_with_the_divergence_as_exponent() {
        Stein stein = new Stein(0.5, 0.6);
        double before = -Math.log(stein.miss(1000, 0.5)) / 1000 / stein.divergence();
        double after = -Math.log(stein.miss(10_000, 0.5)) / 10_000 / stein.divergence();
        assertThat(after).isBetween(1.0, 1.05);
        assertThat(Math.abs(after - 1)).isLessThan(Math.abs(before - 1));
    }

    @Test
    void the_exponent_is_a_limit_and_not_what_a_short_watch_gives() {
        double miss = new Stein(0.5, 0.55).miss(916, 0.05);
        assertThat(miss)
                .as("normal law: 1.645 - .05 sqrt(916) / .5 = -1.38, .083")
                .isCloseTo(0.083, within(0.004));
    }

    @Test
    void signals_whose_law_is_that_of_cover_are_missed_as_often_as_chance_says() {
        Stein keyed = new Stein(0.5, 0.5);
        assertThat(keyed.divergence()).isZero();
        assertThat(keyed.miss(4000, 0.05)).isCloseTo(0.95, within(1e-12));
        assertThat(keyed.miss(4000, 0.3)).isCloseTo(0.7, within(1e-12));
    }
}
