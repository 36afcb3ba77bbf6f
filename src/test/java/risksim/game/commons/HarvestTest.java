package risksim.game.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Apples that grow back where others are left, and beams, against rules worked out by hand. */
class HarvestTest {
    private static final Chance CHANCE = Streams.of(2017).stream(Purpose.OPENING, 0);
    private static final List<Double> GROWTH = List.of(0.0, 0.01, 0.05, 0.1);

    private static HarvestField field(int width, int height, int patch, int gap, int players) {
        return new Harvest.Spec(width, height, patch, gap, GROWTH, 25, 5, 5, 0, 0.9)
                .create(players)
                .dealt(CHANCE);
    }

    private static int[] same(int players, int action) {
        int[] actions = new int[players];
        Arrays.fill(actions, action);
        return actions;
    }

    @Test
    void apples_within_two_cells_as_the_crow_flies_count() {
        HarvestField field = field(30, 30, 30, 0, 1);
        assertThat(field.near(15, 15)).as("twelve cells lie within two").isEqualTo(12);
        assertThat(field.near(0, 0)).as("in a corner five").isEqualTo(5);
    }

    @Test
    void the_chance_to_grow_goes_by_the_apples_that_are_left() { // Perolat et al. 2017
        Harvest harvest = new Harvest.Spec(9, 9, 3, 1, GROWTH, 25, 5, 5, 0, 0.9).create(1);
        double[] known = {0, 0.01, 0.01, 0.05, 0.05, 0.1, 0.1, 0.1};
        for (int near = 0; near < known.length; near++) {
            assertThat(harvest.growth(near)).as("%d apples near", near).isEqualTo(known[near]);
        }
    }

    /** One emptied place among 24 apples, again and again; four standard errors, alpha below 1e-4. */
    @Test
    void an_apple_grows_as_often_as_the_rules_say() {
        Orchard orchard = new Orchard(new Harvest.Spec(5, 5, 5, 0, GROWTH, 25, 5, 5, 0, 0.9).create(1));
        int[] who = new int[25];
        Arrays.fill(who, -1);
        int grown = 0;
        int tries = 40_000;
        for (int tick = 0; tick < tries; tick++) {
            orchard.take(12);
            grown += orchard.grow(CHANCE, tick, who);
        }
        assertThat((double) grown / tries).isCloseTo(0.1, within(4 * StrictMath.sqrt(0.09 / tries)));
    }

    @Test
    void nothing_grows_under_somebody_or_where_no_apple_is_left() {
        Orchard alone = new Orchard(new Harvest.Spec(6, 6, 1, 4, GROWTH, 25, 5, 5, 0, 0.9).create(1));
        int[] who = new int[36];
        Arrays.fill(who, -1);
        assertThat(alone.take(0)).isTrue();
        assertThat(alone.take(0)).as("an apple is taken once").isFalse();
        for (int tick = 0; tick < 2_000; tick++) {
            assertThat(alone.grow(CHANCE, tick, who)).isZero();
        }
        Orchard full = new Orchard(new Harvest.Spec(5, 5, 5, 0, GROWTH, 25, 5, 5, 0, 0.9).create(1));
        int[] crowded = new int[25];
        full.take(12);
        for (int tick = 0; tick < 500; tick++) {
            assertThat(full.grow(CHANCE, tick, crowded)).isZero();
        }
    }

    @Test
    void who_is_hit_is_out_for_as_long_as_the_rules_say() {
        int players = 30;
        HarvestField field = field(10, 10, 2, 1, players);
        double[] rewards = new double[players];
        double[] sums = new double[3];
        field.resolve(0, 0, same(players, Harvest.TAG), rewards);
        field.tell(0, same(players, Harvest.TAG), 0, sums);
        double hit = sums[1];
        assertThat(hit).as("in a crowd somebody is hit").isPositive();
        assertThat(sums[0]).as("the blow takes effect in the next tick").isZero();
        for (int tick = 1; tick <= 30; tick++) {
            double[] now = new double[3];
            field.resolve(tick, 0, same(players, 0), rewards);
            field.tell(0, same(players, 0), 0, now);
            assertThat(now[0]).as("out in tick %d", tick).isEqualTo(tick <= 25 ? hit : 0);
        }
        long standing = IntStream.range(0, 100)
                .filter(cell -> field.who(cell % 10, cell / 10) >= 0)
                .count();
        assertThat(standing).as("all came back").isEqualTo(players);
    }

    @Test
    void a_rule_that_spares_apples_leaves_them() {
        HarvestField field =
                new Harvest.Spec(6, 6, 1, 4, GROWTH, 25, 5, 5, 1, 0.9).create(4).dealt(CHANCE);
        double[] rewards = new double[4];
        for (int tick = 0; tick < 300; tick++) {
            int[] actions = new int[4];
            for (int i = 0; i < 4; i++) {
                actions[i] = CHANCE.below(5, tick, i);
            }
            field.resolve(tick, 0, actions, rewards);
            assertThat(Arrays.stream(rewards).sum()).isZero();
        }
        assertThat(field.left()).isEqualTo(1);
    }

    @Test
    void what_is_seen_can_be_read_off() {
        for (int way = 0; way < 5; way++) {
            for (int plenty = 0; plenty < 4; plenty++) {
                int seen = Sight.of(way, plenty, true, false);
                assertThat(List.of(Sight.way(seen), Sight.plenty(seen))).containsExactly(way, plenty);
                assertThat(Sight.near(seen)).isTrue();
                assertThat(Sight.rival(seen)).isFalse();
                assertThat(Sight.rival(Sight.of(way, plenty, false, true))).isTrue();
                assertThat(Sight.of(way, plenty, true, true)).isLessThan(Sight.OUT);
            }
        }
    }

    @Test
    void a_crowd_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> field(4, 4, 1, 1, 9)).hasMessageContaining("half of the cells");
    }
}
