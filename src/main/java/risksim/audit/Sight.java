package risksim.audit;

/**
 * What anyone could see of one tick. The arrays are read, never written, and may be used again at the next tick.
 *
 * @param tick when
 * @param actions {@code [players]}
 * @param prices {@code [players]}, in money; in encounters without prices, the numbers of the actions
 * @param reference the price that an outsider's study of costs and demand calls competitive, in money; 1 where there are no prices
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sight(long tick, int[] actions, double[] prices, double reference) {}
