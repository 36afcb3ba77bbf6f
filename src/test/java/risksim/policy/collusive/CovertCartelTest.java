package risksim.policy.collusive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.market.LogitBertrand;
import risksim.game.market.PricingGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.baseline.FixedPrice;
import risksim.policy.baseline.StaticNash;
import risksim.policy.strategic.QLearning;
import risksim.random.Streams;

/** What a covert cartel earns, what becomes of cheats, and that nobody can tell its prices from noise. */
class CovertCartelTest {
    /** That of covert-cartel.yaml, whose header tells what comes out here: static Nash and joint monopoly are on the grid. */
    private static final LogitBertrand DUOPOLY = market(List.of(1.0), 2);

    private static final LogitBertrand TRIOPOLY = market(List.of(1.0, 0.8, 0.6), 3);
    private static final int TICKS = 40_000;
    private static final double CUTS = 0.25;
    private static final int STEPS = 1;
    private static final int PUNISHMENT = 10;

    private static LogitBertrand market(List<Double> costs, int firms) {
        return new LogitBertrand.Spec(15, 1, 0.95, List.of(2.0), costs, 0, 0.25, 0.2).create(firms);
    }

    private static CovertCartel.Spec member(Code code, double cuts) {
        return new CovertCartel.Spec(code, cuts, STEPS, PUNISHMENT);
    }

    private static int agreed(PricingGame market, int firm) {
        return market.nearest(firm, market.monopoly().prices().get(firm));
    }

    /** What was played, {@code [ticks][firms]}, the mean profit of a tick, {@code [firms]}, and its standard error if ticks are independent. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Played(int[][] actions, double[] profits, double[] errors) {}

    private static Played play(PricingGame market, List<? extends Policy.Spec> firms) {
        DiscretePolicy[] policies = new DiscretePolicy[firms.size()];
        for (int i = 0; i < policies.length; i++) {
            policies[i] = (DiscretePolicy) firms.get(i).create(new Seat(market, i, i, Streams.of(1984)));
        }
        int[][] actions = new int[TICKS][policies.length];
        double[] sums = new double[policies.length];
        double[] squares = new double[policies.length];
        double[] rewards = new double[policies.length];
        int state = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            for (int i = 0; i < policies.length; i++) {
                actions[tick][i] = policies[i].choose(tick, state);
            }
            int next = market.resolve(tick, state, actions[tick], rewards);
            for (int i = 0; i < policies.length; i++) {
                policies[i].learn(tick, state, actions[tick][i], rewards[i], next);
                sums[i] += rewards[i] / TICKS;
                squares[i] += rewards[i] * rewards[i] / TICKS;
            }
            state = next;
        }
        double[] errors = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            errors[i] = Math.sqrt((squares[i] - sums[i] * sums[i]) / TICKS);
        }
        return new Played(actions, sums, errors);
    }

    private static Played cartel(Code code) {
        return play(DUOPOLY, Collections.nCopies(2, member(code, CUTS)));
    }

    /** Profit of a firm at its own action while members toss independently: a sum over all their tosses; own -1 for a toss too. */
    private static double expected(PricingGame market, int firm, int own, double cuts) {
        int firms = market.players();
        double sum = 0;
        for (int tosses = 0; tosses < 1 << firms; tosses++) {
            double chance = 1;
            int[] actions = new int[firms];
            for (int i = 0; i < firms; i++) {
                boolean cut = (tosses >> i & 1) == 1;
                chance *= cut ? cuts : 1 - cuts;
                actions[i] = agreed(market, i) - (cut ? STEPS : 0);
            }
            actions[firm] = own < 0 ? actions[firm] : own;
            sum += chance * market.profit(firm, actions);
        }
        return sum;
    }

    /** Closed form of logit demand at the published qualities and costs; it shares no code with the market. */
    private static double profit(double own, double other) {
        double buys = Math.exp((2 - own) / 0.25);
        return (own - 1) * buys / (buys + Math.exp((2 - other) / 0.25) + 1);
    }

    private static double mixture(double cuts) {
        double high = DUOPOLY.price(0, agreed(DUOPOLY, 0));
        double low = DUOPOLY.price(0, agreed(DUOPOLY, 0) - STEPS);
        return (1 - cuts) * (1 - cuts) * profit(high, high)
                + (1 - cuts) * cuts * (profit(high, low) + profit(low, high))
                + cuts * cuts * profit(low, low);
    }

