package risksim.metric.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.game.parallel.ParallelGame;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.Target;
import risksim.metric.Event;
import risksim.metric.Metric;

/** Metrics of joint choices on events made by hand. */
class JointChoicesTest {
    /** Two bits, two rounds of two looks: four ticks a choice; joint choices are told as 00, 10, 01, 11. */
    private static final ParallelGame PARITY =
            new ParallelGame.Spec(Target.PARITY, Rights.REMASK, 2, 2, 1, 0.9).create(2);

    private static double of(Metric.Spec spec, Event... events) {
        Metric metric = spec.create(PARITY);
        List.of(events).forEach(metric::see);
        return metric.value().orElse(Double.NaN);
    }

    private static Event stretch(long from, long to, Double... told) {
        return new Event.Stretch(
                from,
                to,
                Collections.nCopies(2, List.of(to - from, 0L, 0L)),
                Collections.nCopies(2, 0.0),
                List.of(told));
    }

    @Test
    void choices_are_counted_by_hand() {
        // 10 choices in 41 ticks, of which 3 missed; 00 twice, 10 twice, 11 five times, one was not finished
        Event early = stretch(0, 20, 1.0, 7.0, 2.0, 1.0, 0.0, 2.0);
        Event late = stretch(20, 41, 2.0, 9.0, 0.0, 1.0, 0.0, 3.0);
        assertThat(of(new InvalidRate(), early, late)).isCloseTo(0.3, within(1e-12));
        assertThat(of(new RoundsUsed(), early, late)).isCloseTo(1.6, within(1e-12));
        assertThat(of(new TotalVariation.Spec(), early, late))
                .as("half of .3 + .2 + 0 + 0 and the unfinished tenth")
                .isCloseTo(0.3, within(1e-12));
    }

    @Test
    void no_choice_gives_no_number() {
        Event cut = stretch(0, 3, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(of(new InvalidRate(), cut)).isNaN();
        assertThat(of(new RoundsUsed(), cut)).isNaN();
        assertThat(of(new TotalVariation.Spec(), cut)).isNaN();
    }

    @Test
    void other_games_and_too_many_joint_choices_are_refused() {
        Repetition once = new Repetition(0, 0, 1, 0.9);
        assertThatThrownBy(() -> new InvalidRate().create(new PrisonersDilemma(3, 0, 5, 1, once).create(2)))
                .hasMessageContaining("parallel sampling");
        ParallelGame places = new ParallelGame.Spec(Target.PERMUTATION, Rights.NONE, 2, 1, 1, 0.9).create(5);
        assertThatThrownBy(() -> new TotalVariation.Spec().create(places)).hasMessageContaining("1024");
    }
}
