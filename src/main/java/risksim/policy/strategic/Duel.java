package risksim.policy.strategic;

import risksim.check.Check;
import risksim.game.RepeatedGame;
import risksim.learn.game.MemoryOne;
import risksim.policy.Seat;

/**
 * What one of two players with two actions reads off a state: its own last action and the other's.
 *
 * @param player 0 or 1
 * @param fresh the state in which a match begins, or {@link RepeatedGame#NONE}
 */
record Duel(int player, int fresh) {

    /** The duel at a seat. */
    static Duel at(Seat seat) {
        RepeatedGame game = repeated(seat);
        Check.that(
                game.players() == 2 && game.actions(0) == 2 && game.actions(1) == 2,
                "this policy is for games of 2 players with 2 actions each");
        return new Duel(seat.player(), game.fresh());
    }

    static RepeatedGame repeated(Seat seat) {
        Check.that(
                seat.game() instanceof RepeatedGame repeated && repeated.memory() >= 1,
                "this policy needs a game that shows the last joint action (memory at least 1)");
        return (RepeatedGame) seat.game();
    }

    /** The payoffs of the seat, in the words of a prisoner's dilemma. */
    static MemoryOne.Payoffs payoffs(Seat seat) {
        double[][] own = new double[2][2];
        double[] rewards = new double[2];
        for (int joint = 0; joint < 4; joint++) {
            int[] actions = {joint & 1, joint >> 1};
            seat.game().resolve(0, 0, actions, rewards);
            own[actions[seat.player()]][actions[1 - seat.player()]] = rewards[seat.player()];
        }
        return new MemoryOne.Payoffs(own[0][0], own[0][1], own[1][0], own[1][1]);
    }

    int own(int state) {
        return state >> player & 1;
    }

    int other(int state) {
        return state >> (1 - player) & 1;
    }
}
