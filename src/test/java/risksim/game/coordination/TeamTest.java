package risksim.game.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import risksim.agent.Agent;
import risksim.agent.DiscreteTable;
import risksim.agent.Table;
import risksim.game.coordination.Team.Output;
import risksim.game.coordination.Team.Reward;
import risksim.learn.game.Credit;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.metric.coordination.NoiseToSignal;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.baseline.Mixed;
import risksim.policy.strategic.ExploreFirst;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Who is paid what in a team, and what each can learn from it, against closed forms. */
class TeamTest {
    private static final Streams STREAMS = Streams.of(1953);
    private static final Chance CHANCE = STREAMS.stream(Purpose.ORDER, 0);

    private static double[] paid(Team team, int... actions) {
        double[] rewards = new double[team.players()];
        team.resolve(0, 0, actions, rewards);
        return rewards;
    }

    private static Team team(Output output, Reward reward, int first, int players) {
        return new Team.Spec(output, reward, first, 0).create(players);
    }

    private static List<Event> played(Team team, Policy.Spec spec, Streams streams, int ticks) {
        List<Table.Place> places = IntStream.range(0, team.players())
                .mapToObj(player -> new Table.Place(
                        new Agent(
                                player,
                                "member " + player,
                                List.of(spec.create(new Seat(team, player, player, streams)))),
                        0))
                .toList();
        DiscreteTable table = new DiscreteTable(
                team, places, streams.stream(Purpose.OPENING, 0), ticks, new NoiseToSignal.Spec().watches());
        table.play(0, ticks);
        return table.last(ticks);
    }

    private static double noise(Team team, double working) {
        Metric metric = new NoiseToSignal.Spec().create(team);
        played(team, new Mixed.Spec(List.of(1 - working, working)), STREAMS, 4096)
                .forEach(metric::see);
        return metric.value().orElseThrow();
    }

    @Test
    void a_pair_of_gloves_is_shared_as_shapley_says() { // Shapley 1953: 1/6, 1/6, 2/3
        assertThat(paid(team(Output.PAIRS, Reward.SHAPLEY, 2, 3), 1, 1, 1))
                .containsExactly(new double[] {1.0 / 6, 1.0 / 6, 2.0 / 3}, within(1e-12));
        assertThat(paid(team(Output.PAIRS, Reward.DIFFERENCE, 2, 3), 1, 1, 1)).containsExactly(0, 0, 1);
        assertThat(paid(team(Output.PAIRS, Reward.TEAM, 2, 3), 1, 1, 1)).containsExactly(1, 1, 1);
        assertThat(paid(team(Output.PAIRS, Reward.SHAPLEY, 2, 3), 1, 0, 1)).containsExactly(0.5, 0, 0.5);
    }

    @Test
    void who_rests_shares_only_what_the_whole_team_is_paid() {
        assertThat(paid(team(Output.SUM, Reward.TEAM, 1, 4), 1, 1, 0, 0)).containsExactly(2, 2, 2, 2);
        assertThat(paid(team(Output.SUM, Reward.DIFFERENCE, 1, 4), 1, 1, 0, 0)).containsExactly(1, 1, 0, 0);
        assertThat(paid(team(Output.ALL, Reward.DIFFERENCE, 1, 3), 1, 1, 0)).containsExactly(0, 0, 0);
        assertThat(paid(team(Output.ALL, Reward.SHAPLEY, 1, 3), 1, 1, 1))
                .containsExactly(new double[] {1, 1, 1}, within(1e-12));
        assertThat(team(Output.SUM, Reward.TEAM, 1, 4).best()).isEqualTo(16);
    }

    /** By kinds and by going through all coalitions, two methods of which neither uses the other. */
    @Test
    void values_by_kind_are_those_of_all_coalitions() {
        for (int ones = 1; ones <= 5; ones++) {
            for (int others = 1; others <= 5; others++) {
                int left = ones;
                double[] all = Credit.shapley(
                        ones + others,
                        set -> worth(Integer.bitCount(set & (1 << left) - 1), Integer.bitCount(set >> left)));
                assertThat(Credit.ofKind(0, ones, others, TeamTest::worth)).isCloseTo(all[0], within(1e-12));
                assertThat(Credit.ofKind(1, ones, others, TeamTest::worth))
                        .isCloseTo(all[ones + others - 1], within(1e-12));
            }
        }
    }

