package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Answers worked out by hand. */
class WelfareTest {
    private static final Electorate PEOPLE =
            new Electorate(new double[] {3, 1, 0}, new double[][] {{1, 0}, {0, .8}, {0, 0}});
    private static final double[] REFERENCE = {.5, .5};

    private static Welfare welfare(double... policy) {
        return Welfare.of(PEOPLE, policy, REFERENCE, Limit.none());
    }

    @Test
    void a_policy_is_judged_from_all_sides() {
        Welfare welfare = welfare(.25, .75);
        assertThat(welfare.byType()).containsExactly(new double[] {.25, .6, 0}, within(1e-15));
        assertThat(welfare.utility()).isCloseTo(.3375, within(1e-15));
        assertThat(welfare.optimum()).isCloseTo(.75, within(1e-15));
        assertThat(welfare.distortion()).isCloseTo(.75 / .3375, within(1e-12));
        assertThat(welfare.regret()).isCloseTo(.4125, within(1e-15));
        assertThat(welfare.worstOff()).isCloseTo(.25, within(1e-15));
        assertThat(welfare.losers()).isCloseTo(.75, within(1e-15));
        assertThat(welfare.gini()).isCloseTo(.75 * .25 * .35 / .3375, within(1e-12));
        assertThat(welfare.spent()).isCloseTo(.25 * StrictMath.log(.5) + .75 * StrictMath.log(1.5), within(1e-12));
    }

    @Test
    void the_ends_are_not_forgotten() {
        assertThat(welfare(1, 0).distortion()).isEqualTo(1);
        Electorate onlyFirst = new Electorate(new double[] {1}, new double[][] {{1, 0}});
        assertThat(Welfare.of(onlyFirst, new double[] {0, 1}, REFERENCE, Limit.none())
                        .distortion())
                .isInfinite();
        Electorate nobody = new Electorate(new double[] {1}, new double[][] {{0, 0}});
        Welfare nothing = Welfare.of(nobody, new double[] {0, 1}, REFERENCE, Limit.none());
        assertThat(nothing.distortion()).isEqualTo(1);
        assertThat(nothing.gini()).isZero();
    }

    @Test
    void the_planner_is_held_to_the_same_limit() {
        Welfare within = Welfare.of(PEOPLE, REFERENCE, REFERENCE, Limit.budget(.1));
        double[] best = Welfare.best(PEOPLE, REFERENCE, Limit.budget(.1)).policy();
        assertThat(Distributions.divergence(best, REFERENCE)).isCloseTo(.1, within(1e-12));
        assertThat(within.optimum()).isEqualTo(PEOPLE.of(best));
        assertThat(Welfare.of(PEOPLE, REFERENCE, REFERENCE, Limit.budget(0)).distortion())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void disagreement_is_the_mass_placed_differently() {
        double[][] apart = Welfare.disagreement(new double[] {1, 0}, new double[] {.25, .75}, new double[] {0, 1});
        assertThat(apart[0]).containsExactly(0, .75, 1);
        assertThat(apart[1]).containsExactly(.75, 0, .25);
    }
}
