package risksim.learn.engagement;

import java.util.function.DoubleUnaryOperator;
import risksim.check.Check;

/**
 * The best constant satisfaction: what to hold a user at for ever.
 *
 * @param satisfaction the level s*
 * @param staying the chance of staying there
 * @param value discounted reward from an engaged start
 */
public record StationaryOptimum(double satisfaction, double staying, double value) {
    /** Cells of the grid that is searched before the best cell is refined, enough for two peaks to be told apart. */
    public static final int CELLS = 200_000;

    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    /**
     * A market with a constant chance of returning.
     *
     * @param reward reward a round by satisfaction in [0, 1], at least 0
     * @param staying chance of staying by satisfaction
     */
    public record Market(DoubleUnaryOperator reward, DoubleUnaryOperator staying, double returning, double delta) {
        /** Discounted reward at a constant satisfaction. */
        public double value(double satisfaction) {
            return Reengagement.value(
                    reward.applyAsDouble(satisfaction), staying.applyAsDouble(satisfaction), returning, delta);
        }

        /** The same market paid in the user's satisfaction: what somebody wants who serves the user alone. */
        public Market forUsers() {
            return new Market(s -> s, staying, returning, delta);
        }

        /** The best satisfaction, over the whole grid, refined by golden section. */
        public StationaryOptimum optimum() {
            return optimum(CELLS);
        }

        /** The same on a grid of {@code cells}. */
        public StationaryOptimum optimum(int cells) {
            Check.that(cells > 0, "cells must be above 0, were " + cells);
            double best = 0;
            double most = value(0);
            for (int i = 1; i <= cells; i++) {
                double value = value((double) i / cells);
                if (value > most) {
                    most = value;
                    best = (double) i / cells;
                }
            }
            double fine = refine(StrictMath.max(0, best - 1.0 / cells), StrictMath.min(1, best + 1.0 / cells));
            double found = value(fine) > most ? fine : best;
            return new StationaryOptimum(found, staying.applyAsDouble(found), value(found));
        }

        private double refine(double from, double to) {
            double low = from;
            double high = to;
            while (high - low > 1e-12) {
                double left = high - GOLDEN * (high - low);
                double right = low + GOLDEN * (high - low);
                if (value(left) >= value(right)) {
                    high = right;
                } else {
                    low = left;
                }
            }
            return 0.5 * (low + high);
        }

        /** Modified demand elasticity at a satisfaction, with the slope of demand by central differences. */
        public double elasticity(double satisfaction) {
            double step = 1e-6;
            double low = StrictMath.max(0, satisfaction - step);
            double high = StrictMath.min(1, satisfaction + step);
            double slope = (staying.applyAsDouble(high) - staying.applyAsDouble(low)) / (high - low);
            return Reengagement.elasticity(
                    satisfaction, staying.applyAsDouble(satisfaction), slope, Reengagement.breakUp(returning, delta));
        }
    }
}
