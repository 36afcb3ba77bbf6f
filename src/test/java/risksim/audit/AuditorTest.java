package risksim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.market.LogitBertrand;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Who pays what, and what a detector at a table makes of the last ticks. */
class AuditorTest {
    private static final LogitBertrand.Spec RULES =
            new LogitBertrand.Spec(15, 1, 0.95, List.of(2.0), List.of(1.0), 0, 0.25, 0.1);
    private static final Chance CHANCE = Streams.of(4).stream(Purpose.OPENING, 0);

    private static AuditedMarket market(double fine) {
        return new AuditedMarket.Spec(RULES, "price-screen", fine).create(2);
    }

    /** Both firms post one price for so many ticks; gives the sum of the first one's rewards. */
    private static double play(AuditedMarket market, int action, int ticks) {
        double[] rewards = new double[2];
        double sum = 0;
        for (int tick = 0; tick < ticks; tick++) {
            market.resolve(tick, 0, new int[] {action, action}, rewards);
            sum += rewards[0];
        }
        return sum;
    }

    private static int monopoly(AuditedMarket market) {
        return market.nearest(0, market.monopoly().meanPrice());
    }

    @Test
    void a_quiet_cartel_pays_each_time_the_screen_has_watched_a_window() {
        AuditedMarket free = market(0).dealt(CHANCE);
        AuditedMarket audited = market(2).dealt(CHANCE);
        int price = monopoly(free);
        double lost = play(free, price, 1000) - play(audited, price, 1000);
        assertThat(audited.times()).as("1000 ticks over a window of 200").isEqualTo(5);
        assertThat(audited.paid()).containsExactly(10.0, 10.0);
        assertThat(lost).isCloseTo(10, within(1e-9));
        assertThat(free.paid()).containsExactly(0.0, 0.0);
    }

    @Test
    void firms_that_compete_pay_nothing() {
        AuditedMarket audited = market(2).dealt(CHANCE);
        play(audited, audited.nearest(0, audited.nash().meanPrice()), 1000);
        assertThat(audited.times()).isZero();
    }

    @Test
    void experiments_on_intentions_know_no_fines_and_two_plays_no_common_auditor() {
        AuditedMarket rules = market(2);
        play(rules, monopoly(rules), 1000);
        assertThat(rules.paid()).containsExactly(0.0, 0.0);
        AuditedMarket one = rules.dealt(CHANCE);
        play(one, monopoly(rules), 1000);
        assertThat(rules.dealt(CHANCE).times()).isZero();
    }

    @Test
    void fines_are_told_as_a_metric_of_penal_games_only() {
        Metric fines = new Fines().create(market(1));
        assertThat(fines.value()).isEmpty();
        fines.see(new Event.Penalised(10, 3, List.of(3.0, 5.0)));
        assertThat(fines.value()).hasValue(4.0);
        assertThatThrownBy(() -> new Fines().create(RULES.create(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_market_names_a_detector_that_watches_markets() {
        assertThatThrownBy(() -> new AuditedMarket.Spec(RULES, "frequency-test", 1))
                .hasMessageContaining("detector must be one that watches markets");
        assertThatThrownBy(() -> new AuditedMarket.Spec(RULES, "price-scren", 1))
                .hasMessageContaining("detector must be one of");
    }

    @Test
    void an_alarm_is_told_with_its_delay_and_silence_without() {
        AuditedMarket market = market(0);
        Metric alarm = new Alarms.PriceScreenAlarm().create(market);
        Metric delay = new Alarms.PriceScreenDelay().create(market);
        Event.Watched high = shown(monopoly(market), 1500);
        alarm.see(high);
        delay.see(high);
        assertThat(alarm.value()).hasValue(1);
        assertThat(delay.value()).hasValue(200);
        Metric silent = new Alarms.PriceScreenAlarm().create(market);
        Metric never = new Alarms.PriceScreenDelay().create(market);
        silent.see(shown(1, 1500));
        never.see(shown(1, 1500));
        assertThat(silent.value()).hasValue(0);
        assertThat(never.value()).isEmpty();
    }

    private static Event.Watched shown(int action, int ticks) {
        int[] actions = new int[2 * ticks];
        java.util.Arrays.fill(actions, action);
        return new Event.Watched(0, ticks, 2, actions);
    }
}
