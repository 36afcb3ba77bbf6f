package risksim.learn.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Departing bandits, learning with abandonment, long-term satisfaction: values worked out independently. */
class BaselineModelsTest {
    private static final double[][] DIAGONAL = {{.7, .2}, {.4, .5}};
    private static final double[][] EASY_TYPE = {{.7, .2}, {.5, .4}};

    @Test
    void a_known_type_stays_for_rounds_and_clicks_in_proportion() {
        assertThat(DepartingBandit.rounds(.6, .5)).isCloseTo(5, within(1e-12));
        assertThat(DepartingBandit.rounds(.8, .25)).isCloseTo(20, within(1e-12));
        DepartingBandit single = new DepartingBandit(new double[][] {{.6}}, new double[] {1}, .5);
        assertThat(single.fixed(0)).isCloseTo(3, within(1e-12));
        assertThat(new DepartingBandit(new double[][] {{.8}}, new double[] {1}, .25).fixed(0))
                .isCloseTo(16, within(1e-12));
        assertThat(single.best(20).clicks()).isBetween(2.9, 3.0);
    }

    @Test
    void a_fixed_arm_is_best_if_each_type_has_its_own_and_not_if_one_type_clicks_on_all() {
        DepartingBandit own = new DepartingBandit(DIAGONAL, new double[] {.4, .6}, 1);
        assertThat(own.fixed(0)).isCloseTo(1.0833333, within(1e-7));
        assertThat(own.fixed(1)).isCloseTo(0.8666667, within(1e-7));
        assertThat(own.best(18).clicks()).isCloseTo(1.0833333, within(2e-3));
        DepartingBandit one = new DepartingBandit(EASY_TYPE, new double[] {.2, .8}, 1);
        assertThat(one.fixed(0)).isCloseTo(.666667, within(1e-6));
        assertThat(one.fixed(1)).isCloseTo(.733333, within(1e-6));
        assertThat(one.best(14).clicks()).isCloseTo(.745052, within(1e-6));
        assertThat(one.best(14).arm()).isEqualTo(1);
        assertThat(one.best(18).clicks()).isGreaterThan(one.fixed(1) + 0.01);
    }

    @Test
    void a_click_moves_belief_by_the_rule_of_bayes() {
        DepartingBandit bandit = new DepartingBandit(DIAGONAL, new double[] {.4, .6}, 1);
        assertThat(bandit.after(new double[] {.4, .6}, 0, true)[0]).isCloseTo(.28 / .4, within(1e-12));
        assertThat(bandit.after(new double[] {.4, .6}, 0, false)[0]).isCloseTo(.12 / .6, within(1e-12));
    }

    @Test
    void with_abandonment_the_best_is_a_constant_demand() {
        Abandonment uniform = new Abandonment(x -> x, x -> x, .9);
        assertThat(uniform.optimum().satisfaction()).isCloseTo(.5, within(1e-6));
        assertThat(uniform.optimum().value()).isCloseTo(2.5, within(1e-9));
    }

    /** UCB1 on a grid of constant demands, 50,000 users; the regret bound is on the expectation, luck 1e-6 is allowed. */
    @Test
    void a_service_learns_the_demand_that_users_bear() {
        int users = 50_000;
        int levels = Abandonment.grid(users);
        Abandonment uniform = new Abandonment(x -> x, x -> x, .9);
        Ucb1 learner = new Ucb1(levels);
        Chance chance = Streams.of(7).stream(Purpose.TASTE, 0);
        double[] means = new double[levels];
        double total = 0;
        for (int k = 0; k < levels; k++) {
            means[k] = .1 * uniform.value((k + 1.0) / levels);
        }
        for (int n = 0; n < users; n++) {
            int arm = learner.choose(chance, n);
            double payoff = uniform.payoff((arm + 1.0) / levels, chance.uniform(n, 0));
            learner.learn(arm, payoff);
            total += payoff;
        }
        double best = Arrays.stream(means).max().orElseThrow();
        assertThat(best * users - total).isLessThan(RegretBounds.ucb1(users, means) + RegretBounds.luck(users, 1e-6));
        assertThat(best).isCloseTo(.25, within(.01));
    }

