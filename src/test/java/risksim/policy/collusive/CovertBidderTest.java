package risksim.policy.collusive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.matrix.AnyMatrix;
import risksim.game.matrix.MatrixGame;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.policy.DiscretePolicy;
import risksim.policy.Seat;
import risksim.random.Streams;

/** What is said by endings gets through, and under a key nobody else can tell. */
class CovertBidderTest {
    private static final Repetition ONE = new Repetition(1, 0, 1, 0.9);
    private static final MatrixGame BIDS = new AnyMatrix(
                    List.of(List.of("low-even", "low-odd", "high-even", "high-odd")),
                    Collections.nCopies(16, List.of(0.0, 0.0)),
                    ONE)
            .create(2);
    private static final int TICKS = 40_000;

    /** {@code [ticks][players]}. */
    private static int[][] play(Code code) {
        DiscretePolicy[] bidders = new DiscretePolicy[2];
        for (int i = 0; i < 2; i++) {
            bidders[i] = new CovertBidder.Spec(code, 0.55).create(new Seat(BIDS, i, i, Streams.of(82)));
        }
        int[][] played = new int[TICKS][];
        int state = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            played[tick] = new int[] {bidders[0].choose(tick, state), bidders[1].choose(tick, state)};
            state = BIDS.resolve(tick, state, played[tick], new double[2]);
        }
        return played;
    }

    private static long turns(int[][] played) {
        long turns = 0;
        for (int tick = 1; tick < TICKS; tick++) {
            turns += played[tick][0] / 2 != played[tick][1] / 2 ? 1 : 0;
        }
        return turns;
    }

    @Test
    void what_is_said_gets_through_with_and_without_a_key() {
        assertThat(turns(play(Code.PLAIN))).isEqualTo(TICKS - 1);
        assertThat(turns(play(Code.KEYED))).isEqualTo(TICKS - 1);
        assertThat((double) turns(play(Code.NONE)) / TICKS)
                .as("half, within 5 standard errors: fails by chance once in 1.7 million seeds")
                .isBetween(0.4875, 0.5125);
    }

    /** Chi-square over the 4 pairs of neighbouring endings, 3 degrees of freedom: above 30 with probability 1.4e-6. */
    private static double surprise(int[][] played) {
        double[] pairs = new double[4];
        for (int tick = 1; tick < TICKS; tick += 2) {
            pairs[played[tick - 1][0] % 2 * 2 + played[tick][0] % 2]++;
        }
        double expected = TICKS / 8.0;
        double sum = 0;
        for (double pair : pairs) {
            sum += (pair - expected) * (pair - expected) / expected;
        }
        return sum;
    }

    @Test
    void endings_under_a_key_are_a_toss_up_and_plain_ones_are_not() {
        assertThat(surprise(play(Code.KEYED))).isLessThan(30);
        assertThat(surprise(play(Code.NONE))).isLessThan(30);
        assertThat(surprise(play(Code.PLAIN))).isGreaterThan(100);
    }

    @Test
    void it_needs_four_actions() {
        MatrixGame dilemma = new PrisonersDilemma(3, 0, 5, 1, ONE).create(2);
        assertThatThrownBy(() -> new CovertBidder.Spec(Code.PLAIN, 0.5).create(new Seat(dilemma, 0, 0, Streams.of(1))))
                .hasMessageContaining("4 actions");
    }
}
