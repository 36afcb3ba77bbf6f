package risksim.random;

/**
 * Gamma and beta variables from counter-based draws: the rejection of Marsaglia and Tsang 2000 ("A simple method for generating gamma
 * variables"), with their boost for shapes below 1. Each try uses ticks of its own, so that a variable is a function of its index.
 */
public final class GammaLaw {
    /** Ticks that one variable may use: more tries than anyone will see, since at least 19 in 20 succeed. */
    private static final long TRIES = 1L << 20;

    private GammaLaw() {}

    /** A gamma variable of a shape above 0 and scale 1. */
    public static double draw(Chance chance, int index, double shape) {
        return draw(chance, 0, index, shape);
    }

    /** A beta variable in [0, 1] with parameters above 0. */
    public static double beta(Chance chance, int index, double a, double b) {
        double first = draw(chance, 0, index, a);
        double second = draw(chance, TRIES, index, b);
        return first + second == 0 ? a / (a + b) : first / (first + second);
    }

    private static double draw(Chance chance, long from, int index, double shape) {
        if (shape < 1) {
            double boost = 1 - chance.uniform(from, index);
            return large(chance, from + 1, index, shape + 1) * StrictMath.pow(boost, 1 / shape);
        }
        return large(chance, from + 1, index, shape);
    }

    private static double large(Chance chance, long from, int index, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        for (long tick = from; ; tick += 2) {
            double normal = NormalLaw.draw(chance, tick, index);
            double root = 1 + c * normal;
            double cube = root * root * root;
            double uniform = 1 - chance.uniform(tick + 1, index);
            if (root > 0 && StrictMath.log(uniform) < 0.5 * normal * normal + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube;
            }
        }
    }
}
