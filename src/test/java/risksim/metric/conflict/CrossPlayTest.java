package risksim.metric.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.DiscreteGame;
import risksim.game.matrix.LeverGame;
import risksim.game.matrix.LeverPairs;
import risksim.game.matrix.Repetition;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Partners and strangers at levers, by hand. */
class CrossPlayTest {
    private static final LeverPairs PAIRS = new LeverPairs.Spec(3, 0.9, false).create(6);

    private static double of(Metric.Spec spec, List<Integer> intended) {
        Metric metric = spec.create(PAIRS);
        Event.Moment moment = new Event.Moment(intended, Collections.nCopies(6, 0.0));
        metric.see(new Event.Cycle(9, List.of(moment)));
        return metric.value().orElse(Double.NaN);
    }

    @Test
    void partners_and_strangers_are_told_apart() {
        // pairs: lever 1 with lever 1, odd with odd, odd with lever 1
        List<Integer> intended = List.of(0, 0, 3, 3, 3, 0);
        assertThat(of(new CrossPlay.SelfPlayReturn(), intended)).isCloseTo((1 + 0.9 + 0) / 3, within(1e-12));
        // strangers: 0-3 and 0-0, 3-0 and 3-0, 3-0 and 3-3
        assertThat(of(new CrossPlay.CrossPlayReturn(), intended))
                .isCloseTo((0 + 1 + 0 + 0 + 0 + 0.9) / 6, within(1e-12));
        assertThat(of(new CrossPlay.Gap(), intended)).isCloseTo(0.5, within(1e-12));
        assertThat(of(new CrossPlay.Gap(), List.of(0, 1, 1, 2, 2, 0))).isNaN();
    }

    /** 20,000 ticks; the standard error is .0034, so true draws fail with probability below 1e-6. */
    @Test
    void renamed_levers_match_by_chance_and_the_odd_one_always() {
        DiscreteGame game = new LeverPairs.Spec(3, 0.9, true).create(6).dealt(Streams.of(7).stream(Purpose.OPENING, 0));
        double[] rewards = new double[6];
        double[] sums = new double[3];
        int together = 0;
        for (int tick = 0; tick < 20_000; tick++) {
            game.resolve(tick, 0, new int[] {1, 1, 2, 0, 3, 3}, rewards);
            assertThat(rewards[4]).isEqualTo(0.9);
            sums[0] += rewards[0];
            sums[1] += rewards[3];
            together += rewards[0] * rewards[3] > 0 ? 1 : 0;
        }
        assertThat(sums[0] / 20_000).isCloseTo(1.0 / 3, within(0.017));
        assertThat(sums[1] / 20_000).isCloseTo(1.0 / 3, within(0.017));
        assertThat(together / 20_000.0).as("pairs are renamed each for itself").isCloseTo(1.0 / 9, within(0.012));
    }

    @Test
    void games_without_pairs_are_refused() {
        assertThatThrownBy(
                        () -> new CrossPlay.Gap().create(new LeverGame(3, 0.9, new Repetition(0, 0, 1, 0.9)).create(2)))
                .hasMessageContaining("pairs");
    }
}
