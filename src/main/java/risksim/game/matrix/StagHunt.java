package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** The stag hunt (Rousseau; Skyrms 2004): the best is done together, the safe alone. */
@About("two players hunt the stag together or a hare alone (Skyrms 2004)")
@LeavesOut(
        "groups of more than two, partial effort, and promises: two hunters choose at once, and what the hunt pays is known and certain")
public record StagHunt(
        @About("both hunt the stag") @Within("[-1000000, 1000000]") @Default("4.0") double stag,
        @About("hunts the stag alone") @Within("[-1000000, 1000000]") @Default("0.0") double alone,
        @About("takes a hare while the other hunts the stag") @Within("[-1000000, 1000000]") @Default("3.0")
                double tempted,
        @About("both take hares") @Within("[-1000000, 1000000]") @Default("2.0") double hare,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public StagHunt {
        Check.components(StagHunt.class, stag, alone, tempted, hare);
    }

    @Override
    public MatrixGame create(int players) {
        return Twos.game(players, List.of("stag", "hare"), repeat, new double[][] {{stag, alone}, {tempted, hare}});
    }
}
