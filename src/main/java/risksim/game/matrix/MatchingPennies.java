package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** Matching pennies: the first player wants a match, the second does not; what one wins the other loses. */
@About("two players show a side of a coin; the first wins on a match, the second otherwise")
@LeavesOut(
        "any gain from working together: what one wins the other loses, so it says nothing of real conflicts that have a peaceful way out")
public record MatchingPennies(
        @About("what the winner takes from the loser") @Within("(0, 1000000]") @Default("1.0") double stake,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public MatchingPennies {
        Check.components(MatchingPennies.class, stake);
    }

    @Override
    public MatrixGame create(int players) {
        Twos.pair(players);
        return new MatrixGame(
                List.of(Twos.COIN, Twos.COIN),
                repeat,
                (player, actions) -> (actions[0] == actions[1]) == (player == 0) ? stake : -stake);
    }
}
