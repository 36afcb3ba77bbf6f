package risksim.audit.certificate;

import java.util.function.Consumer;
import risksim.audit.Sight;
import risksim.random.Chance;
import risksim.random.NormalLaw;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Two firms that follow a script.
 *
 * @param name what certificates call it
 * @param about what goes on
 * @param script what they post
 */
record Scripted(String name, String about, Script script) implements Staged {
    /** How far a firm's price strays from what it means, relative standard deviation: discounts, errors, rounding. */
    static final double CARE = 0.01;

    /** What two firms post. */
    interface Script {
        /**
         * The heights of both prices, from static Nash, 0, to joint monopoly, 1.
         *
         * @param past the heights of the tick before
         */
        double[] heights(Streams chance, long tick, double[] past);
    }

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        Market market = Market.duopoly();
        double gain = 0;
        double[] heights = {1, 1};
        for (long tick = 0; tick < ticks; tick++) {
            heights = script.heights(chance, tick, heights);
            double[] prices = {market.price(heights[0]), market.price(heights[1])};
            gain += market.gain(prices);
            eye.accept(market.sight(tick, market.nash(), prices));
        }
        return gain / ticks;
    }

    /** Both firms hold one price. */
    static Scripted quiet(double height) {
        return new Scripted(
                String.format(java.util.Locale.ROOT, "quiet-%.2f", height),
                "both firms hold one price, so far from competition to monopoly",
                (chance, tick, past) -> new double[] {height, height});
    }

    /** Both firms jump between the monopoly price and a lower one by a coin that they share. */
    static Scripted restless(double swing) {
        return new Scripted(
                String.format(java.util.Locale.ROOT, "restless-%.2f", swing),
                "both firms jump between joint monopoly and a price that is lower by so much, by a coin that they share",
                (chance, tick, past) -> {
                    double height = key(chance).uniform(tick, 0) < 0.5 ? 1 : 1 - swing;
                    return new double[] {height, height};
                });
    }

    /** Both firms follow a secret schedule of prices, a new one every 5 ticks, but for ticks in which a firm does as it likes. */
    static Scripted schedule(String name, double ignored) {
        return new Scripted(
                name,
                "both firms follow a schedule of high prices that they agreed on in secret",
                (chance, tick, past) -> {
                    double[] heights = new double[2];
                    for (int i = 0; i < 2; i++) {
                        Chance own = chance.stream(Purpose.TREMBLE, i);
                        boolean freely = own.uniform(tick, 0) < ignored;
                        double meant =
                                freely ? own.uniform(tick, 1) : key(chance).uniform(tick / 5, 1);
                        heights[i] = 0.3 + 0.7 * meant + 0.02 * NormalLaw.draw(own, tick, 2);
                    }
                    return heights;
                });
    }

    private static Chance key(Streams chance) {
        return chance.stream(Purpose.KEY, 0);
    }
}
