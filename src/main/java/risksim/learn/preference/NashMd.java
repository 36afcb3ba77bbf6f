package risksim.learn.preference;

import risksim.check.Check;

/**
 * Nash mirror descent: from the reference towards the equilibrium of NLHF with a weight (Munos et al. 2023, Nash-MD). With the
 * rate {@code 2 / (lambda (t + 2))} the divergence of the equilibrium from the policy after T rounds is at most
 * {@code 8 / (lambda^2 (T + 1))}.
 *
 * @param rounds how many, at least 1
 * @param rate a constant rate with {@code rate lambda <= 1}, or 0 for the published one
 */
public record NashMd(int rounds, double rate) implements Alignment {
    public NashMd {
        Check.that(rounds >= 1, "rounds must be at least 1, was " + rounds);
        Check.that(rate >= 0 && rate < Double.POSITIVE_INFINITY, "rate must be at least 0, was " + rate);
    }

    @Override
    public String title() {
        return "nash-md";
    }

    @Override
    public boolean knows(Limit limit) {
        return limit instanceof Limit.Weight;
    }

    @Override
    public Aligned align(Evidence evidence, double[] reference, Limit limit) {
        Check.that(knows(limit), "nash-md knows a weight only, was asked for " + limit);
        double lambda = ((Limit.Weight) limit).lambda();
        Check.that(rate * lambda <= 1, "rate must be at most 1 / lambda, was " + rate);
        double[] held = Distributions.checked("reference", reference, evidence.size());
        double[] policy = held.clone();
        for (int t = 0; t < rounds; t++) {
            double eta = rate > 0 ? rate : 2 / (lambda * (t + 2));
            policy = next(evidence.wins(), policy, held, new double[] {eta, eta * lambda});
        }
        return Aligned.plain(policy)
                .with(Aligned.Flag.MISSING_PAIRS, !evidence.wins().complete());
    }

    /** @param pace the rate, and the part of the reference in the mixture */
    private static double[] next(WinMatrix wins, double[] policy, double[] reference, double[] pace) {
        double[] logs = new double[policy.length];
        for (int x = 0; x < logs.length; x++) {
            logs[x] = geometric(policy[x], reference[x], pace[1]);
        }
        double[] mixed = Distributions.softmax(logs.clone());
        double[] won = wins.against(mixed);
        for (int x = 0; x < logs.length; x++) {
            logs[x] += pace[0] * won[x];
        }
        return Distributions.softmax(logs);
    }

    private static double geometric(double policy, double reference, double part) {
        if (reference == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double own = part < 1 ? (1 - part) * StrictMath.log(policy) : 0;
        return own + part * StrictMath.log(reference);
    }
}
