package risksim.game.matrix;

import java.util.List;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** The lever game (Hu, Lerer, Peysakhovich and Foerster 2020): equal levers that pay 1 on a match and one odd lever, the last, that pays a little less. Whoever trains with itself picks some equal lever and fails with strangers. */
@About(
        "two players pull a lever each and are paid if they match; one lever is odd and pays a little less (Hu et al. 2020)")
@LeavesOut(
        "what lets people coordinate: levers have no names, places or history but the numbers on them, and there are only one-shot choices of equals")
public record LeverGame(
        @About("levers that look alike and pay 1") @Within("[1, 99]") @Default("9") int equal,
        @About("what the odd lever pays") @Within("[0, 1]") @Default("0.9") double odd,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public LeverGame {
        Check.components(LeverGame.class, equal, odd);
    }

    @Override
    public MatrixGame create(int players) {
        Twos.pair(players);
        List<String> labels = IntStream.rangeClosed(0, equal)
                .mapToObj(k -> k == equal ? "odd lever" : "lever " + (k + 1))
                .toList();
        return new MatrixGame(
                List.of(labels, labels),
                repeat,
                (player, actions) -> actions[0] != actions[1] ? 0 : actions[0] == equal ? odd : 1);
    }
}
