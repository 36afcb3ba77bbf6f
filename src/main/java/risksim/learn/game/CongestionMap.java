package risksim.learn.game;

/**
 * Two routes whose cost grows with use, and a population that learns by multiplicative weights: the share on the first route goes
 * to x / (x + (1 - x) exp(a (x - b))) (Chotibut, Falniowski, Misiurewicz and Piliouras 2020). Worked in log odds, in which
 * nothing sticks at the ends.
 *
 * @param a how many learn, and how fast
 * @param b the share at equilibrium, in (0, 1)
 */
public record CongestionMap(double a, double b) {

    /** The speed beyond which the equilibrium no longer attracts: 2 / (b (1 - b)). */
    public double critical() {
        return 2 / (b * (1 - b));
    }

    /** The share of given log odds. */
    public static double share(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /** The log odds of a share. */
    public static double odds(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /** The log odds one step on. */
    public double step(double odds) {
        return odds - a * (share(odds) - b);
    }

    /** The log odds many steps on. */
    public double after(double odds, int steps) {
        double now = odds;
        for (int i = 0; i < steps; i++) {
            now = step(now);
        }
        return now;
    }

    /** The mean of ln |derivative| over {@code steps} steps, in nats a step: above 0 for chaos. */
    public double lyapunov(double odds, int steps) {
        double now = odds;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double x = share(now);
            sum += StrictMath.log(Math.abs(1 - a * x * (1 - x)));
            now = step(now);
        }
        return sum / steps;
    }

    /** The mean share over {@code steps} steps. */
    public double mean(double odds, int steps) {
        double now = odds;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += share(now);
            now = step(now);
        }
        return sum / steps;
    }

    /**
     * Whether there are points that return after {@code period} steps and not before, by counting where the returns change sign
     * on a grid of {@code points} log odds.
     */
    public boolean returns(int period, int points) {
        double low = -a;
        double width = 2 * a / points;
        int crossings = 0;
        boolean above = after(low, period) > low;
        for (int i = 1; i <= points; i++) {
            double odds = low + i * width;
            boolean now = after(odds, period) > odds;
            crossings += now == above ? 0 : 1;
            above = now;
        }
        return crossings > 1;
    }
}