    private static double worth(int ones, int others) {
        return Math.min(2 * ones, others) + 0.25 * ones * others;
    }

    /** Additions of a member lie between 0 and 1, so their spread is at most a half; four standard errors for 40 members, alpha 3e-3. */
    @Test
    void values_of_a_large_team_are_found_by_drawing_orders() {
        int orders = 4000;
        double[] sampled = Credit.sampled(40, TeamTest::pairs, orders, CHANCE);
        double error = 0.5 / StrictMath.sqrt(orders);
        for (int i = 0; i < 40; i++) {
            assertThat(sampled[i]).isCloseTo(Credit.ofKind(i < 25 ? 0 : 1, 25, 15, Math::min), within(4 * error));
        }
        assertThat(IntStream.range(0, 40).mapToDouble(i -> sampled[i]).sum())
                .as("they share what all are worth")
                .isCloseTo(15, within(1e-9));
    }

    private static double pairs(BitSet members) {
        int ones = members.get(0, 25).cardinality();
        return Math.min(ones, members.cardinality() - ones);
    }

    /** n members who toss coins make (n - 1) p (1 - p) times the square of one's effect; within a tenth, over ten standard errors. */
    @Test
    void pay_by_the_team_drowns_ones_own_work_in_that_of_others() {
        assertThat(noise(team(Output.SUM, Reward.TEAM, 1, 20), 0.5)).isCloseTo(19 * 0.25, within(0.6));
        assertThat(noise(team(Output.SUM, Reward.TEAM, 1, 20), 0.8)).isCloseTo(19 * 0.16, within(0.5));
        assertThat(noise(team(Output.SUM, Reward.DIFFERENCE, 1, 20), 0.5)).isZero();
        assertThat(noise(team(Output.SUM, Reward.SHAPLEY, 1, 20), 0.5)).isCloseTo(0, within(1e-9));
    }

    /** A member errs if the difference of two means misses by z standard errors; 60 teams of 20, four standard errors, alpha 1e-4. */
    @Test
    void so_many_trials_find_out_that_work_counts_as_the_noise_asks_for() {
        int samples = 38; // 2 z^2 (n - 1) p (1 - p) with z = 2: right with probability .977
        int right = 0;
        for (int run = 0; run < 60; run++) {
            Event.Cycle end = (Event.Cycle) played(
                            team(Output.SUM, Reward.TEAM, 1, 20),
                            new ExploreFirst.Spec(samples),
                            STREAMS.replication(run),
                            2 * samples)
                    .get(0);
            right += (int) end.loop().get(0).actions().stream()
                    .filter(action -> action == Team.WORK)
                    .count();
        }
        assertThat(right / 1200.0).isCloseTo(0.977, within(0.02));
    }

    @Test
    void who_explores_first_keeps_to_what_was_best() {
        Team two = team(Output.SUM, Reward.DIFFERENCE, 1, 2);
        ExploreFirst learner = new ExploreFirst.Spec(2).create(new Seat(two, 0, 0, STREAMS));
        for (int tick = 0; tick < 4; tick++) {
            learner.learn(tick, 0, tick % 2, tick % 2, 0);
        }
        assertThat(learner.choose(4, 0)).isEqualTo(1);
        learner.learn(4, 0, 0, 100, 0);
        assertThat(learner.choose(5, 0)).as("it has made up its mind").isEqualTo(1);
        assertThat(learner.steadySince()).isEqualTo(2);
    }

    @Test
    void teams_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> team(Output.PAIRS, Reward.TEAM, 3, 3)).hasMessageContaining("first must be below 3");
        assertThatThrownBy(() -> team(Output.SUM, Reward.TEAM, 1, 1)).hasMessageContaining("2 to 100");
    }
}
