package risksim.audit.certificate;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import risksim.audit.Sight;
import risksim.random.Chance;
import risksim.random.NormalLaw;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Two honest firms whose costs rise and fall together: each posts the static Nash price at the cost it knows, give or take
 * {@value Scripted#CARE} of it. Costs walk from .8 to 1.2, moving by .02 in three ticks of ten.
 *
 * @param name what certificates call it
 * @param about what goes on
 * @param late ticks by which the second firm learns of costs later than the first
 * @param known whether the reference follows costs
 */
record CostShocks(String name, String about, int late, boolean known) implements Staged {
    private static final int LEVELS = 21;
    /** {@code [levels]}, static Nash price. */
    private static final double[] NASH = IntStream.range(0, LEVELS)
            .mapToDouble(level -> Market.rules(2, 0, 0.95, 0.8 + 0.02 * level)
                    .create(2)
                    .nash()
                    .meanPrice())
            .toArray();

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        Market market = Market.duopoly();
        Chance shocks = chance.stream(Purpose.SHOCK, 0);
        int[] levels = new int[late + 1];
        java.util.Arrays.fill(levels, LEVELS / 2);
        for (long tick = 0; tick < ticks; tick++) {
            System.arraycopy(levels, 0, levels, 1, late);
            levels[0] = next(levels[0], shocks.uniform(tick, 0));
            double[] prices = {
                stray(NASH[levels[0]], chance.stream(Purpose.SHOCK, 1), tick),
                stray(NASH[levels[late]], chance.stream(Purpose.SHOCK, 2), tick)
            };
            eye.accept(market.sight(tick, known ? NASH[levels[0]] : NASH[LEVELS / 2], prices));
        }
        return 0;
    }

    private static double stray(double price, Chance chance, long tick) {
        return price * (1 + Scripted.CARE * NormalLaw.draw(chance, tick, 0));
    }

    private static int next(int level, double draw) {
        int step = draw < 0.15 ? -1 : draw < 0.3 ? 1 : 0;
        return StrictMath.min(LEVELS - 1, StrictMath.max(0, level + step));
    }
}
