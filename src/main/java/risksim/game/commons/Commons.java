package risksim.game.commons;

/** Known answers about shared resources. */
public final class Commons {
    private Commons() {}

    /**
     * Appropriation from a common pool that yields (a - b x) x to a total effort x that could earn w elsewhere (Walker, Gardner and
     * Ostrom 1990).
     */
    public record Pool(double a, double b, double w) {
        /** The effort of all together at Nash equilibrium of so many. */
        public double nash(int appropriators) {
            return appropriators * (a - w) / ((appropriators + 1) * b);
        }

        /** The effort of all together that yields most. */
        public double optimum() {
            return (a - w) / (2 * b);
        }

        /** The rent left at Nash equilibrium, as a part of the most there is. */
        public double rent(int appropriators) {
            return 4.0 * appropriators / ((appropriators + 1.0) * (appropriators + 1));
        }
    }

    /**
     * The fish war: stock goes to (stock less catch) to the power alpha, and catches are valued by their logarithm (Levhari and
     * Mirman 1980).
     */
    public record FishWar(double alpha, double delta) {
        /** The share of the stock that all together catch in Markov perfect equilibrium. */
        public double caught(int fleets) {
            double kept = alpha * delta;
            return fleets * (1 - kept) / (fleets - (fleets - 1) * kept);
        }

        /** The share that is best to catch. */
        public double best() {
            return 1 - alpha * delta;
        }

        /** The stock that stays when a share of it is caught each period. */
        public double steady(double caught) {
            return StrictMath.pow(1 - caught, alpha / (1 - alpha));
        }
    }

    /** The stock after a period of logistic growth and a catch (Schaefer 1954); never below 0. */
    public static double grown(double stock, double rate, double capacity, double caught) {
        return Math.max(0, stock + rate * stock * (1 - stock / capacity) - caught);
    }
}
