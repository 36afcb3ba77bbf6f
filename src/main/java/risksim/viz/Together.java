package risksim.viz;

import java.util.Optional;
import risksim.game.DiscreteGame;
import risksim.game.Game;

/** What two players do together: how often of late each pair of actions was taken, and what both earned by it on average. */
final class Together {
    /** More pairs of actions than these are no picture. */
    static final int MOST = 10_000;

    private final int columns;
    /** {@code [3 * pairs]}: how often, and what the first and the second player earned in sum; since the last cut. */
    private double[] recent;

    /** The same of the stretch before. */
    private double[] before;

    private Together(int columns, double[] recent, double[] before) {
        this.columns = columns;
        this.recent = recent;
        this.before = before;
    }

    /** Whether a game is one of two players with few enough actions. */
    static boolean known(Game game) {
        return game instanceof DiscreteGame discrete
                && game.players() == 2
                && (long) discrete.actions(0) * discrete.actions(1) <= MOST;
    }

    /** Of a game, if it is {@linkplain #known one of two}. */
    static Optional<Together> of(Game game) {
        if (!known(game)) {
            return Optional.empty();
        }
        DiscreteGame discrete = (DiscreteGame) game;
        int size = 3 * discrete.actions(0) * discrete.actions(1);
        return Optional.of(new Together(discrete.actions(1), new double[size], new double[size]));
    }

    /** As it is now, to be read while the original goes on. */
    Together copy() {
        return new Together(columns, recent.clone(), before);
    }

    /** Takes in a tick. */
    void played(int[] actions, double[] rewards) {
        int at = 3 * (actions[0] * columns + actions[1]);
        recent[at]++;
        recent[at + 1] += rewards[0];
        recent[at + 2] += rewards[1];
    }

    /** A new stretch begins. */
    void cut() {
        before = recent;
        recent = new double[recent.length];
    }

    /** In how many of the last ticks both did this. */
    double times(int one, int other) {
        int at = 3 * (one * columns + other);
        return recent[at] + before[at];
    }

    /** What a player earned on average when both did this; NaN if they did not of late. */
    double earned(int player, int one, int other) {
        int at = 3 * (one * columns + other) + 1 + player;
        return (recent[at] + before[at]) / times(one, other);
    }

    /** Ticks that are told of. */
    double ticks() {
        double ticks = 0;
        for (int at = 0; at < recent.length; at += 3) {
            ticks += recent[at] + before[at];
        }
        return ticks;
    }
}
