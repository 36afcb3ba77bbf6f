package risksim.learn.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Learners against the bounds that are cited. A bound on an expectation is allowed luck of probability {@link #ALPHA}. */
class LearnersTest {
    private static final double ALPHA = 1e-6;
    private static final int USERS = 20_000;
    private static final int POLICIES = 6;

    /** A table of payoffs, by user and policy. */
    private interface Payoffs {
        double of(int user, int policy);
    }

    private static Map<String, Payoffs> tables() {
        Map<String, Payoffs> tables = new LinkedHashMap<>();
        tables.put("alternating", (n, k) -> (n + k) % 2);
        tables.put("the best policy switches halfway", (n, k) -> k == (n < USERS / 2 ? 0 : 1) ? 1 : 0.2);
        tables.put("the best policy switches late", (n, k) -> k == (n < USERS * 3 / 4 ? 0 : 1) ? 1 : 0);
        tables.put("leader punished", (n, k) -> n % POLICIES == k ? 0 : 1);
        tables.put("all alike", (n, k) -> 0.5);
        tables.put("types of users", (n, k) -> typed(n, k));
        return tables;
    }

    /** Four kinds of demand met by six stationary levels of satisfaction. */
    private static double typed(int user, int policy) {
        double satisfaction = policy / (POLICIES - 1.0);
        double[] need = {0.1, 0.35, 0.55, 0.75};
        double mine = need[Streams.of(9).stream(Purpose.SHOW, 0).below(4, user, 0)];
        double value = Reengagement.value(1 - satisfaction, satisfaction < mine ? 0.4 : 0.97, 0.05, 0.95);
        return 0.05 * value;
    }

    private static double best(Payoffs payoffs) {
        double best = 0;
        for (int k = 0; k < POLICIES; k++) {
            double sum = 0;
            for (int n = 0; n < USERS; n++) {
                sum += payoffs.of(n, k);
            }
            best = Math.max(best, sum);
        }
        return best;
    }

    private static double play(ArmLearner learner, Payoffs payoffs, long seed) {
        Chance chance = Streams.of(seed).stream(Purpose.EXPLORE, 0);
        double total = 0;
        for (int n = 0; n < USERS; n++) {
            int arm = learner.choose(chance, n);
            double payoff = payoffs.of(n, arm);
            learner.learn(arm, payoff);
            total += payoff;
        }
        return total;
    }

    @Test
    void hedge_reproduces_four_rounds_worked_out_independently() {
        double[][] rows = {{.9, .2, .5}, {.1, .8, .5}, {.7, .3, .6}, {.2, .9, .4}};
        Hedge hedge = new Hedge(3, 0.5);
        double total = 0;
        for (int n = 0; n < rows.length; n++) {
            double[] p = hedge.probabilities();
            for (int k = 0; k < 3; k++) {
                total += p[k] * rows[n][k];
            }
            if (n == 1) {
                assertThat(p).containsExactly(new double[] {.39628776, .27925926, .32445298}, within(1e-8));
            }
            if (n == 3) {
                assertThat(p).containsExactly(new double[] {.36101602, .29557492, .34340906}, within(1e-8));
            }
            hedge.learn(rows[n]);
        }
        assertThat(total).isCloseTo(1.9675135971, within(1e-10));
        assertThat(2.2 - total).isCloseTo(0.2324864029, within(1e-10));
        assertThat(hedge.probabilities()).containsExactly(new double[] {.3112254, .36159233, .32718227}, within(1e-8));
    }

    /** The expected regret of Hedge is computed, not sampled: the bound may not be broken at all. */
    @TestFactory
    Stream<DynamicTest> hedge_stays_below_its_bound_on_adversarial_tables() {
        return tables().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    Hedge hedge = Hedge.forUsers(POLICIES, USERS);
                    double total = 0;
                    double[] payoffs = new double[POLICIES];
                    for (int n = 0; n < USERS; n++) {
                        double[] p = hedge.probabilities();
                        for (int k = 0; k < POLICIES; k++) {
                            payoffs[k] = e.getValue().of(n, k);
                            total += p[k] * payoffs[k];
                        }
                        hedge.learn(payoffs);
                    }
                    assertThat(best(e.getValue()) - total).isLessThanOrEqualTo(RegretBounds.hedge(USERS, POLICIES));
                }));
    }

    @Test
    void following_the_leader_breaks_the_bound_of_hedge_on_the_table_that_punishes_it() {
        double[] sums = new double[POLICIES];
        double total = 0;
        for (int n = 0; n < USERS; n++) {
            int leader = 0;
            for (int k = 1; k < POLICIES; k++) {
                leader = sums[k] > sums[leader] ? k : leader;
            }
            for (int k = 0; k < POLICIES; k++) {
                double payoff = n % POLICIES == k ? 0 : 1;
                sums[k] += payoff;
                total += k == leader ? payoff : 0;
            }
        }
        assertThat(Arrays.stream(sums).max().orElseThrow() - total).isGreaterThan(RegretBounds.hedge(USERS, POLICIES));
    }

    @TestFactory
    Stream<DynamicTest> half_explore_hedge_keeps_half_of_the_best_less_its_slack() {
        return tables().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    double total = play(new HalfExploreHedge(POLICIES, USERS), e.getValue(), 3);
                    double floor = RegretBounds.halfExploreFloor(best(e.getValue()), USERS, POLICIES);
                    assertThat(total).isGreaterThanOrEqualTo(floor - RegretBounds.luck(USERS, ALPHA));
                }));
    }

    @Test
    void half_explore_hedge_earns_well_over_half_where_users_differ() {
        Payoffs users = LearnersTest::typed;
        assertThat(play(new HalfExploreHedge(POLICIES, USERS), users, 3) / best(users))
                .isBetween(0.7, 1.0);
    }

    @TestFactory
    Stream<DynamicTest> exp3_stays_below_its_bound_on_adversarial_tables() {
        return tables().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    double total = play(Exp3.forUsers(POLICIES, USERS), e.getValue(), 4);
                    assertThat(best(e.getValue()) - total)
                            .isLessThanOrEqualTo(RegretBounds.exp3(USERS, POLICIES) + RegretBounds.luck(USERS, ALPHA));
                }));
    }

    /** A learner that forgets what it learns: below the floor of one and above the bound of the other on the same table. */
    @Test
    void who_never_learns_breaks_both_bounds() {
        ArmLearner forgetful = new ArmLearner() {
            @Override
            public int choose(Chance chance, long round) {
                return chance.below(POLICIES, round, 0);
            }

            @Override
            public void learn(int arm, double payoff) {}
        };
        Payoffs late = Objects.requireNonNull(tables().get("the best policy switches late"));
        double total = play(forgetful, late, 3);
        assertThat(total).isLessThan(RegretBounds.halfExploreFloor(best(late), USERS, POLICIES));
        assertThat(best(late) - total).isGreaterThan(RegretBounds.exp3(USERS, POLICIES));
    }

    /** An adversary that sees the learner's last choice and pays nothing for it next time; ten seeds, luck as above for each. */
    @Test
    void the_bounds_hold_against_an_adversary_who_watches() {
        for (int seed = 0; seed < 10; seed++) {
            Watched exp3 = watched(Exp3.forUsers(POLICIES, USERS), seed);
            double luck = RegretBounds.luck(USERS, ALPHA);
            assertThat(exp3.best - exp3.total).isLessThan(RegretBounds.exp3(USERS, POLICIES) + 2 * luck);
            Watched half = watched(new HalfExploreHedge(POLICIES, USERS), seed);
            double floor = RegretBounds.halfExploreFloor(half.best, USERS, POLICIES);
            assertThat(half.total).isGreaterThan(floor - 2 * luck);
        }
    }

    private record Watched(double total, double best) {}

    private static Watched watched(ArmLearner learner, long seed) {
        Chance chance = Streams.of(seed).stream(Purpose.EXPLORE, 0);
        double[] sums = new double[POLICIES];
        double total = 0;
        int last = -1;
        for (int n = 0; n < USERS; n++) {
            int arm = learner.choose(chance, n);
            double payoff = arm == last ? 0 : 1;
            for (int k = 0; k < POLICIES; k++) {
                sums[k] += k == last ? 0 : 1;
            }
            learner.learn(arm, payoff);
            total += payoff;
            last = arm;
        }
        return new Watched(total, Arrays.stream(sums).max().orElseThrow());
    }

    /** Pseudo-regret (gaps times uses), averaged over 20 runs, against the bound on its expectation. */
    @Test
    void ucb1_stays_below_its_bound_on_drawn_payoffs() {
        double[] means = {0.3, 0.5, 0.6, 0.45};
        double regret = 0;
        for (int run = 0; run < 20; run++) {
            Chance chance = Streams.of(run).stream(Purpose.TASTE, 0);
            Ucb1 learner = new Ucb1(means.length);
            for (int n = 0; n < USERS; n++) {
                int arm = learner.choose(chance, n);
                learner.learn(arm, chance.uniform(n, arm) < means[arm] ? 1 : 0);
                regret += (0.6 - means[arm]) / 20;
            }
        }
        assertThat(regret).isLessThan(RegretBounds.ucb1(USERS, means)).isGreaterThan(10);
    }
}
