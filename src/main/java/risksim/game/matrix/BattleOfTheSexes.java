package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** Battle of the sexes (Luce and Raiffa 1957): both want to meet, each at another place. */
@About("two players want to meet, each at another place (Luce and Raiffa 1957)")
@LeavesOut(
        "talk before the choice, side payments, and third parties: two players choose at once and each knows what the other prefers")
public record BattleOfTheSexes(
        @About("meeting at the place one prefers") @Within("[-1000000, 1000000]") @Default("2.0") double preferred,
        @About("meeting at the other place") @Within("[-1000000, 1000000]") @Default("1.0") double other,
        @About("not meeting") @Within("[-1000000, 1000000]") @Default("0.0") double apart,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public BattleOfTheSexes {
        Check.components(BattleOfTheSexes.class, preferred, other, apart);
    }

    @Override
    public MatrixGame create(int players) {
        Twos.pair(players);
        return new MatrixGame(
                List.of(Twos.PLACES, Twos.PLACES),
                repeat,
                (player, actions) -> actions[0] != actions[1] ? apart : actions[0] == player ? preferred : other);
    }
}
