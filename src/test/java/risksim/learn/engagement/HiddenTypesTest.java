package risksim.learn.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Plans for users of hidden types against closed forms and against other programs of this project. */
class HiddenTypesTest {
    private static final double SOON = 0.999999999;

    /** A departing bandit whose users are gone after the first miss; a round is paid 1, so that rounds are clicks and one more. */
    private static HiddenTypes rounds(double[][] clicks, double... prior) {
        return new HiddenTypes(new double[] {1, 1}, clicks, prior, SOON);
    }

    @Test
    void the_worked_example_switches_after_two_rounds() {
        double[][] clicks = {{.7, .2}, {.5, .4}};
        HiddenTypes types = rounds(clicks, .2, .8);
        DepartingBandit bandit = new DepartingBandit(clicks, new double[] {.2, .8}, 1);
        DepartingBandit.Switch best = bandit.bestSwitch(50);
        assertThat(best.first()).isEqualTo(1);
        assertThat(best.times()).isEqualTo(2);
        assertThat(best.then()).isZero();
        assertThat(best.clicks()).isCloseTo(.7466667, within(1e-7));
        assertThat(types.best(types.prior(), 12).value()).isCloseTo(1 + best.clicks(), within(1e-7));
        assertThat(types.best(types.prior(), 12).arm()).isEqualTo(1);
        assertThat(bandit.best(18).clicks()).isBetween(best.clicks() - 2e-3, best.clicks());
    }

    @Test
    void with_two_types_and_two_arms_no_plan_beats_one_switch() {
        Chance chance = Streams.of(5).stream(Purpose.SHOW, 0);
        int switching = 0;
        for (int i = 0; i < 300; i++) {
            double[][] clicks = {
                {.9 * chance.uniform(i, 0), .9 * chance.uniform(i, 1)},
                {.9 * chance.uniform(i, 2), .9 * chance.uniform(i, 3)}
            };
            double first = chance.uniform(i, 4);
            HiddenTypes types = rounds(clicks, first, 1 - first);
            DepartingBandit.Switch best = new DepartingBandit(clicks, types.prior(), 1).bestSwitch(60);
            assertThat(types.best(types.prior(), 60).value()).isCloseTo(1 + best.clicks(), within(1e-6));
            switching += best.times() > 0 && best.first() != best.then() ? 1 : 0;
        }
        assertThat(switching).isGreaterThan(5);
    }

    @Test
    void where_each_type_has_its_own_arm_and_each_arm_its_own_type_a_fixed_arm_is_best() {
        Chance chance = Streams.of(6).stream(Purpose.SHOW, 0);
        for (int i = 0; i < 300; i++) {
            double off = .9 * chance.uniform(i, 0);
            double other = .9 * chance.uniform(i, 1);
            double most = Math.max(off, other);
            double mine = most + (.9 - most) * chance.uniform(i, 2);
            double yours = most + (.9 - most) * chance.uniform(i, 3);
            double part = chance.uniform(i, 4);
            DepartingBandit bandit =
                    new DepartingBandit(new double[][] {{mine, off}, {other, yours}}, new double[] {part, 1 - part}, 1);
            double fixed = Math.max(bandit.fixed(0), bandit.fixed(1));
            assertThat(bandit.bestSwitch(60).clicks()).isCloseTo(fixed, within(1e-9));
        }
    }

    /** Ten thresholds, equally frequent, and demands equal to them: the state is the highest demand so far. */
    @Test
    void with_abandonment_the_plan_is_that_of_a_program_over_the_highest_demand_so_far() {
        int levels = 10;
        double delta = .9;
        double[] demands = new double[levels];
        double[][] staying = new double[levels][levels];
        double[] prior = new double[levels];
        for (int k = 0; k < levels; k++) {
            demands[k] = (k + 1.0) / levels;
            prior[k] = 1.0 / levels;
            for (int threshold = k; threshold < levels; threshold++) {
                staying[k][threshold] = 1;
            }
        }
        HiddenTypes types = new HiddenTypes(demands, staying, prior, delta);
        double[] best = new double[levels];
        double start = 0;
        for (int highest = levels - 1; highest >= 0; highest--) {
            best[highest] = demands[highest] / (1 - delta);
            for (int next = highest + 1; next < levels; next++) {
                double stay = (levels - next) / (double) (levels - highest);
                best[highest] = Math.max(best[highest], demands[next] + delta * stay * best[next]);
            }
            start = Math.max(start, demands[highest] + delta * (levels - highest) / levels * best[highest]);
        }
        HiddenTypes.Best found = types.best(prior, 3);
        assertThat(found.value()).isCloseTo(start, within(1e-12));
        assertThat(types.after(prior, found.arm())[found.arm() - 1]).isZero();
    }

    @Test
    void belief_moves_by_the_rule_of_bayes_and_stands_where_nobody_would_have_stayed() {
        HiddenTypes types = rounds(new double[][] {{.7, .2}, {0, 0}}, .4, .6);
        assertThat(types.after(types.prior(), 0)[0]).isCloseTo(.28 / .4, within(1e-12));
        assertThat(types.after(types.prior(), 1)).containsExactly(.4, .6);
    }

    @Test
    void a_plan_that_would_not_fit_is_refused() {
        HiddenTypes types = rounds(new double[][] {{.7, .2}, {.5, .4}}, .4, .6);
        assertThatThrownBy(() -> types.best(types.prior(), 1000)).hasMessageContaining("ahead is too far for 2 arms");
    }
}
