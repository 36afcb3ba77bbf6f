package risksim.game.commons;

/**
 * What a harvester sees, as one number: where the nearest apple in sight is, how many grow about it, whether the next step takes it,
 * and whether somebody stands in its beam. The last number is seen by who is out.
 */
public final class Sight {
    /** How many different things can be seen. */
    public static final int STATES = 81;

    static final int OUT = STATES - 1;
    private static final int WAYS = 5;
    private static final int PLENTY = 4;

    private Sight() {}

    static int of(int way, int plenty, boolean near, boolean rival) {
        return way + WAYS * (plenty + PLENTY * ((near ? 1 : 0) + (rival ? 2 : 0)));
    }

    /** Whether one is knocked out and sees nothing. */
    public static boolean out(int seen) {
        return seen == OUT;
    }

    /** The action of a step towards the nearest apple; 0 if none is in sight. */
    public static int way(int seen) {
        return out(seen) ? 0 : seen % WAYS;
    }

    /** How many apples grow about the nearest one: 0 for none, then 1 or 2, 3 or 4, more, as 1, 2, 3. */
    public static int plenty(int seen) {
        return out(seen) ? 0 : seen / WAYS % PLENTY;
    }

    /** Whether a step takes the nearest apple. */
    public static boolean near(int seen) {
        return !out(seen) && (seen / (WAYS * PLENTY) & 1) == 1;
    }

    /** Whether somebody stands in one's beam. */
    public static boolean rival(int seen) {
        return !out(seen) && seen / (WAYS * PLENTY) >> 1 == 1;
    }
}
