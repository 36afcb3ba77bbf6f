package risksim.game.matrix;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * How a game of one tick is repeated.
 *
 * @param memory past joint actions in the state; 0 for a game without memory
 * @param noise probability that a player's action slips to one of its others
 * @param continuation probability that a match goes on after a tick; else a fresh one begins
 * @param discount worth now of one unit of reward in the next tick
 */
@About("how the game is repeated")
public record Repetition(
        @About("past joint actions that all see") @Within("[0, 8]") @Default("1") int memory,
        @About("probability that an action slips to another, for each player and tick")
                @Within("[0, 1]")
                @Default("0.0")
                double noise,
        @About("probability that a match goes on after a tick; otherwise a fresh match begins")
                @Within("[0, 1]")
                @Default("1.0")
                double continuation,
        @About("worth now of one unit of reward in the next tick") @Within("[0, 1)") @Default("0.95") double discount) {
    public Repetition {
        Check.components(Repetition.class, memory, noise, continuation, discount);
    }

    /**
     * How many states a player can tell apart who remembers so many ticks.
     *
     * @param signals what is seen of a tick, counted
     * @param states of the game
     */
    int recalled(int periods, int signals, int states) {
        Check.that(
                periods >= 0 && periods <= memory,
                "memory must be at least 0 and at most " + memory + ", the ticks that the game shows, was " + periods);
        int recalled = 1;
        for (int k = 0; k < periods; k++) {
            recalled *= signals;
        }
        return periods == memory ? states : recalled;
    }

    /** Whether the rules draw chance. */
    boolean chancy() {
        return noise > 0 || continuation < 1;
    }
}
