package risksim.game.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.agent.Agent;
import risksim.agent.DiscreteTable;
import risksim.agent.Table;
import risksim.game.coordination.Rendezvous.Bits;
import risksim.metric.Metric;
import risksim.metric.coordination.RoundsToCoordinate;
import risksim.policy.Seat;
import risksim.policy.strategic.Seeker;
import risksim.policy.strategic.Seeker.Strategy;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Two who look for each other, against expected numbers of rounds worked out by hand. */
class RendezvousTest {
    private static final int TICKS = 120_000;
    private static final Streams STREAMS = Streams.of(1990);

    private static Rendezvous.Spec placed(int sites, boolean message) {
        return new Rendezvous.Spec(sites, true, false, false, message, 0.9);
    }

    private static Rendezvous.Spec seen(int sites, boolean message) {
        return new Rendezvous.Spec(sites, false, false, true, message, 0.9);
    }

    private static double rounds(Rendezvous.Spec rules, Seeker.Spec seeker) {
        Rendezvous game = rules.create(2);
        List<Table.Place> places = IntStream.range(0, 2)
                .mapToObj(player -> new Table.Place(
                        new Agent(
                                player,
                                "seeker " + player,
                                List.of(seeker.create(new Seat(game, player, player, STREAMS)))),
                        0))
                .toList();
        Metric metric = new RoundsToCoordinate.Spec().create(game);
        new DiscreteTable(game, places, STREAMS.stream(Purpose.OPENING, 0), TICKS)
                .play(0, TICKS)
                .forEach(metric::see);
        return metric.value().orElseThrow();
    }

    /** Rounds have at most a geometric spread, so 2 percent are four standard errors of 13,000 searches or more; alpha below 1e-3 in all. */
    @TestFactory
    Stream<DynamicTest> two_meet_as_fast_as_theory_says() {
        Seeker.Spec random = new Seeker.Spec(Strategy.RANDOM, 0);
        Seeker.Spec blocks = new Seeker.Spec(Strategy.BLOCKS, 1.0 / 3);
        Seeker.Spec halves = new Seeker.Spec(Strategy.BLOCKS, 0.5);
        Seeker.Spec history = new Seeker.Spec(Strategy.HISTORY, 0);
        return Stream.of(
                        expected("any of 2 sites", placed(2, false), random, 2),
                        expected("any of 3 sites", placed(3, false), random, 3),
                        expected("blocks on 2 sites, Anderson and Weber 1990", placed(2, false), halves, 2),
                        expected("blocks on 3 sites, Weber 2012", placed(3, false), blocks, 2.5),
                        expected("a bit, then blocks: half 3/2, half 5/2", placed(3, true), blocks, 2),
                        expected("a bit, then any: half 3/2, half 3", placed(3, true), random, 2.25),
                        expected("history of 2, Crawford and Haller 1990", seen(2, false), history, 2),
                        expected("history of 3: the third", seen(3, false), history, 5.0 / 3),
                        expected("history of 9: 3 - 2/9", seen(9, false), history, 3 - 2.0 / 9),
                        expected("a bit, then history of 9: half 2 - 1/9", seen(9, true), history, 2.5 - 1.5 / 9),
                        expected("any of 9, nothing remembered", seen(9, false), random, 9))
                .flatMap(test -> test);
    }

    private static Stream<DynamicTest> expected(String name, Rendezvous.Spec rules, Seeker.Spec seeker, double known) {
        return Stream.of(DynamicTest.dynamicTest(
                name, () -> assertThat(rounds(rules, seeker)).isCloseTo(known, within(0.035 * known))));
    }

    @Test
    void who_knows_the_first_of_common_names_meets_at_once() {
        Rendezvous.Spec labelled = new Rendezvous.Spec(9, true, true, false, false, 0.9);
        assertThat(rounds(labelled, new Seeker.Spec(Strategy.FIRST, 0))).isEqualTo(1);
    }

    @Test
    void what_is_seen_can_be_read_again() {
        Rendezvous game = seen(5, true).create(2);
        int seen = game.seen(true, Bits.ONE, 3, game.nowhere());
        assertThat(game.own(seen)).isEqualTo(3);
        assertThat(game.other(seen)).isEqualTo(game.nowhere());
        assertThat(game.bits(seen)).isEqualTo(Bits.ONE);
        assertThat(game.first(seen)).isTrue();
        assertThat(game.first(game.seen(false, Bits.NONE, 0, 0))).isFalse();
        assertThat(game.seen(true, Bits.ONE, game.nowhere(), game.nowhere())).isEqualTo(game.states() - 1);
    }

    @Test
    void strategies_that_lack_what_they_go_by_are_refused() {
        assertThatThrownBy(() -> rounds(seen(3, false), new Seeker.Spec(Strategy.BLOCKS, 0.5)))
                .hasMessageContaining("placed");
        assertThatThrownBy(() -> rounds(placed(3, false), new Seeker.Spec(Strategy.HISTORY, 0)))
                .hasMessageContaining("sight");
        assertThatThrownBy(() -> rounds(placed(3, false), new Seeker.Spec(Strategy.FIRST, 0)))
                .hasMessageContaining("labelled");
        assertThatThrownBy(() -> placed(3, false).create(3)).hasMessageContaining("2 players");
    }
}
