package risksim.metric.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import risksim.Oracle;
import risksim.game.Game;
import risksim.game.commons.Harvest;
import risksim.game.commons.SharedStock;
import risksim.game.escalation.ArmsRace;
import risksim.game.escalation.DeadHand;
import risksim.game.matrix.Chicken;
import risksim.game.matrix.MatrixGame;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.game.matrix.StagHunt;
import risksim.metric.Event;
import risksim.metric.Metric;

/** Metrics of conflict on events made by hand, against the numbers of others where there are any. */
class ConflictMetricsTest {
    private static final Repetition ONCE = new Repetition(1, 0, 1, 0.9);
    private static final MatrixGame DILEMMA = new PrisonersDilemma(3, 0, 5, 1, ONCE).create(2);

    private static OptionalDouble of(Metric.Spec spec, Game game, List<Event> events) {
        Metric metric = spec.create(game);
        events.forEach(metric::see);
        return metric.value();
    }

    /** A stretch in which each player takes the actions named so often, with these sums of rewards. */
    private static Event.Stretch stretch(long from, long to, List<List<Long>> plays, List<Double> rewards) {
        return new Event.Stretch(from, to, plays, rewards, List.of());
    }

    private static Event.Stretch told(long from, long to, int players, List<Double> told) {
        return new Event.Stretch(
                from,
                to,
                Collections.nCopies(players, List.of(to - from, 0L)),
                Collections.nCopies(players, 0.0),
                told);
    }

