package risksim.metric.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import risksim.check.Check;

/**
 * Proportional hazards (Cox 1972): the rate of ending is an unknown function of time, the same for all, times
 * exp(coefficients x covariates). Fitted by Newton's method with halved steps. Cost n log n + steps x n x covariates^2.
 */
public final class Cox {
    private static final int STEPS = 50;
    private static final int HALVINGS = 20;
    private static final double CLOSE = 1e-10;
    private static final double FAR =
            8; // |coefficient| x standard deviation of its covariate: a hazard ratio of 3,000 for each

    /** What is done with several that end at the same time. */
    public enum Ties {
        /** Averages over the orders in which they may have ended (Efron 1977); near the truth also with many ties. */
        EFRON,
        /** Leaves all of them at risk (Breslow 1974); draws coefficients towards 0 where there are many ties. */
        BRESLOW
    }

    private Cox() {}

    /**
     * Fits the model.
     *
     * @param lifetimes at least one of which ended
     * @param covariates {@code [lifetimes][covariates]}, finite, none constant or a sum of others
     * @param ties how equal times are treated
     */
    public static CoxFit fit(List<Lifetime> lifetimes, double[][] covariates, Ties ties) {
        Check.that(covariates.length == lifetimes.size(), "one row of covariates a lifetime is needed");
        Check.that(covariates.length > 0 && covariates[0].length > 0, "a model needs lifetimes and covariates");
        int ended = (int) lifetimes.stream().filter(Lifetime::ended).count();
        Check.that(ended > 0, "nothing ended, so nothing can be said of rates");
        CoxLikelihood likelihood = new CoxLikelihood(lifetimes, covariates, ties);
        CoxLikelihood.Top here = likelihood.at(new ArrayRealVector(covariates[0].length));
        double atNull = here.value();
        boolean converged = false;
        for (int step = 0; step < STEPS && !converged; step++) {
            RealVector move = solver(here.information()).solve(here.gradient());
            converged = move.dotProduct(here.gradient()) < CLOSE; // the last step, made all the same, squares the error
            here = uphill(likelihood, here, move);
            if (likelihood.reach(here.at()) > FAR) {
                break;
            }
        }
        List<CoxFit.Coefficient> found = coefficients(here.at(), here.information(), lifetimes.size());
        return new CoxFit(found, here.value(), atNull, converged, lifetimes.size(), ended);
    }

    private static DecompositionSolver solver(double[][] information) {
        double[] size = new double[information.length];
        Arrays.setAll(size, i -> Math.sqrt(information[i][i]));
        RealMatrix scaled = new Array2DRowRealMatrix(information).copy();
        for (int i = 0; i < size.length; i++) {
            for (int j = 0; j < size.length; j++) {
                scaled.setEntry(i, j, information[i][j] / (size[i] * size[j]));
            }
        }
        double determinant = new LUDecomposition(scaled).getDeterminant();
        Check.that(
                determinant > 1e-12,
                "covariates must differ between those at risk, and none may be a sum of others: determinant "
                        + determinant);
        return new LUDecomposition(new Array2DRowRealMatrix(information), 0).getSolver();
    }

    private static CoxLikelihood.Top uphill(CoxLikelihood likelihood, CoxLikelihood.Top from, RealVector move) {
        RealVector step = move;
        CoxLikelihood.Top next = likelihood.at(from.at().add(step));
        for (int i = 0; i < HALVINGS && !(next.value() >= from.value()); i++) {
            step = step.mapMultiply(0.5);
            next = likelihood.at(from.at().add(step));
        }
        return next;
    }

    private static List<CoxFit.Coefficient> coefficients(RealVector beta, double[][] information, int n) {
        RealMatrix covariance = solver(information).getInverse();
        List<CoxFit.Coefficient> found = new ArrayList<>();
        for (int i = 0; i < beta.getDimension(); i++) {
            found.add(new CoxFit.Coefficient(beta.getEntry(i), Math.sqrt(covariance.getEntry(i, i)), n));
        }
        return found;
    }
}
