package risksim.audit;

/** Running sums of two series, and how strongly they move together. */
final class Comovement {
    /** A variance below which a series counts as standing still; sums leave errors of about 1e-16. */
    private static final double LEAST = 1e-12;

    private long n;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;

    void add(double x, double y) {
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumYy += y * y;
        sumXy += x * y;
    }

    /** The correlation so far, in [-1, 1]; 0 where one of the series stands still. */
    double correlation() {
        double spreadX = sumXx - sumX * sumX / n;
        double spreadY = sumYy - sumY * sumY / n;
        boolean still = !(spreadX > LEAST * n) || !(spreadY > LEAST * n);
        return still ? 0 : (sumXy - sumX * sumY / n) / StrictMath.sqrt(spreadX * spreadY);
    }

    /** Fisher's z of the correlation in standard errors, as if ticks were independent; 0 for fewer than 4. */
    double deviation() {
        double r = StrictMath.min(0.999999, StrictMath.max(-0.999999, correlation()));
        return n < 4 ? 0 : 0.5 * StrictMath.log((1 + r) / (1 - r)) * StrictMath.sqrt(n - 3.0);
    }
}
