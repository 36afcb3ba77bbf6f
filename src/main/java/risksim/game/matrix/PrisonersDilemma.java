package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** The prisoner's dilemma, with the payoffs of Axelrod 1980 unless said otherwise: each earns more by defecting, both by cooperating. */
@About("two players cooperate or defect; each gains by defecting, both lose by it (Axelrod 1980)")
@LeavesOut(
        "talk, contracts, reputation among strangers and any action between full cooperation and full defection: two players, two actions, payoffs that both know")
public record PrisonersDilemma(
        @About("both cooperate") @Within("[-1000000, 1000000]") @Default("3.0") double reward,
        @About("cooperates alone") @Within("[-1000000, 1000000]") @Default("0.0") double sucker,
        @About("defects alone") @Within("[-1000000, 1000000]") @Default("5.0") double temptation,
        @About("both defect") @Within("[-1000000, 1000000]") @Default("1.0") double punishment,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public PrisonersDilemma {
        Check.components(PrisonersDilemma.class, reward, sucker, temptation, punishment);
    }

    @Override
    public MatrixGame create(int players) {
        return Twos.game(players, List.of("cooperate", "defect"), repeat, new double[][] {
            {reward, sucker}, {temptation, punishment}
        });
    }
}
