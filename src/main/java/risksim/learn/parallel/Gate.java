package risksim.learn.parallel;

import risksim.check.Check;

/**
 * A node of a circuit of bits.
 *
 * @param kind what it does
 * @param left index within the level before, of the first input
 * @param right index of the second input, where there is one
 */
public record Gate(Kind kind, int left, int right) {
    public Gate {
        Check.that(left >= 0 && right >= 0, "inputs must be at least 0, were " + left + " and " + right);
    }

    /** What a node does. */
    public enum Kind {
        /** A fair random bit. */
        RANDOM(0),
        /** A part of the input that is 0. */
        ZERO(0),
        /** A part of the input that is 1. */
        ONE(0),
        /** Carries a bit to the next level. */
        ID(1),
        /** Turns a bit over. */
        NOT(1),
        /** Both. */
        AND(2),
        /** At least one. */
        OR(2),
        /** Exactly one. */
        XOR(2);

        private final int inputs;

        Kind(int inputs) {
            this.inputs = inputs;
        }

        /** How many bits of the level before it takes; 0 only on the first level. */
        public int inputs() {
            return inputs;
        }
    }

    /** Gives the bit of an index of the level before. */
    interface Inputs {
        int at(int index);
    }

    int value(Inputs inputs, Coins coins) {
        return switch (kind) {
            case RANDOM -> coins.below(2);
            case ZERO -> 0;
            case ONE -> 1;
            case ID -> inputs.at(left);
            case NOT -> 1 - inputs.at(left);
            case AND -> inputs.at(left) & inputs.at(right);
            case OR -> inputs.at(left) | inputs.at(right);
            case XOR -> inputs.at(left) ^ inputs.at(right);
        };
    }
}
