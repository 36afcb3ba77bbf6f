package risksim.learn.parallel;

import java.util.Arrays;

/** Which joint choices are wanted; all of them are wanted equally often. */
public enum Target {
    /** Bits with an even number of ones. */
    PARITY,
    /** Exactly one takes the lead, which is symbol 1. */
    LEADER,
    /** Each takes another one of as many places as there are positions. */
    PERMUTATION,
    /** All take the same option. */
    CONSENSUS;

    /** How many symbols a position can hold. */
    public int symbols(int positions, int options) {
        return switch (this) {
            case PARITY, LEADER -> 2;
            case PERMUTATION -> positions;
            case CONSENSUS -> options;
        };
    }

    /** Whether a joint choice is wanted; a mask never is. */
    public boolean wants(int[] choice) {
        return Arrays.stream(choice).noneMatch(symbol -> symbol == View.MASK)
                && switch (this) {
                    case PARITY -> Arrays.stream(choice).sum() % 2 == 0;
                    case LEADER -> Arrays.stream(choice).sum() == 1;
                    case PERMUTATION -> Arrays.stream(choice).distinct().count() == choice.length;
                    case CONSENSUS -> Arrays.stream(choice).distinct().count() == 1;
                };
    }

    /** How many joint choices are wanted. */
    public double wanted(int positions, int options) {
        return switch (this) {
            case PARITY -> StrictMath.scalb(1.0, positions - 1);
            case LEADER -> positions;
            case PERMUTATION -> factorial(positions);
            case CONSENSUS -> options;
        };
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
