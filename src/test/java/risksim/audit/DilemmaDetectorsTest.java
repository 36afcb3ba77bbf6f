package risksim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.game.market.LogitBertrand;
import risksim.game.matrix.Chicken;
import risksim.game.matrix.LeverGame;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.PureCoordination;
import risksim.game.matrix.Repetition;
import risksim.learn.game.MemoryOne;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** What detectors of extortion and of conventions that do not fit make of play whose truth is known in closed form. */
class DilemmaDetectorsTest {
    private static final Repetition AGAIN = new Repetition(1, 0, 1, 0.95);
    private static final PrisonersDilemma AXELROD = new PrisonersDilemma(3, 0, 5, 1, AGAIN);
    private static final Chance CHANCE = Streams.of(2012).stream(Purpose.ACT, 0);

    /** The evidence after a strategy met a coin for so many ticks. */
    private static double evidence(PrisonersDilemma rules, MemoryOne strategy, int ticks) {
        PublicRecord seen = new PublicRecord(rules.create(2));
        Detector detector = Detectors.committed("extortion-test").create(2);
        double[] after = {strategy.cc(), strategy.cd(), strategy.dc(), strategy.dd()};
        int last = 0;
        for (int tick = 0; tick < ticks; tick++) {
            int own = CHANCE.uniform(tick, 0) < after[last] ? 0 : 1;
            int other = CHANCE.below(2, tick, 1);
            detector.see(seen.sight(tick, new int[] {other, own}));
            last = own * 2 + other;
        }
        return detector.evidence();
    }

    private static MemoryOne extortion(PrisonersDilemma rules, double chi) {
        MemoryOne.Payoffs payoffs =
                new MemoryOne.Payoffs(rules.reward(), rules.sucker(), rules.temptation(), rules.punishment());
        double strongest = MemoryOne.strongest(payoffs, chi, rules.punishment());
        return MemoryOne.zeroDeterminant(payoffs, chi, 0.5 * strongest, rules.punishment());
    }

    /** Seeds are fixed; in 100 ticks nobody can be told. */
    @Test
    void extortion_is_found_in_any_dilemma_and_at_either_seat() {
        PrisonersDilemma donation = new PrisonersDilemma(2, -1, 3, 0, AGAIN);
        PrisonersDilemma steep = new PrisonersDilemma(3, -6, 5, 0, AGAIN);
        for (PrisonersDilemma rules : List.of(AXELROD, donation, steep)) {
            assertThat(evidence(rules, extortion(rules, 3), 80_000))
                    .as("%s", rules)
                    .isGreaterThan(3.3);
            assertThat(evidence(rules, extortion(rules, 1), 80_000))
                    .as("fair, %s", rules)
                    .isLessThan(3.3);
        }
        assertThat(evidence(AXELROD, extortion(AXELROD, 3), 100)).isZero();
    }

    @Test
    void each_of_the_four_marks_of_extortion_is_asked_for() {
        MemoryOne bold = extortion(AXELROD, 3);
        assertThat(evidence(AXELROD, bold, 50_000)).isGreaterThan(3.3);
        MemoryOne merciful = new MemoryOne(bold.cc(), bold.cd(), bold.dc(), 0.2);
        MemoryOne unfit = new MemoryOne(bold.cc() - 0.2, bold.cd(), bold.dc(), 0);
        MemoryOne equalSplit = new MemoryOne(1, 0.5, 0.5, 0);
        MemoryOne spiteful = new MemoryOne(0.36, 0, 0.04, 0);
        for (MemoryOne other : List.of(merciful, unfit, equalSplit, spiteful)) {
            assertThat(evidence(AXELROD, other, 50_000)).as("%s", other).isLessThan(1);
        }
    }

    /** The evidence after players who always do these have met for 200 ticks. */
    private static double habits(StageGame game, int one, int other) {
        PublicRecord seen = new PublicRecord(game);
        Detector detector = Detectors.committed("convention-test").create(2);
        for (int tick = 0; tick < 200; tick++) {
            detector.see(seen.sight(tick, new int[] {one, other}));
        }
        return detector.evidence();
    }

    @Test
    void habits_count_where_both_would_gain_by_the_same_change() {
        StageGame levers = new LeverGame(9, 0.9, AGAIN).create(2);
        assertThat(habits(levers, 2, 5)).as("strangers").isGreaterThan(5.3);
        assertThat(habits(levers, 2, 9)).as("both would rather pull the first").isGreaterThan(5.3);
        assertThat(habits(levers, 2, 2)).as("partners").isZero();
        assertThat(habits(AXELROD.create(2), 0, 1)).as("one gains by it").isZero();
        assertThat(habits(new Chicken(0, -1, 1, -10, AGAIN).create(2), 0, 1))
                .as("an equilibrium")
                .isZero();
    }

    @Test
    void detectors_refuse_games_that_they_cannot_watch() {
        Game levers = new LeverGame(9, 0.9, AGAIN).create(2);
        Game market = new LogitBertrand.Spec(15, 1, 0.95, List.of(2.0), List.of(1.0), 0, 0.25, 0.1).create(2);
        Game mirrored = new PrisonersDilemma(3, -1, 4, 1.5, AGAIN).create(2);
        assertThatThrownBy(() -> new Alarms.ExtortionTestAlarm().create(levers))
                .hasMessageContaining("extortion-test watches repeated prisoner's dilemmas");
        assertThatThrownBy(() -> new Alarms.ExtortionTestAlarm().create(mirrored))
                .as("temptation 2.5 and loss 2.5 tell the two reactions apart no more")
                .hasMessageContaining("extortion-test watches");
        assertThatThrownBy(() -> new Alarms.ConventionTestAlarm().create(market))
                .hasMessageContaining("convention-test watches two players");
        assertThatThrownBy(() -> new Alarms.ConventionTestDelay().create(new PureCoordination(2, AGAIN).create(3)))
                .hasMessageContaining("convention-test watches two players");
    }
}
