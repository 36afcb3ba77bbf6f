package risksim.learn.game;

/**
 * The naming game of two words in a population so large that only shares count, a part of which is committed to the first word while
 * all others begin with the second (Xie et al. 2011). Time is counted in interactions an agent.
 *
 * @param committed the part that is committed, in [0, 1)
 */
public record TwoWords(double committed) {
    private static final double STEP = 0.02;
    /** Below this speed nothing moves any more. */
    private static final double STILL = 1e-9;

    private static final double ALMOST_NONE = 1e-3;

    /**
     * Who holds what, of those who are not committed; all others hold both.
     *
     * @param first the part that holds the first word alone
     * @param second the part that holds the second word alone
     */
    public record Shares(double first, double second) {
        private Shares plus(double step, Shares speed) {
            return new Shares(first + step * speed.first, second + step * speed.second);
        }
    }

    /** How all begin. */
    public Shares opening() {
        return new Shares(0, 1 - committed);
    }

    /** By how much the shares change in a unit of time. */
    public Shares speed(Shares now) {
        double both = 1 - committed - now.first - now.second;
        double apart = now.first * now.second;
        return new Shares(
                -apart + both * both + both * now.first + 1.5 * committed * both,
                -apart + both * both + both * now.second - committed * now.second);
    }

    private Shares step(Shares now) {
        Shares one = speed(now);
        Shares two = speed(now.plus(STEP / 2, one));
        Shares three = speed(now.plus(STEP / 2, two));
        Shares four = speed(now.plus(STEP, three));
        return now.plus(STEP / 6, one).plus(STEP / 3, two).plus(STEP / 3, three).plus(STEP / 6, four);
    }

    /** The shares after so much time, by the method of Runge and Kutta. */
    public Shares after(double time) {
        Shares now = opening();
        for (int k = 0; k < Math.rint(time / STEP); k++) {
            now = step(now);
        }
        return now;
    }

    /** Whether in the end all hold the first word. */
    public boolean tips() {
        Shares now = opening();
        while (now.second > ALMOST_NONE) {
            Shares speed = speed(now);
            if (Math.abs(speed.first) + Math.abs(speed.second) < STILL) {
                return false;
            }
            now = step(now);
        }
        return true;
    }

    /** The least part that must be committed for all to end with its word, to within 1e-6: .0979 (Xie et al. 2011). */
    public static double critical() {
        double low = 0.01;
        double high = 0.5;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            if (new TwoWords(middle).tips()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
