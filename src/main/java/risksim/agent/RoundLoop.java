package risksim.agent;

import java.util.List;
import risksim.game.DiscreteGame;

/** Any number of players, asked and taught one after the other. */
final class RoundLoop extends Loop {
    /** {@code [players]}, of the tick under way. */
    private final int[] actions;
    /** {@code [players]}, what each saw before it chose. */
    private final int[] seen;

    RoundLoop(DiscreteGame game, List<Table.Place> places, Tally tally) {
        super(game, places, tally);
        this.actions = new int[policies.length];
        this.seen = new int[policies.length];
    }

    @Override
    void run(long from, long to) {
        for (long tick = from; tick < to; tick++) {
            int now = state;
            for (int i = 0; i < actions.length; i++) {
                turn(tick, i);
                seen[i] = game.observe(i, now);
                actions[i] = policies[i].choose(tick, seen[i]);
            }
            turn(tick, actions.length);
            double[] rewards = resolve(tick, actions);
            for (int i = 0; i < actions.length; i++) {
                turn(tick, i);
                policies[i].learn(tick, seen[i], actions[i], rewards[i], game.observe(i, state));
            }
        }
    }
}
