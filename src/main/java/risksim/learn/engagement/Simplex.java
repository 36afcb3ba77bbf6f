package risksim.learn.engagement;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** The greatest value of a function of positive parameters, by Nelder and Mead's simplex on their logarithms, started thrice. */
final class Simplex {
    private static final int STARTS = 3;
    private static final int AT_MOST = 20_000;

    private Simplex() {}

    static double[] maximum(ToDoubleFunction<double[]> function, int parameters) {
        double[] logs = new double[parameters];
        for (int start = 0; start < STARTS; start++) {
            logs = new SimplexOptimizer(1e-12, 1e-12)
                    .optimize(
                            new MaxEval(AT_MOST),
                            GoalType.MAXIMIZE,
                            new InitialGuess(logs),
                            new NelderMeadSimplex(parameters, 0.5),
                            new ObjectiveFunction(point -> function.applyAsDouble(exponentials(point))))
                    .getPoint();
        }
        return exponentials(logs);
    }

    private static double[] exponentials(double[] logs) {
        double[] parameters = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            parameters[i] = StrictMath.exp(logs[i]);
        }
        return parameters;
    }
}
