package risksim.audit.certificate;

import java.util.Locale;
import java.util.function.Consumer;
import risksim.audit.Sight;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Two firms hold the joint monopoly price; now and then one of them cheats, and a while later both punish for one tick.
 *
 * @param after ticks from the cheating to the punishment, at least 1
 * @param height of the price in the tick of punishment
 */
record Punishers(int after, double height) implements Staged {
    private static final double CHEATS = 0.01;
    private static final double CHEAP = 0.4;

    @Override
    public String name() {
        return String.format(Locale.ROOT, "punish-after-%d-at-%.2f", after, height);
    }

    @Override
    public String about() {
        double discount = Market.duopoly().deterring(height, after);
        return String.format(
                Locale.ROOT,
                "a cartel that punishes cheating %d ticks later by one tick at height %.2f; %s",
                after,
                height,
                discount < 1
                        ? String.format(Locale.ROOT, "deters from a discount factor of %.3f on", discount)
                        : "too mild to deter at any discount factor");
    }

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        Market market = Market.duopoly();
        double gain = 0;
        long due = -1;
        for (long tick = 0; tick < ticks; tick++) {
            double[] heights = tick == due ? new double[] {height, height} : new double[] {1, 1};
            for (int i = 0; tick > due && i < 2; i++) {
                Chance own = chance.stream(Purpose.TREMBLE, i);
                if (own.uniform(tick, 0) < CHEATS) {
                    heights[i] = CHEAP;
                    due = tick + after;
                }
            }
            double[] prices = {market.price(heights[0]), market.price(heights[1])};
            gain += market.gain(prices);
            eye.accept(market.sight(tick, market.nash(), prices));
        }
        return gain / ticks;
    }
}
