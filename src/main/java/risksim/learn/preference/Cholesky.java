package risksim.learn.preference;

/** Solves a system with a symmetric positive definite matrix, in its place. */
final class Cholesky {
    private Cholesky() {}

    /**
     * The solution of {@code a x = b}; {@code a} is overwritten.
     *
     * @throws ArithmeticException if {@code a} is not positive definite
     */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new ArithmeticException("a matrix is not positive definite");
                }
                a[i][j] = i == j ? StrictMath.sqrt(sum) : sum / a[j][j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
