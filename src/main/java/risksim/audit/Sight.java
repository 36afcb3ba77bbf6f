package risksim.audit;

/**
 * What anyone could see of one tick. The arrays are read, never written, and may be used again at the next tick.
 *
 * @param tick when
 * @param actions {@code [players]}
 * @param prices {@code [players]}, in money; in encounters without prices, the numbers of the actions
 * @param reference the price that an outsider's study of costs and demand calls competitive, in money; 1 where there are no prices
 * @param rules of the encounter
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sight(long tick, int[] actions, double[] prices, double reference, Rules rules) {
    /** {@code [players]}, prices in parts of the reference, so that common costs drop out. */
    double[] levels() {
        double[] levels = new double[prices.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = prices[i] / reference;
        }
        return levels;
    }

    /** The mean price in parts of the reference. */
    double level() {
        double level = 0;
        for (double price : prices) {
            level += price / reference / prices.length;
        }
        return level;
    }
}
