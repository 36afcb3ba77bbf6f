package risksim.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.DiscreteGame;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.metric.Event;
import risksim.policy.DiscretePolicy;
import risksim.policy.Seat;
import risksim.policy.baseline.RandomAction;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Who watches is told the last ticks as they were played, whichever loop played them. */
class TraceTest {
    private static final DiscreteGame PAIR = new PrisonersDilemma(3, 0, 5, 1, new Repetition(1, 0, 1, 0.9)).create(2);

    private static DiscreteTable table(int watch) {
        Streams streams = Streams.of(9);
        List<Table.Place> places = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            DiscretePolicy policy = (DiscretePolicy) new RandomAction.Spec().create(new Seat(PAIR, i, i, streams));
            places.add(new Table.Place(new Agent(i, "agent " + i, List.of(policy)), 0));
        }
        return new DiscreteTable(PAIR, places, streams.stream(Purpose.OPENING, 0), 50, watch);
    }

    private static List<Event> watched(DiscreteTable table, long tick) {
        return table.last(tick).stream().filter(Event.Watched.class::isInstance).toList();
    }

    @Test
    void the_last_ticks_are_told_whether_played_at_a_stretch_or_one_by_one() {
        DiscreteTable stretch = table(7);
        stretch.play(0, 100);
        DiscreteTable single = table(7);
        List<Integer> played = new ArrayList<>();
        for (int tick = 0; tick < 100; tick++) {
            int[] chosen = new int[2];
            for (int i = 0; i < 2; i++) {
                chosen[i] = DiscreteTable.policies(single.places()).get(i).choose(tick, single.seen(i));
                played.add(chosen[i]);
            }
            single.resolve(tick, chosen);
        }
        Event.Watched one = (Event.Watched) watched(stretch, 100).get(0);
        Event.Watched two = (Event.Watched) watched(single, 100).get(0);
        assertThat(one.from()).isEqualTo(93);
        assertThat(one.actions()).isEqualTo(two.actions());
        assertThat(one.actions())
                .isEqualTo(played.subList(186, 200).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Test
    void a_short_play_is_told_whole_and_a_fork_remembers_what_was_before() {
        DiscreteTable table = table(50);
        table.play(0, 20);
        DiscreteTable fork = table.fork(PAIR, table.places());
        fork.play(20, 30);
        assertThat(((Event.Watched) watched(fork, 30).get(0)).actions()).hasSize(60);
        assertThat(((Event.Watched) watched(table, 20).get(0)).actions()).hasSize(40);
    }

    @Test
    void nobody_is_told_who_did_not_ask() {
        DiscreteTable table = table(0);
        table.play(0, 20);
        assertThat(watched(table, 20)).isEmpty();
    }
}
