package risksim.learn.game;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** Replicator dynamics (Taylor and Jonker 1978): what earns more than the average grows. Solved to about 1e-11. */
public final class Replicator {
    private static final double EXACT = 1e-12;
    private static final double SHORTEST = 1e-10;
    private static final double LONGEST = 1;

    private Replicator() {}

    /** The mix of one population at time {@code t}. */
    public static double[] population(double[][] payoffs, double[] start, double t) {
        return integrate(start.length, start, t, (x, dx) -> flow(payoffs, x, 0, 0, dx));
    }

    /**
     * The mixes of two populations at time {@code t}, the first followed by the second.
     *
     * @param a {@code [rows][columns]}, payoffs of the first population
     * @param b {@code [rows][columns]}, payoffs of the second
     * @param start {@code [rows + columns]}
     */
    public static double[] populations(double[][] a, double[][] b, double[] start, double t) {
        double[][] turned = SupportEnumeration.transposed(b);
        return integrate(start.length, start, t, (x, dx) -> {
            flow(a, x, 0, a.length, dx);
            flow(turned, x, a.length, 0, dx);
        });
    }

    private static void flow(double[][] payoffs, double[] x, int from, int at, double[] dx) {
        double mean = 0;
        for (int i = 0; i < payoffs.length; i++) {
            double worth = 0;
            for (int j = 0; j < payoffs[i].length; j++) {
                worth += payoffs[i][j] * x[at + j];
            }
            dx[from + i] = worth;
            mean += x[from + i] * worth;
        }
        for (int i = 0; i < payoffs.length; i++) {
            dx[from + i] = x[from + i] * (dx[from + i] - mean);
        }
    }

    private interface Flow {
        void write(double[] x, double[] dx);
    }

    private static double[] integrate(int dimension, double[] start, double t, Flow flow) {
        double[] end = start.clone();
        FirstOrderDifferentialEquations equations = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return dimension;
            }

            @Override
            public void computeDerivatives(double time, double[] x, double[] dx) {
                flow.write(x, dx);
            }
        };
        new DormandPrince853Integrator(SHORTEST, LONGEST, EXACT, EXACT).integrate(equations, 0, start, t, end);
        return end;
    }
}
