package risksim.learn.preference;

import java.util.Arrays;

/**
 * What people get from a policy. Immutable.
 */
public final class Welfare {
    private final Electorate electorate;
    private final double[] policy;
    private final double[] reference;
    private final double optimum;

    private Welfare(Electorate electorate, double[] policy, double[] reference, double optimum) {
        this.electorate = electorate;
        this.policy = policy;
        this.reference = reference;
        this.optimum = optimum;
    }

    /** What a policy brings, beside the best policy under the same limit. */
    public static Welfare of(Electorate electorate, double[] policy, double[] reference, Limit limit) {
        double[] held = Distributions.checked("policy", policy, electorate.alternatives());
        double[] near = Distributions.checked("reference", reference, electorate.alternatives());
        return new Welfare(
                electorate,
                held,
                near,
                electorate.of(best(electorate, near, limit).policy()));
    }

    /**
     * What a policy brings, beside the best that answers each prompt as often as it is asked.
     *
     * @param policy {@code [alternatives]}; how often a prompt is asked is the sum over its answers
     * @param prompts {@code [alternatives]}: what each answers, numbered from 0
     */
    public static Welfare across(Electorate electorate, double[] policy, double[] reference, int[] prompts) {
        double[] average = electorate.average();
        int count = 1 + Arrays.stream(prompts).max().orElse(0);
        double[] asked = new double[count];
        double[] best = new double[count];
        for (int x = 0; x < average.length; x++) {
            asked[prompts[x]] += policy[x];
            best[prompts[x]] = StrictMath.max(best[prompts[x]], average[x]);
        }
        return new Welfare(electorate, policy.clone(), reference.clone(), Distributions.dot(asked, best));
    }

    /**
     * The policy of an omniscient planner: with the highest average utility within the limit. Under a weight it maximises
     * average utility less what leaving the reference costs.
     */
    public static Aligned best(Electorate electorate, double[] reference, Limit limit) {
        return Tilt.of(reference, electorate.average(), limit);
    }

    /** Average utility, 0 to 1. */
    public double utility() {
        return electorate.of(policy);
    }

    /** The average utility of the best policy. */
    public double optimum() {
        return optimum;
    }

    /** {@code optimum / utility}: 1 is perfect; infinite if nothing of something is reached; 1 if there is nothing to reach. */
    public double distortion() {
        double reached = utility();
        return optimum > 0 ? optimum / reached : 1;
    }

    /** {@code optimum - utility}. */
    public double regret() {
        return optimum - utility();
    }

    /** {@code [types]}: what each type expects. */
    public double[] byType() {
        return electorate.byType(policy);
    }

    /** What the type that expects least expects; types without weight do not count. */
    public double worstOff() {
        double[] expected = byType();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < expected.length; i++) {
            least = electorate.weight(i) > 0 ? StrictMath.min(least, expected[i]) : least;
        }
        return least;
    }

    /** The Gini coefficient of expected utility over users: 0 if all expect the same, towards 1 if one has it all. */
    public double gini() {
        double[] expected = byType();
        double mean = utility();
        if (!(mean > 0)) {
            return 0;
        }
        double apart = 0;
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < i; j++) {
                apart += electorate.weight(i) * electorate.weight(j) * StrictMath.abs(expected[i] - expected[j]);
            }
        }
        return apart / mean;
    }

    /** How far the policy left the reference, in nats. */
    public double spent() {
        return Distributions.divergence(policy, reference);
    }

    /** The share of users who expect less of the policy than of the reference. */
    public double losers() {
        double[] now = byType();
        double[] before = electorate.byType(reference);
        double share = 0;
        for (int i = 0; i < now.length; i++) {
            share += now[i] < before[i] - Distributions.TIE ? electorate.weight(i) : 0;
        }
        return share;
    }

    /** {@code [methods][methods]}: how much mass two policies place differently. */
    public static double[][] disagreement(double[]... policies) {
        return Arrays.stream(policies)
                .map(p -> Arrays.stream(policies)
                        .mapToDouble(q -> Distributions.totalVariation(p, q))
                        .toArray())
                .toArray(double[][]::new);
    }
}
