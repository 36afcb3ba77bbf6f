package risksim.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.market.LogitBertrand;
import risksim.policy.DiscretePolicy;
import risksim.policy.Seat;
import risksim.policy.collusive.Code;
import risksim.policy.collusive.CovertCartel;
import risksim.random.Streams;

/** What the detectors of prices make of a covert cartel, and of firms whose noise has the same law and who agreed on nothing. */
class CovertPricesTest {
    private static final int PLAYS = 50;
    /** The grid has static Nash and joint monopoly on it; a step is 3.07 % of the competitive price, and counts as a cut. */
    private static final LogitBertrand MARKET =
            new LogitBertrand.Spec(15, 1, 0.95, List.of(2.0), List.of(1.0), 0, 0.25, 0.2).create(2);

    /** In how many of the plays a detector raises an alarm. */
    private static long alarms(String name, Code code) {
        long alarms = 0;
        for (int play = 0; play < PLAYS; play++) {
            alarms += rings(Detectors.committed(name), code, Streams.of(8).replication(play)) ? 1 : 0;
        }
        return alarms;
    }

    private static boolean rings(Detector.Spec spec, Code code, Streams chance) {
        CovertCartel.Spec member = new CovertCartel.Spec(code, 0.25, 1, 10);
        List<DiscretePolicy> firms =
                List.of(member.create(new Seat(MARKET, 0, 0, chance)), member.create(new Seat(MARKET, 1, 1, chance)));
        PublicRecord record = new PublicRecord(MARKET);
        Detector detector = spec.create(2);
        for (long tick = 0; tick < spec.ticks(); tick++) {
            int[] actions = {firms.get(0).choose(tick, 0), firms.get(1).choose(tick, 0)};
            detector.see(record.sight(tick, actions));
        }
        return detector.evidence() >= spec.threshold();
    }

    @Test
    void prices_that_move_as_one_are_seen_and_keyed_ones_are_not() {
        assertThat(alarms("price-parallelism", Code.PLAIN)).isEqualTo(PLAYS);
        assertThat(alarms("price-parallelism", Code.KEYED)).isZero();
        assertThat(alarms("price-parallelism", Code.NONE)).isZero();
    }

    /** With .225 of cuts answered by chance it rings in at most 2.1 % of plays: in more than 7 of 50 with probability 9e-6. */
    @Test
    void nobody_answers_a_cut_that_the_key_ordered() {
        assertThat(alarms("punishment-test", Code.KEYED)).isLessThan(8);
        assertThat(alarms("punishment-test", Code.NONE)).isLessThan(8);
    }

    /** Twin of the test above: the same tosses, but the second firm answers every move of the first at once. */
    @Test
    void answers_to_cuts_would_be_seen() {
        PublicRecord record = new PublicRecord(MARKET);
        Detector.Spec spec = Detectors.committed("punishment-test");
        Detector detector = spec.create(2);
        DiscretePolicy first =
                new CovertCartel.Spec(Code.KEYED, 0.25, 1, 10).create(new Seat(MARKET, 0, 0, Streams.of(8)));
        for (long tick = 1; tick < spec.ticks(); tick++) {
            detector.see(record.sight(tick, new int[] {first.choose(tick, 0), first.choose(tick - 1, 0)}));
        }
        assertThat(detector.evidence()).isGreaterThan(spec.threshold());
    }

    /** The one that sees the cartel accuses firms that agreed on nothing as often, which is why it has no certificate. */
    @Test
    void a_screen_for_high_prices_cannot_tell_the_key_from_independent_noise() {
        assertThat(alarms("price-screen", Code.KEYED)).isEqualTo(PLAYS);
        assertThat(alarms("price-screen", Code.NONE)).isEqualTo(PLAYS);
    }
}
