package risksim.game.matrix;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** Pure coordination: any action is as good as another, if all take the same. */
@About("all earn one if they choose alike, nothing otherwise")
@LeavesOut(
        "differences between conventions: all options are equally good to all, nothing is lost by changing, and nobody can announce a choice")
public record PureCoordination(
        @About("actions to choose from") @Within("[2, 100]") @Default("2") int options,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public PureCoordination {
        Check.components(PureCoordination.class, options);
    }

    @Override
    public MatrixGame create(int players) {
        List<String> labels =
                IntStream.rangeClosed(1, options).mapToObj(k -> "option " + k).toList();
        return new MatrixGame(
                Collections.nCopies(players, labels),
                repeat,
                (player, actions) -> Arrays.stream(actions).allMatch(a -> a == actions[0]) ? 1 : 0);
    }
}
