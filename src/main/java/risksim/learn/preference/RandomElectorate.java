package risksim.learn.preference;

import risksim.random.Chance;

/** Random electorates of five kinds, from even tastes to tastes for one thing only: material for searches and tests. */
public final class RandomElectorate {
    private static final int KINDS = 5;
    private static final double SPARSE = 0.3;
    private static final double TINY = 1e-3;

    private RandomElectorate() {}

    /**
     * People whose utilities are uniform, mostly 0 else 1, fourth powers, fourth roots, or tiny but for a few. One tick of
     * chance is used; {@code types (alternatives + 1)} must be below 65000.
     */
    public static Electorate of(int types, int alternatives, Chance chance, long tick) {
        int kind = chance.below(KINDS, tick, 0);
        double[] weights = new double[types];
        double[][] utilities = new double[types][alternatives];
        int index = 1;
        for (int i = 0; i < types; i++) {
            weights[i] = -StrictMath.log(1 - chance.uniform(tick, index++)) + 1e-9;
            for (int x = 0; x < alternatives; x++) {
                utilities[i][x] = shaped(kind, chance.uniform(tick, index++));
            }
        }
        return new Electorate(weights, utilities);
    }

    private static double shaped(int kind, double u) {
        return switch (kind) {
            case 0 -> u;
            case 1 -> u < SPARSE ? 1 : 0;
            case 2 -> u * u * u * u;
            case 3 -> StrictMath.sqrt(StrictMath.sqrt(u));
            default -> u < SPARSE ? u / SPARSE : TINY * u;
        };
    }
}