    /** Within 5 standard errors: fails by chance once in 1.7 million seeds for each number held. */
    @Test
    void under_a_key_each_earns_the_mean_of_the_mixture() {
        Played played = cartel(Code.KEYED);
        for (int firm = 0; firm < 2; firm++) {
            double tolerance = 5 * played.errors()[firm];
            assertThat(played.profits()[firm]).isCloseTo(mixture(CUTS), within(tolerance));
            assertThat(Math.abs(played.profits()[firm] - mixture(0.9)))
                    .as("another share of cuts would be found out")
                    .isGreaterThan(tolerance);
        }
        assertThat(expected(DUOPOLY, 0, -1, CUTS)).isCloseTo(mixture(CUTS), within(1e-12));
    }

    @Test
    void three_unequal_firms_earn_it_too() {
        Played played = play(TRIOPOLY, Collections.nCopies(3, member(Code.KEYED, CUTS)));
        for (int firm = 0; firm < 3; firm++) {
            double tolerance = 5 * played.errors()[firm];
            assertThat(played.profits()[firm]).isCloseTo(expected(TRIOPOLY, firm, -1, CUTS), within(tolerance));
            assertThat(expected(TRIOPOLY, firm, -1, CUTS))
                    .as("well above static Nash")
                    .isGreaterThan(TRIOPOLY.nash().profits().get(firm) + 10 * tolerance);
        }
    }

    /** A firm that posts the static Nash price is found out in every eleventh tick, and meets static Nash prices in the others. */
    @Test
    void who_undercuts_earns_less_than_a_member_because_it_is_punished() {
        int nash = DUOPOLY.nearest(1, DUOPOLY.nash().prices().get(1));
        double cheated = expected(DUOPOLY, 1, nash, CUTS);
        double punished = DUOPOLY.profit(1, new int[] {nash, nash});
        double theory = (cheated + PUNISHMENT * punished) / (PUNISHMENT + 1);
        for (Code code : Code.values()) {
            Played played = play(DUOPOLY, List.of(member(code, CUTS), new StaticNash()));
            if (code != Code.PLAIN) { // by a calendar it is found out on the same days of it
                assertThat(played.profits()[1]).isCloseTo(theory, within(5 * played.errors()[1]));
            }
            assertThat(played.profits()[1]).isLessThan(mixture(CUTS));
        }
        assertThat(play(DUOPOLY, List.of(new JointMonopoly(), new StaticNash())).profits()[1])
                .as("where nobody punishes it pays to undercut")
                .isGreaterThan(mixture(CUTS));
    }

    /** A cheat who posts no price but the lower one is told from noise by those who know the key. */
    @Test
    void a_cheat_that_looks_like_noise_is_found_out_under_a_key_and_pays_without_one() {
        int low = agreed(DUOPOLY, 1) - STEPS;
        Policy.Spec cheat = new FixedPrice(DUOPOLY.price(1, low));
        Played keyed = play(DUOPOLY, List.of(member(Code.KEYED, CUTS), cheat));
        Played none = play(DUOPOLY, List.of(member(Code.NONE, CUTS), cheat));
        int nash = DUOPOLY.nearest(0, DUOPOLY.nash().prices().get(0));
        double unnoticed = expected(DUOPOLY, 1, low, CUTS);
        double found = (1 - CUTS) * PUNISHMENT; // periods of punishment for each in which prices are ordered
        double renewal = (unnoticed + found * DUOPOLY.profit(1, new int[] {nash, low})) / (1 + found);
        assertThat(keyed.profits()[1]).isCloseTo(renewal, within(5 * keyed.errors()[1]));
        assertThat(none.profits()[1]).isCloseTo(unnoticed, within(5 * none.errors()[1]));
        assertThat(mixture(CUTS)).as("a member").isBetween(renewal, unnoticed);
        assertThat(punishments(none)).isZero();
        assertThat(punishments(keyed)).isPositive();
    }

    @Test
    void a_learner_among_members_earns_less_than_a_member() {
        Policy.Spec learner = new QLearning.Spec(0.15, 1e-3, -1);
        assertThat(play(DUOPOLY, List.of(member(Code.KEYED, CUTS), learner)).profits()[1])
                .isLessThan(mixture(CUTS));
        assertThat(play(DUOPOLY, List.of(new JointMonopoly(), learner)).profits()[1])
                .as("where nobody punishes it earns more")
                .isGreaterThan(mixture(CUTS));
    }

    /** Ticks in which the first firm posts the static Nash price. */
    private static long punishments(Played played) {
        int nash = DUOPOLY.nearest(0, DUOPOLY.nash().prices().get(0));
        long sum = 0;
        for (int[] tick : played.actions()) {
            sum += tick[0] == nash ? 1 : 0;
        }
        return sum;
    }

