package risksim.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.market.LogitBertrand;
import risksim.metric.ConsumerSurplusLost;
import risksim.metric.DeviationPunished;
import risksim.metric.DeviationUnprofitable;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.metric.OnEquilibrium;
import risksim.metric.PriceCycle;
import risksim.metric.ProfitGain;
import risksim.metric.PunishmentLength;
import risksim.metric.RivalPriceCut;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.baseline.BestResponse;
import risksim.policy.baseline.FixedPrice;
import risksim.policy.baseline.StaticNash;
import risksim.policy.collusive.GrimTrigger;
import risksim.policy.collusive.JointMonopoly;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Experiments on what known agents intend, with the answers worked out by hand. */
class ProbeTest {
    private static final double DISCOUNT = 0.9;
    private static final LogitBertrand MARKET =
            new LogitBertrand.Spec(101, 1, DISCOUNT, List.of(2.0), List.of(1.0), 0, 0.25, 0.1).create(2);
    private static final int NASH = MARKET.nearest(0, MARKET.nash().prices().get(0));
    private static final int MONOPOLY =
            MARKET.nearest(0, MARKET.monopoly().prices().get(0));

    private static DiscreteTable table(Policy.Spec... specs) {
        Streams streams = Streams.of(5);
        List<Table.Place> places = new ArrayList<>();
        for (int i = 0; i < specs.length; i++) {
            DiscretePolicy policy = (DiscretePolicy) specs[i].create(new Seat(MARKET, i, i, streams));
            places.add(new Table.Place(new Agent(i, "firm " + i, List.of(policy)), 0));
        }
        return new DiscreteTable(MARKET, places, streams.stream(Purpose.OPENING, 0), 10);
    }

    private static List<Event> events(Policy.Spec... specs) {
        DiscreteTable table = table(specs);
        table.play(0, 50);
        return new Probe(table, 50).events(table.state());
    }

    private static double value(Metric.Spec spec, List<Event> events) {
        Metric metric = spec.create(MARKET);
        events.forEach(metric::see);
        return metric.value().orElseThrow();
    }

    private static double profit(int own, int other) {
        return MARKET.profit(0, new int[] {own, other});
    }

    @Test
    void grim_firms_hold_the_monopoly_price() {
        List<Event> events = events(new GrimTrigger.Spec(), new GrimTrigger.Spec());
        assertThat(value(new ProfitGain.Spec(), events)).isCloseTo(1, within(1e-3));
        assertThat(value(new PriceCycle.Spec(), events)).isEqualTo(1);
    }

    @Test
    void a_deviation_from_a_grim_firm_is_worth_its_gain_and_then_nash_for_ever() {
        Event.Worth worth = events(new GrimTrigger.Spec(), new GrimTrigger.Spec()).stream()
                .filter(Event.Worth.class::isInstance)
                .map(Event.Worth.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(worth.values().get(MONOPOLY)).isCloseTo(profit(MONOPOLY, MONOPOLY) / (1 - DISCOUNT), within(1e-12));
        int cut = MONOPOLY - 20;
        assertThat(worth.values().get(cut))
                .isCloseTo(profit(cut, MONOPOLY) + DISCOUNT * profit(NASH, NASH) / (1 - DISCOUNT), within(1e-12));
    }

    @Test
    void deviating_from_grim_firms_is_punished_and_does_not_pay() {
        List<Event> events = events(new GrimTrigger.Spec(), new GrimTrigger.Spec());
        assertThat(value(new OnEquilibrium.Spec(), events)).isEqualTo(1);
        assertThat(value(new DeviationUnprofitable.Spec(), events)).isEqualTo(1);
        assertThat(value(new DeviationPunished.Spec(), events)).isEqualTo(1);
        assertThat(value(new RivalPriceCut.Spec(), events))
                .isCloseTo(MARKET.price(0, NASH) / MARKET.price(0, MONOPOLY) - 1, within(1e-12));
        assertThat(value(new PunishmentLength.Spec(), events)).isEqualTo(2);
    }

    @Test
    void deviating_from_firms_that_never_punish_pays() {
        List<Event> events = events(new JointMonopoly(), new JointMonopoly());
        assertThat(value(new OnEquilibrium.Spec(), events)).isZero();
        assertThat(value(new DeviationUnprofitable.Spec(), events)).isZero();
        assertThat(value(new DeviationPunished.Spec(), events)).isZero();
        assertThat(value(new RivalPriceCut.Spec(), events)).isZero();
    }

    @Test
    void the_response_to_a_deviation_is_drawn_from_before_it() {
        Metric metric = new DeviationPunished.Spec().create(MARKET);
        events(new GrimTrigger.Spec(), new GrimTrigger.Spec()).forEach(metric::see);
        List<Double> own = metric.curves().get(0).y();
        List<Double> rival = metric.curves().get(1).y();
        double high = MARKET.price(0, MONOPOLY);
        double low = MARKET.price(0, NASH);
        assertThat(own).hasSize(16);
        assertThat(own.get(0)).isCloseTo(high, within(1e-12));
        assertThat(own.get(1)).isLessThan(high);
        assertThat(rival.get(1)).isCloseTo(high, within(1e-12));
        assertThat(own.get(2)).isCloseTo(low, within(1e-12));
        assertThat(rival.get(15)).isCloseTo(low, within(1e-12));
    }

    @Test
    void static_nash_gains_nothing_and_costs_buyers_nothing() {
        List<Event> events = events(new StaticNash(), new StaticNash());
        assertThat(value(new ProfitGain.Spec(), events)).isCloseTo(0, within(0.01));
        assertThat(value(new ConsumerSurplusLost.Spec(), events)).isCloseTo(0, within(0.01));
    }

    @Test
    void best_responses_run_into_nash() {
        List<Event> events = events(new BestResponse.Spec(), new BestResponse.Spec());
        assertThat(value(new ProfitGain.Spec(), events)).isCloseTo(0, within(0.02));
    }

    @Test
    void a_grim_firm_answers_an_undercutter_with_nash() {
        Event.Cycle cycle = (Event.Cycle)
                events(new GrimTrigger.Spec(), new FixedPrice(1.6)).get(0);
        assertThat(cycle.loop()).hasSize(1);
        assertThat(cycle.loop().get(0).actions().get(0)).isEqualTo(NASH);
    }
}