    @Test
    void long_term_satisfaction_settles_where_the_program_of_recsim_does() {
        LongTermSatisfaction weak = LongTermSatisfaction.DEFAULT;
        LongTermSatisfaction strong = new LongTermSatisfaction(.7, .5, 5, 4, 1);
        double[][] limits = { // clickbait, exposure, satisfaction at sensitivity .01 and at .5
            {0, 3.3333333333, .5083325618, .8411308951},
            {.25, 1.6666666667, .5041665702, .697059284},
            {.5, 0, .5, .5},
            {.75, -1.6666666667, .4958334298, .302940716},
            {1, -3.3333333333, .4916674382, .1588691049}
        };
        for (double[] row : limits) {
            double exposure = 0;
            for (int t = 0; t < 200; t++) {
                exposure = weak.after(exposure, row[0]);
            }
            assertThat(exposure).isCloseTo(row[1], within(1e-9)).isCloseTo(weak.fixedPoint(row[0]), within(1e-12));
            assertThat(weak.satisfaction(exposure)).isCloseTo(row[2], within(1e-9));
            assertThat(strong.satisfaction(exposure)).isCloseTo(row[3], within(1e-9));
        }
        assertThat(weak.settledSpread(.05)).isCloseTo(.0700140042, within(1e-10));
    }

    @Test
    void clickbait_pays_for_ever_unless_users_feel_it() {
        LongTermSatisfaction weak = LongTermSatisfaction.DEFAULT;
        LongTermSatisfaction strong = new LongTermSatisfaction(.7, .3, 5, 4, 1);
        double[] dull = {12.595382, 15.642632, 19.265910};
        double[] felt = {30.699130, 15.642632, 6.326247};
        for (int i = 0; i < 3; i++) {
            assertThat(weak.settledTime(i / 2.0)).isCloseTo(dull[i], within(1e-6));
            assertThat(strong.settledTime(i / 2.0)).isCloseTo(felt[i], within(1e-6));
        }
    }

    @Test
    void paths_follow_those_of_recsim_step_by_step() {
        double[][] choc = { // exposure, satisfaction after, log of time before, expected time
            {-1, .4975000208, 2.5, 20.08553692},
            {-1.7, .4957501024, 2.4875001042, 19.83603244},
            {-2.19, .4945252188, 2.4787505118, 19.66323231}
        };
        follows(LongTermSatisfaction.DEFAULT, new double[] {1, 1, 1}, choc);
        double[][] kale = {
            {1, .5024999792, 2, 12.18249396},
            {1.7, .5042498976, 2.0099999167, 12.30492904},
            {2.19, .5054747812, 2.0169995906, 12.39136167}
        };
        follows(LongTermSatisfaction.DEFAULT, new double[] {0, 0, 0}, kale);
        double[][] alternating = {
            {-1, .3775406688, 2.5, 20.08553692}, {.3, .5374298453, 1.5101626752, 7.46453154},
            {-.79, .4025142342, 2.6871492267, 24.21928524}, {.447, .5556435658, 1.6100569367, 8.24871093}
        };
        follows(new LongTermSatisfaction(.7, .5, 5, 4, 1), new double[] {1, 0, 1, 0}, alternating);
    }

    private static void follows(LongTermSatisfaction model, double[] clickbait, double[][] rows) {
        double exposure = 0;
        for (int t = 0; t < rows.length; t++) {
            double before = model.satisfaction(exposure);
            assertThat(model.logTime(before, clickbait[t])).isCloseTo(rows[t][2], within(1e-9));
            assertThat(model.time(before, clickbait[t])).isCloseTo(rows[t][3], within(1e-7));
            exposure = model.after(exposure, clickbait[t]);
            assertThat(exposure).isCloseTo(rows[t][0], within(1e-9));
            assertThat(model.satisfaction(exposure)).isCloseTo(rows[t][1], within(1e-9));
        }
    }
}
