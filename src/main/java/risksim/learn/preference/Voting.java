package risksim.learn.preference;

import java.util.Optional;
import risksim.check.Check;

/** Rules of voting as methods of alignment. A limit is kept by tilting the reference with the rule's score. */
public enum Voting implements Alignment {
    /** How often an alternative beats one drawn as the pairs were, itself included (a draw). */
    BORDA("borda") {
        @Override
        double[] scores(Evidence evidence) {
            return evidence.wins().against(evidence.pairs().items());
        }
    },
    /** What part of the others an alternative beats by majority. */
    COPELAND("copeland") {
        @Override
        double[] scores(Evidence evidence) {
            int m = evidence.size();
            double[] scores = new double[m];
            for (int x = 0; x < m; x++) {
                for (int y = 0; y < m; y++) {
                    scores[x] += evidence.wins().margin(x, y) > Distributions.TIE ? 1.0 / StrictMath.max(1, m - 1) : 0;
                }
            }
            return scores;
        }
    },
    /** How often an alternative is named as the best of all. */
    PLURALITY("plurality") {
        @Override
        double[] scores(Evidence evidence) {
            return tops(evidence);
        }
    },
    /**
     * The answer that a user drawn at random names as the best of all. Under a budget it is mixed with the reference as
     * little as will do; under a weight it minimises {@code KL(p, named) + lambda KL(p, reference)}.
     */
    RANDOM_DICTATOR("random-dictator") {
        @Override
        double[] scores(Evidence evidence) {
            return tops(evidence);
        }

        @Override
        public Aligned align(Evidence evidence, double[] reference, Limit limit) {
            double[] held = Distributions.checked("reference", reference, evidence.size());
            double[] named = tops(evidence);
            if (limit instanceof Limit.Weight weight) {
                return Aligned.plain(between(named, held, weight.lambda()));
            }
            if (limit instanceof Limit.Budget budget) {
                return mixed(named, held, budget.tau());
            }
            return Aligned.plain(named);
        }
    };

    private static final int HALVINGS = 60;

    private final String title;

    Voting(String title) {
        this.title = title;
    }

    /** {@code [alternatives]}: the score of each. */
    abstract double[] scores(Evidence evidence);

    @Override
    public String title() {
        return title;
    }

    @Override
    public Aligned align(Evidence evidence, double[] reference, Limit limit) {
        return Tilt.of(reference, scores(evidence), limit)
                .with(Aligned.Flag.MISSING_PAIRS, !evidence.wins().complete());
    }

    private static double[] tops(Evidence evidence) {
        Optional<double[]> tops = evidence.tops();
        Check.that(tops.isPresent(), "users must be asked for the best of all for this rule");
        return tops.orElseThrow();
    }

    private static double[] between(double[] named, double[] reference, double lambda) {
        double[] logs = new double[named.length];
        for (int x = 0; x < logs.length; x++) {
            logs[x] = (StrictMath.log(named[x]) + lambda * StrictMath.log(reference[x])) / (1 + lambda);
        }
        return Distributions.softmax(logs);
    }

    private static Aligned mixed(double[] named, double[] reference, double tau) {
        if (Distributions.divergence(named, reference) <= tau) {
            return Aligned.plain(named).with(Aligned.Flag.SLACK, true);
        }
        double low = 0;
        double high = 1;
        for (int round = 0; round < HALVINGS; round++) {
            double middle = 0.5 * (low + high);
            if (Distributions.divergence(mix(named, reference, middle), reference) <= tau) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Aligned.plain(mix(named, reference, low));
    }

    private static double[] mix(double[] named, double[] reference, double part) {
        double[] mix = new double[named.length];
        for (int x = 0; x < mix.length; x++) {
            mix[x] = part * named[x] + (1 - part) * reference[x];
        }
        return mix;
    }
}
