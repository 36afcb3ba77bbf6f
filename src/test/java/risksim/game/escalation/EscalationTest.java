package risksim.game.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import risksim.Oracle;
import risksim.agent.Agent;
import risksim.agent.DiscreteTable;
import risksim.agent.Table;
import risksim.game.DiscreteGame;
import risksim.learn.game.Conflict;
import risksim.metric.Event;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.strategic.ArmsReaction;
import risksim.policy.strategic.CrisisBargaining;
import risksim.policy.strategic.Retaliation;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Arms races, crises and false alarms, played by agents, against closed forms. */
class EscalationTest {
    private static final Streams STREAMS = Streams.of(1914);

    private static Event.Stretch played(DiscreteGame game, Policy.Spec spec, int ticks) {
        List<Table.Place> places = IntStream.range(0, game.players())
                .mapToObj(player -> new Table.Place(
                        new Agent(
                                player,
                                "side " + player,
                                List.of(spec.create(new Seat(game, player, player, STREAMS)))),
                        0))
                .toList();
        return new DiscreteTable(game, places, STREAMS.stream(Purpose.OPENING, 0), ticks)
                .play(0, ticks)
                .get(0);
    }

    private static ArmsRace race(double fear, double otherFear) {
        return new ArmsRace.Spec(
                        List.of(0.8, 0.7), List.of(fear, otherFear), List.of(1.0, 1.0), 1, 0.05, 2001, 1e6, 0.95)
                .create(2);
    }

    /** The arms of the first side after so many ticks. */
    private static double arms(ArmsRace race, int ticks) {
        return (played(race, new ArmsReaction.Spec(0, 1), ticks + 1).told().get(0)
                        - played(race, new ArmsReaction.Spec(0, 1), ticks)
                                .told()
                                .get(0))
                / 2;
    }

    @Test
    void an_arms_race_settles_where_fatigue_outweighs_fear() { // Richardson 1960
        assertThat(Conflict.calms(0.8, 0.7, 0.5, 0.4)).isTrue();
        assertThat(arms(race(0.5, 0.4), 60)).isCloseTo(10.0 / 3, within(0.1));
    }

    @Test
    void an_arms_race_runs_away_by_its_larger_eigenvalue() { // Richardson 1960: eigenvalue 0.2
        assertThat(Conflict.calms(0.8, 0.7, 1, 0.9)).isFalse();
        ArmsRace race = race(1, 0.9);
        for (int tick = 1; tick <= 15; tick++) {
            assertThat(arms(race, tick)).isCloseTo(5 * (StrictMath.pow(1.2, tick) - 1), within(0.4));
        }
    }

    @Test
    void what_arms_are_worth_at_the_margin_is_the_equation_of_the_race() {
        ArmsRace race = race(0.5, 0.4);
        double[] less = new double[2];
        double[] more = new double[2];
        race.resolve(0, 0, new int[] {99, 60}, less);
        race.resolve(0, 0, new int[] {101, 60}, more);
        assertThat((more[0] - less[0]) / 0.1).isCloseTo(race.change(0, 5, 3), within(1e-9));
    }

    @Test
    void both_are_better_off_disarmed_than_where_the_race_ends() {
        ArmsRace race = race(0.5, 0.4);
        double[] armed = new double[2];
        double[] bare = new double[2];
        race.resolve(0, 0, new int[] {67, 67}, armed);
        race.resolve(0, 0, new int[] {0, 0}, bare);
        assertThat(armed[0]).isLessThan(bare[0]);
        assertThat(armed[1]).isLessThan(bare[1]);
        assertThat(race.best()).isGreaterThanOrEqualTo(bare[0] + bare[1]);
        assertThat(race.worst()).isLessThan(armed[0] + armed[1]);
    }

    @Test
    void a_crisis_ends_in_war_as_often_as_the_best_demand_risks() { // Fearon 1995; four standard errors, alpha below
        // 1e-4
        for (JsonNode one : Oracle.read("conflict.json").get("crisis_bargaining")) {
            JsonNode costs = one.get("cB_uniform");
            Crisis crisis = new Crisis.Spec(
                            one.get("p").asDouble(),
                            one.get("cA").asDouble(),
                            costs.get(0).asDouble(),
                            costs.get(1).asDouble(),
                            0,
                            401,
                            600,
                            0)
                    .create(2);
            Event.Stretch played = played(crisis, new CrisisBargaining(0), 50_000);
            double war = one.get("war_prob").asDouble();
            double error = StrictMath.sqrt(war * (1 - war) / 50_000);
            assertThat(played.told().get(0) / 50_000).isCloseTo(war, within(4 * error + 1e-12));
            int demand = IntStream.range(0, 401)
                    .filter(action -> played.plays().get(0).get(action) > 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(crisis.part(demand)).isCloseTo(one.get("optimal_demand").asDouble(), within(1e-9));
        }
    }

    @Test
    void a_cost_of_war_that_is_known_is_never_fought_over() {
        Crisis crisis = new Crisis.Spec(0.5, 0.1, 0, 0.3, 1, 2001, 300, 0).create(2);
        assertThat(played(crisis, new CrisisBargaining(0), 5_000).told().get(0)).isZero();
    }

    @Test
    void a_false_alarm_is_a_war_unless_it_is_vetoed() { // 1 - (1 - p (1 - v))^T; four standard errors, alpha below 1e-4
        for (double veto : new double[] {0, 0.9}) {
            DeadHand game = new DeadHand.Spec(0.002, veto, 1, 0.9).create(1);
            int wars = 0;
            int runs = 2_000;
            for (int run = 0; run < runs; run++) {
                Streams streams = STREAMS.replication(run);
                Table.Place place = new Table.Place(
                        new Agent(0, "machine", List.of(new Retaliation().create(new Seat(game, 0, 0, streams)))), 0);
                wars += new DiscreteTable(game, List.of(place), streams.stream(Purpose.OPENING, 0), 180)
                                        .play(0, 180)
                                        .get(0)
                                        .told()
                                        .get(2)
                                > 0
                        ? 1
                        : 0;
            }
            double known = 1 - StrictMath.pow(1 - 0.002 * (1 - veto), 180);
            double error = StrictMath.sqrt(known * (1 - known) / runs);
            assertThat((double) wars / runs).isCloseTo(known, within(4 * error));
        }
    }
}
