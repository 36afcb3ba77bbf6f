package risksim.game.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import risksim.Oracle;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.learn.game.MemoryOne;
import risksim.policy.Seat;
import risksim.policy.strategic.Attrition;
import risksim.policy.strategic.MemoryOnePolicy;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

class MatrixGameTest {
    private static final Repetition ONCE = new Repetition(0, 0, 1, 0.9);

    private static double[] play(DiscreteGame game, int... actions) {
        double[] rewards = new double[actions.length];
        game.resolve(0, 0, actions, rewards);
        return rewards;
    }

    @Test
    void a_written_table_is_read_with_the_last_player_fastest() {
        AnyMatrix said = new AnyMatrix(
                List.of(List.of("up", "down"), List.of("left", "middle", "right")),
                List.of(
                        List.of(1.0, 2.0),
                        List.of(3.0, 4.0),
                        List.of(5.0, 6.0),
                        List.of(7.0, 8.0),
                        List.of(9.0, 10.0),
                        List.of(11.0, 12.0)),
                ONCE);
        MatrixGame game = said.create(2);
        assertThat(play(game, 0, 2)).containsExactly(5, 6);
        assertThat(play(game, 1, 1)).containsExactly(9, 10);
        assertThat(game.label(1, 2)).isEqualTo("right");
        assertThat(game.best()).isEqualTo(23);
        assertThatThrownBy(() -> said.create(3)).hasMessageContaining("actions must hold");
    }

    @Test
    void a_memory_of_two_keeps_the_last_two_joint_actions() {
        MatrixGame game = new PrisonersDilemma(3, 0, 5, 1, new Repetition(2, 0, 1, 0.9)).create(2);
        int state = game.opening(Streams.of(1).stream(Purpose.OPENING, 0));
        assertThat(state).isEqualTo(game.fresh()).isEqualTo(16);
        state = game.next(state, 2);
        state = game.next(state, 1);
        state = game.next(state, 3);
        assertThat(state).as("newest lowest").isEqualTo(1 * 4 + 3);
        assertThat(game.lastAction(game.next(state, 2), 1)).isEqualTo(1);
        assertThat(game.recalled(1)).isEqualTo(4);
    }

    @Test
    void public_goods_pay_what_is_known_with_and_without_punishment() { // Isaac and Walker 1988; Fehr and Gaechter 2000
        JsonNode commons = Oracle.read("commons.json");
        PublicGoods four = new PublicGoods(20, 1.6, 2, 0, 1, 3, ONCE);
        assertThat(play(four.create(4), 0, 0, 0, 0))
                .containsExactly(
                        Oracle.numbers(commons.get("linear_public_goods").get(0).get("payoffs")), within(1e-9));
        assertThat(play(four.create(4), 1, 0, 0, 0))
                .containsExactly(
                        Oracle.numbers(commons.get("linear_public_goods").get(1).get("payoffs")), within(1e-9));
        MatrixGame five = new PublicGoods(10, 2, 6, 0, 1, 3, ONCE).create(5);
        assertThat(play(five, 5, 4, 3, 2, 1))
                .containsExactly(
                        Oracle.numbers(commons.get("linear_public_goods").get(2).get("payoffs")), within(1e-9));
        MatrixGame punishing = new PublicGoods(20, 1.6, 2, 2, 1, 3, ONCE).create(4);
        assertThat(play(punishing, 2, 2, 0, 1))
                .containsExactly(Oracle.numbers(commons.get("punishment").get(0).get("payoffs")), within(1e-9));
    }

    @Test
    void attrition_costs_both_until_one_gives_up() {
        MatrixGame game = new WarOfAttrition(1, 0.1, 5, ONCE).create(2);
        assertThat(play(game, 5, 2)).containsExactly(new double[] {0.8, -0.2}, within(1e-12));
        assertThat(play(game, 3, 3)).containsExactly(new double[] {0.2, 0.2}, within(1e-12));
    }

