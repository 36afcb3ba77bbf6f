package risksim.learn.preference;

import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.AllowedSolution;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Nash learning from human feedback: the policy that no other beats within the limit (Munos et al. 2023). Without a limit a
 * maximal lottery; with a weight the one fixed point; with a budget the fixed point that spends it, unless a maximal lottery
 * lies within.
 */
public record Nlhf() implements Alignment {
    private static final double SMALLEST = 1e-7;
    private static final double LARGEST = 1e12;
    private static final double STEP = 4;
    private static final double PRECISION = 1e-13;
    private static final int ORDER = 5;
    private static final int EVALUATIONS = 200;

    @Override
    public String title() {
        return "nlhf";
    }

    @Override
    public Aligned align(Evidence evidence, double[] reference, Limit limit) {
        boolean missing = !evidence.wins().complete();
        double[] held = Distributions.checked("reference", reference, evidence.size());
        if (limit instanceof Limit.None) {
            return lottery(evidence.wins()).with(Aligned.Flag.MISSING_PAIRS, missing);
        }
        int[] support = IntStream.range(0, held.length).filter(x -> held[x] > 0).toArray();
        double[] part = IntStream.of(support).mapToDouble(x -> held[x]).toArray();
        WinMatrix wins = evidence.wins().among(support);
        Aligned within = limit instanceof Limit.Weight weight
                ? Aligned.plain(new Equilibrium(wins, part).at(weight.lambda()))
                : budgeted(wins, part, ((Limit.Budget) limit).tau());
        double[] policy = new double[held.length];
        for (int i = 0; i < support.length; i++) {
            policy[support[i]] = within.policy()[i];
        }
        return new Aligned(policy, within.flags()).with(Aligned.Flag.MISSING_PAIRS, missing);
    }

    private static Aligned lottery(WinMatrix wins) {
        Lottery lottery = Lottery.of(wins);
        return Aligned.plain(lottery.parts()).with(Aligned.Flag.TIE, !lottery.unique());
    }

    private static Aligned budgeted(WinMatrix wins, double[] reference, double tau) {
        Aligned lottery = lottery(wins);
        if (Distributions.divergence(lottery.policy(), reference) <= tau + Distributions.TIE) {
            return lottery.with(Aligned.Flag.SLACK, true);
        }
        Equilibrium equilibrium = new Equilibrium(wins, reference);
        double high = 1;
        while (spent(equilibrium, high, reference) > tau && high < LARGEST) {
            high *= STEP;
        }
        double low = high / STEP;
        while (spent(equilibrium, low, reference) <= tau) {
            if (low < SMALLEST) {
                return new Aligned(equilibrium.at(low), Set.of(Aligned.Flag.TIE, Aligned.Flag.SLACK));
            }
            high = low;
            low /= STEP;
        }
        double log = new BracketingNthOrderBrentSolver(PRECISION, PRECISION, ORDER)
                .solve(
                        EVALUATIONS,
                        at -> spent(equilibrium, StrictMath.exp(at), reference) - tau,
                        StrictMath.log(low),
                        StrictMath.log(high),
                        AllowedSolution.BELOW_SIDE);
        return Aligned.plain(equilibrium.at(StrictMath.exp(log)));
    }

    private static double spent(Equilibrium equilibrium, double lambda, double[] reference) {
        return Distributions.divergence(equilibrium.at(lambda), reference);
    }
}