    @Test
    void a_dilemma_is_measured_by_what_was_left_on_the_table() {
        // 10 ticks: 4 of mutual cooperation (3, 3), 2 of temptation (5, 0), 4 of mutual defection (1, 1)
        List<Event> events = List.of(stretch(0, 10, List.of(List.of(4L, 6L), List.of(6L, 4L)), List.of(26.0, 16.0)));
        assertThat(of(new JointEfficiency(), DILEMMA, events).getAsDouble()).isCloseTo(4.2 / 6, within(1e-12));
        assertThat(of(new ConflictIndex(), DILEMMA, events).getAsDouble()).isCloseTo((6 - 4.2) / 4, within(1e-12));
        assertThat(of(new JointLoss(), DILEMMA, events).getAsDouble()).isCloseTo(1.8, within(1e-12));
        assertThat(of(new CollectiveReturn(), DILEMMA, events).getAsDouble()).isCloseTo(4.2, within(1e-12));
        assertThat(of(new AnarchyPrice(), DILEMMA, events).getAsDouble()).isCloseTo(6 / 4.2, within(1e-12));
        assertThat(of(new CooperationRate(), DILEMMA, events).getAsDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(of(new ExtortionSlope(), DILEMMA, events).getAsDouble()).isCloseTo(1.6 / 0.6, within(1e-12));
    }

    @Test
    void extortion_is_the_slope_that_was_published() { // Press and Dyson 2012: 41/11 and 21/11
        List<Event> events = List.of(stretch(0, 11, List.of(List.of(8L, 3L), List.of(11L, 0L)), List.of(41.0, 21.0)));
        assertThat(of(new ExtortionSlope(), DILEMMA, events).getAsDouble()).isCloseTo(3, within(1e-12));
        List<Event> none = List.of(stretch(0, 5, List.of(List.of(0L, 5L), List.of(0L, 5L)), List.of(5.0, 5.0)));
        assertThat(of(new ExtortionSlope(), DILEMMA, none)).isEmpty();
    }

    @Test
    void equality_sustainability_and_peace_are_those_of_perolat() { // Perolat et al. 2017
        for (JsonNode one : Oracle.read("commons.json").get("perolat")) {
            double[][] rewards = Oracle.table(one.get("rewards"));
            double[][] out = Oracle.table(one.get("timeout"));
            Harvest game =
                    new Harvest.Spec(8, 8, 2, 1, List.of(0.0, 0.1, 0.1, 0.1), 25, 5, 5, 0, 0.9).create(rewards.length);
            List<Event> events = new ArrayList<>();
            for (int t = 0; t < rewards[0].length; t++) {
                int now = t;
                List<Double> earned =
                        Arrays.stream(rewards).map(row -> row[now]).toList();
                double absent = Arrays.stream(out).mapToDouble(row -> row[now]).sum();
                events.add(new Event.Stretch(
                        t,
                        t + 1,
                        Collections.nCopies(rewards.length, List.of(1L, 0L, 0L, 0L, 0L, 0L)),
                        earned,
                        List.of(absent, 0.0, 0.5)));
            }
            assertThat(of(new CollectiveReturn(), game, events).getAsDouble())
                    .isCloseTo(one.get("efficiency_U").asDouble(), within(1e-9));
            assertThat(of(new PayoffEquality(), game, events).getAsDouble())
                    .isCloseTo(one.get("equality_E").asDouble(), within(1e-9));
            assertThat(of(new Peace(), game, events).getAsDouble() * rewards.length)
                    .isCloseTo(one.get("peace_P").asDouble(), within(1e-9));
            assertThat(of(new ResourceSurvival(), game, events).getAsDouble()).isEqualTo(0.5);
            if (Arrays.stream(rewards).flatMapToDouble(Arrays::stream).allMatch(reward -> reward <= 1)) {
                assertThat(of(new Sustainability.Spec(), game, events).getAsDouble())
                        .as("where all rewards are alike")
                        .isCloseTo(one.get("sustainability_S_1based").asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void survival_is_the_last_window_in_which_somebody_earned() { // GovSim, 12 units each: 3 months
        SharedStock stock = new SharedStock.Spec(List.of(0, 12), 100, 2, 5, 12, 10_000, 0.95).create(5);
        List<Event> events = new ArrayList<>();
        double[] harvests = {12, 12, 8, 0, 0};
        for (int month = 0; month < harvests.length; month++) {
            events.add(stretch(
                    month,
                    month + 1,
                    Collections.nCopies(5, List.of(0L, 1L)),
                    Collections.nCopies(5, harvests[month])));
        }
        assertThat(of(new LastEarned(), stock, events).getAsDouble()).isEqualTo(3);
    }

    @Test
    void who_could_do_better_at_once_is_miscoordinated() {
        MatrixGame hunt = new StagHunt(4, 0, 3, 2, ONCE).create(2);
        List<Event> events = List.of(
                stretch(0, 1, List.of(List.of(1L, 0L), List.of(1L, 0L)), List.of(4.0, 4.0)),
                stretch(1, 2, List.of(List.of(0L, 1L), List.of(0L, 1L)), List.of(2.0, 2.0)),
                stretch(2, 3, List.of(List.of(1L, 0L), List.of(0L, 1L)), List.of(0.0, 3.0)));
        assertThat(of(new MiscoordinationRate.Spec(), hunt, events).getAsDouble())
                .as("both pure equilibria are settled, the mismatch is not")
                .isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void an_exploitable_intention_is_worth_less_than_the_best() {
        List<Event> events = List.of(
                new Event.Worth(9, 0, 0, 0, List.of(30.0, 50.0)), new Event.Worth(9, 1, 0, 1, List.of(10.0, 10.0)));
        assertThat(of(new Exploitability.Spec(), DILEMMA, events).getAsDouble()).isCloseTo(0.1 * 20 / 2, within(1e-12));
    }

    @Test
    void final_play_counts_the_loop_alone() {
        List<Event> events = List.of(new Event.Cycle(
                9,
                List.of(
                        new Event.Moment(List.of(0, 0), List.of(3.0, 3.0)),
                        new Event.Moment(List.of(1, 1), List.of(1.0, 1.0)))));
        assertThat(of(new FinalPlay.Spec(), DILEMMA, events).getAsDouble()).isCloseTo(4.0 / 6, within(1e-12));
    }

    @Test
    void escalation_is_the_growth_of_the_change() {
        ArmsRace race = new ArmsRace.Spec(List.of(0.8, 0.7), List.of(0.5, 0.4), List.of(1.0, 1.0), 1, 0.5, 21, 100, 0.9)
                .create(2);
        List<Event> growing =
                List.of(told(0, 2, 2, List.of(2.0)), told(2, 4, 2, List.of(4.0)), told(4, 6, 2, List.of(6.88)));
        assertThat(of(new EscalationRate(), race, growing).getAsDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(of(new ArmsLevel(), race, growing).getAsDouble()).isCloseTo(3.44, within(1e-12));
        List<Event> still =
                List.of(told(0, 2, 2, List.of(2.0)), told(2, 4, 2, List.of(2.0)), told(4, 6, 2, List.of(2.0)));
        assertThat(of(new EscalationRate(), race, still).getAsDouble()).isZero();
        assertThat(of(new EscalationRate(), race, growing.subList(0, 2))).isEmpty();
    }

    @Test
    void accidents_and_orders_are_counted() {
        DeadHand game = new DeadHand.Spec(0.1, 0.5, 1, 0.9).create(2);
        List<Event> events = List.of(told(0, 50, 2, List.of(6.0, 4.0, 0.0)), told(50, 100, 2, List.of(1.0, 1.0, 1.0)));
        assertThat(of(new AccidentProbability(), game, events).getAsDouble()).isEqualTo(1);
        assertThat(of(new AccidentProbability(), game, events.subList(0, 1)).getAsDouble())
                .isZero();
        assertThat(of(new OrderRate(), game, events).getAsDouble()).isCloseTo(50, within(1e-9));
    }

    @Test
    void what_a_game_does_not_tell_is_refused() {
        assertThatThrownBy(() -> new WarRate().create(DILEMMA)).hasMessageContaining("tells of war");
        assertThatThrownBy(() -> new Peace().create(new Chicken(0, -1, 1, -10, ONCE).create(2)))
                .hasMessageContaining("tells of out");
    }
}