    /** With a cost of a step of .05 of the prize, giving up with probability 1.05 - sqrt(1.0025) leaves the other indifferent. */
    @Test
    void who_waits_takes_prize_and_cost_from_the_contest() {
        assertThat(waiting(new WarOfAttrition(1, 0.05, 9, ONCE), 2)).contains("0.9512");
        assertThat(waiting(new WarOfAttrition(4, 0.2, 9, ONCE), 2))
                .as("the same part")
                .contains("0.9512");
        assertThat(waiting(new WarOfAttrition(1, 0.4, 9, ONCE), 2)).contains("0.677");
        assertThatThrownBy(() -> waiting(new WarOfAttrition(1, 0.05, 9, ONCE), 3))
                .hasMessageContaining("give a hazard");
        assertThatThrownBy(() -> waiting(new WarOfAttrition(1, 1, 9, ONCE), 2)).hasMessageContaining("give a hazard");
        assertThatThrownBy(() -> waiting(new PrisonersDilemma(3, 0, 5, 1, ONCE), 2))
                .hasMessageContaining("give a hazard");
        assertThat(new Attrition.Spec(Optional.of(0.25))
                        .create(new Seat(new PrisonersDilemma(3, 0, 5, 1, ONCE).create(2), 0, 0, Streams.of(5)))
                        .summary())
                .contains("0.75");
    }

    private static String waiting(Game.Spec rules, int players) {
        Seat seat = new Seat(rules.create(players), 0, 0, Streams.of(5));
        return new Attrition.Spec(Optional.empty()).create(seat).summary();
    }

    @Test
    void crowds_are_paid_by_numbers() {
        CrowdGame minority = new Minority(Minority.Pay.SIGN, ONCE).create(5);
        assertThat(play(minority, 0, 0, 1, 1, 1)).containsExactly(1, 1, -1, -1, -1);
        CrowdGame pigou = new Congestion(
                        List.of(new Congestion.Edge(1, 0, 1), new Congestion.Edge(0, 1, 1)),
                        List.of(List.of(0), List.of(1)),
                        ONCE)
                .create(100);
        assertThat(pigou.best()).as("optimum of Pigou: 0.75 each").isCloseTo(-75, within(1e-9));
    }

    /** Means of 200,000 ticks; their standard errors are below 0.02, so that a true model fails with probability below 1e-6. */
    @Test
    void slips_lead_to_the_exact_payoffs_of_memory_one() {
        MatrixGame rules = new PrisonersDilemma(3, 0, 5, 1, new Repetition(1, 0.05, 1, 0.9)).create(2);
        DiscreteGame game = rules.dealt(Streams.of(5).stream(Purpose.OPENING, 0));
        MemoryOne one = new MemoryOne(0.9, 0.2, 0.7, 0.3);
        MemoryOne two = new MemoryOne(1, 0, 1, 0.4);
        MemoryOnePolicy first = new MemoryOnePolicy(new Seat(rules, 0, 0, Streams.of(5)), one, 1);
        MemoryOnePolicy second = new MemoryOnePolicy(new Seat(rules, 1, 1, Streams.of(5)), two, 1);
        double[] sums = new double[2];
        double[] rewards = new double[2];
        int ticks = 200_000;
        int state = rules.fresh();
        for (int tick = 0; tick < ticks; tick++) {
            int[] actions = {first.choose(tick, state), second.choose(tick, state)};
            state = game.resolve(tick, state, actions, rewards);
            sums[0] += rewards[0];
            sums[1] += rewards[1];
        }
        MemoryOne.Law law = one.against(two, 0.05);
        assertThat(sums[0] / ticks).isCloseTo(law.first(MemoryOne.Payoffs.AXELROD), within(0.1));
        assertThat(sums[1] / ticks).isCloseTo(law.second(MemoryOne.Payoffs.AXELROD), within(0.1));
    }

    /** 100,000 ticks with ends of probability 0.1: 10,000 expected, standard deviation 95, bounds at more than 5 of them. */
    @Test
    void matches_end_at_random_and_begin_afresh() {
        MatrixGame rules = new StagHunt(4, 0, 3, 2, new Repetition(1, 0, 0.9, 0.9)).create(2);
        Chance chance = Streams.of(6).stream(Purpose.OPENING, 0);
        DiscreteGame game = rules.dealt(chance);
        int ends = 0;
        for (int tick = 0; tick < 100_000; tick++) {
            ends += game.resolve(tick, 0, new int[] {1, 1}, new double[2]) == rules.fresh() ? 1 : 0;
        }
        assertThat(ends).isBetween(9_500, 10_500);
        assertThat(rules.dealt(chance)).isNotSameAs(rules);
        assertThat(rules.resolve(3, 0, new int[] {1, 1}, new double[2]))
                .as("the rules themselves know no chance")
                .isEqualTo(3);
    }
}
