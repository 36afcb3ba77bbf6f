package risksim.metric.sensitivity;

import java.util.List;
import risksim.check.Check;
import risksim.random.Chance;

/**
 * Screening by elementary effects (Morris 1991, with mu* of Campolongo, Cariboni and Saltelli 2007): trajectories through a grid on which
 * one factor moves at a time. Cheap: trajectories x (factors + 1) points.
 *
 * @param factors in [1, 10000]
 * @param trajectories at least 2; 10 to 50 are usual
 * @param levels of the grid, even, at least 2; a step is levels / (2 (levels - 1))
 */
public record Morris(int factors, int trajectories, int levels) {
    public Morris {
        Check.that(factors >= 1 && factors <= 10_000, "factors must be in [1, 10000], were " + factors);
        Check.that(trajectories >= 2, "trajectories must be at least 2, were " + trajectories);
        Check.that(levels >= 2 && levels % 2 == 0, "levels must be even and at least 2, were " + levels);
    }

    /**
     * What moving one factor does to the output, for the whole range of the factor.
     *
     * @param mu the mean effect
     * @param muStar the mean size of the effect, which opposite signs do not cancel: what to rank by
     * @param sigma the standard deviation of effects: bends and interactions; near 0 if the factor acts alone and evenly
     * @param n effects behind it, one a trajectory
     */
    public record Effect(double mu, double muStar, double sigma, int n) {
        /** The same effect by a unit: by the factor's range it is an effect a unit, by the output's range it has no unit. */
        public Effect by(double range) {
            Check.that(range > 0, "a range must be above 0, was " + range);
            return new Effect(mu / range, muStar / range, sigma / range, n);
        }
    }

    private double step() {
        return levels / (2.0 * (levels - 1));
    }

    /** The points to play, trajectory by trajectory, {@code [trajectories x (factors + 1)][factors]}. */
    public double[][] points(Chance chance) {
        double[][] points = new double[trajectories * (factors + 1)][];
        for (int t = 0; t < trajectories; t++) {
            int[] order = order(t, chance);
            double[] here = new double[factors];
            boolean[] up = new boolean[factors];
            for (int f = 0; f < factors; f++) {
                int level = chance.below(levels / 2, t, 3 * f + 1);
                up[f] = chance.bits(t, 3 * f + 2) < 0;
                here[f] = level / (levels - 1.0) + (up[f] ? 0 : step());
            }
            points[t * (factors + 1)] = here.clone();
            for (int move = 0; move < factors; move++) {
                int f = order[move];
                here[f] += up[f] ? step() : -step();
                here[f] = Math.rint(here[f] * (levels - 1)) / (levels - 1);
                points[t * (factors + 1) + move + 1] = here.clone();
            }
        }
        return points;
    }

    private int[] order(int trajectory, Chance chance) {
        int[] order = new int[factors];
        for (int f = 0; f < factors; f++) {
            int other = chance.below(f + 1, trajectory, 3 * f);
            order[f] = order[other];
            order[other] = f;
        }
        return order;
    }

    /**
     * The effects, one a factor.
     *
     * @param points as {@link #points} gave them
     * @param values the output at each of them
     */
    public List<Effect> effects(double[][] points, double[] values) {
        return elementary(points, values).stream().map(Morris::effect).toList();
    }

    /** The elementary effects behind them, {@code [trajectories]} a factor. */
    public List<double[]> elementary(double[][] points, double[] values) {
        Check.that(points.length == trajectories * (factors + 1), "not this design: " + points.length + " points");
        Check.that(values.length == points.length, "needs one value a point, had " + values.length);
        double[][] found = new double[factors][trajectories];
        for (int t = 0; t < trajectories; t++) {
            for (int move = 0; move < factors; move++) {
                int from = t * (factors + 1) + move;
                int f = moved(points[from], points[from + 1]);
                found[f][t] = (values[from + 1] - values[from]) / (points[from + 1][f] - points[from][f]);
            }
        }
        return List.of(found);
    }

    private static int moved(double[] from, double[] to) {
        int f = 0;
        while (Math.abs(to[f] - from[f]) < 1e-9) {
            f++;
        }
        return f;
    }

    private static Effect effect(double[] effects) {
        double sum = 0;
        double sizes = 0;
        for (double one : effects) {
            sum += one;
            sizes += Math.abs(one);
        }
        double mean = sum / effects.length;
        double squares = 0;
        for (double one : effects) {
            squares += (one - mean) * (one - mean);
        }
        double sigma = Math.sqrt(squares / (effects.length - 1));
        return new Effect(mean, sizes / effects.length, sigma, effects.length);
    }
}
