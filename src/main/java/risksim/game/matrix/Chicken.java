package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** Chicken: who dares wins, unless both dare. With the payoffs unsaid, the mixed equilibrium dares with probability 0.1. */
@About("two players swerve or dare; if both dare they crash")
@LeavesOut(
        "escalation in steps, accidents and an audience: two players choose once a tick, and the cost of a crash is known and the same each time")
public record Chicken(
        @About("both swerve") @Within("[-1000000, 1000000]") @Default("0.0") double swerve,
        @About("swerves alone") @Within("[-1000000, 1000000]") @Default("-1.0") double yield,
        @About("dares alone") @Within("[-1000000, 1000000]") @Default("1.0") double win,
        @About("both dare") @Within("[-1000000, 1000000]") @Default("-10.0") double crash,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public Chicken {
        Check.components(Chicken.class, swerve, yield, win, crash);
    }

    @Override
    public MatrixGame create(int players) {
        return Twos.game(players, List.of("swerve", "dare"), repeat, new double[][] {{swerve, yield}, {win, crash}});
    }
}