    @Test
    void members_never_punish_each_other() {
        for (Code code : Code.values()) {
            assertThat(punishments(cartel(code))).as(code.name()).isZero();
        }
        assertThat(punishments(play(DUOPOLY, List.of(member(Code.KEYED, CUTS), member(Code.KEYED, 0.5)))))
                .as("who has another key in mind is a cheat")
                .isPositive();
    }

    private static double correlation(Played played, int lag) {
        double both = 0;
        double[] mean = new double[2];
        double[] square = new double[2];
        int ticks = TICKS - lag;
        for (int tick = 0; tick < ticks; tick++) {
            double[] price = {
                DUOPOLY.price(0, played.actions()[tick][0]), DUOPOLY.price(1, played.actions()[tick + lag][1])
            };
            both += price[0] * price[1] / ticks;
            for (int i = 0; i < 2; i++) {
                mean[i] += price[i] / ticks;
                square[i] += price[i] * price[i] / ticks;
            }
        }
        double spread = Math.sqrt((square[0] - mean[0] * mean[0]) * (square[1] - mean[1] * mean[1]));
        return (both - mean[0] * mean[1]) / spread;
    }

    /** The standard error of the correlation of independent series is 1 over the root of their length; 5 of them. */
    @Test
    void prices_under_a_key_are_uncorrelated_now_and_a_tick_later() {
        double tolerance = 5 / Math.sqrt(TICKS);
        for (int lag = 0; lag < 2; lag++) {
            assertThat(correlation(cartel(Code.KEYED), lag)).isCloseTo(0, within(tolerance));
            assertThat(correlation(cartel(Code.NONE), lag)).isCloseTo(0, within(tolerance));
            assertThat(Math.abs(correlation(cartel(Code.PLAIN), lag)))
                    .as("by a calendar they are not")
                    .isGreaterThan(0.3);
        }
    }

    /** Chi-square over the 16 outcomes of two neighbouring ticks, 15 degrees of freedom: above 60 with probability 2.5e-7. */
    private static double surprise(Played played) {
        int[] seen = new int[16];
        for (int tick = 1; tick < TICKS; tick += 2) {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                code |= cut(played, tick - i / 2, i % 2) << i;
            }
            seen[code]++;
        }
        double sum = 0;
        for (int code = 0; code < 16; code++) {
            int cuts = Integer.bitCount(code);
            double expected = TICKS / 2.0 * Math.pow(CUTS, cuts) * Math.pow(1 - CUTS, 4.0 - cuts);
            sum += (seen[code] - expected) * (seen[code] - expected) / expected;
        }
        return sum;
    }

    private static int cut(Played played, int tick, int firm) {
        return played.actions()[tick][firm] == agreed(DUOPOLY, firm) - STEPS ? 1 : 0;
    }

    @Test
    void prices_under_a_key_have_the_law_of_independent_noise_and_plain_ones_have_not() {
        assertThat(surprise(cartel(Code.KEYED))).isLessThan(60);
        assertThat(surprise(cartel(Code.NONE))).isLessThan(60);
        assertThat(surprise(cartel(Code.PLAIN))).isGreaterThan(10_000);
    }

    @Test
    void who_takes_a_member_s_place_goes_on_punishing_and_a_newcomer_does_not() {
        CovertCartel.Spec spec = member(Code.KEYED, CUTS);
        Seat seat = new Seat(DUOPOLY, 0, 0, Streams.of(1984));
        CovertCartel member = spec.create(seat);
        int nash = DUOPOLY.nearest(0, DUOPOLY.nash().prices().get(0));
        int state = DUOPOLY.resolve(0, 0, new int[] {member.choose(0, 0), 0}, new double[2]);
        member.learn(0, 0, 0, 0, state);
        assertThat(spec.inherit(seat, member).choose(1, state)).isEqualTo(nash);
        assertThat(spec.inherit(seat, member).choose(1 + PUNISHMENT, state)).isNotEqualTo(nash);
        assertThat(spec.inherit(seat, new StaticNash().create(seat)).choose(1, state))
                .isNotEqualTo(nash);
    }

    @Test
    void it_needs_two_firms_that_see_past_prices_on_a_fine_enough_grid() {
        refuses(market(15, 0, 2), "memory at least 1");
        refuses(market(15, 1, 1), "2 firms");
        refuses(market(3, 1, 2), "steps must be at most 1");
    }

    private static PricingGame market(int prices, int memory, int firms) {
        return new LogitBertrand.Spec(prices, memory, 0.95, List.of(2.0), List.of(1.0), 0, 0.25, 0.2).create(firms);
    }

    private static void refuses(PricingGame market, String why) {
        CovertCartel.Spec deep = new CovertCartel.Spec(Code.KEYED, CUTS, 2, PUNISHMENT);
        assertThatThrownBy(() -> deep.create(new Seat(market, 0, 0, Streams.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
