package risksim.learn.preference;

import risksim.check.Check;

/** How far a policy may leave its reference, in nats of KL divergence. */
public sealed interface Limit {
    /** As far as it likes: pure voting, the reference does not count. */
    record None() implements Limit {}

    /** Every nat costs {@code lambda} units of score. */
    record Weight(double lambda) implements Limit {
        public Weight {
            Check.that(lambda > 0 && lambda < Double.POSITIVE_INFINITY, "lambda must be above 0, was " + lambda);
        }
    }

    /** At most {@code tau} nats. */
    record Budget(double tau) implements Limit {
        public Budget {
            Check.that(tau >= 0 && tau < Double.POSITIVE_INFINITY, "tau must be at least 0, was " + tau);
        }
    }

    static Limit none() {
        return new None();
    }

    static Limit weight(double lambda) {
        return new Weight(lambda);
    }

    static Limit budget(double tau) {
        return new Budget(tau);
    }
}
