package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** The bar problem (Arthur 1994): going out is good unless too many go. */
@About("all choose whether to go out; it is good unless too many go (Arthur 1994)")
@LeavesOut(
        "places, prices and friends: everybody wants the same, the capacity never changes, and crowding is a step and not a slope")
public record ElFarol(
        @About("the share of players up to which going out is good") @Within("(0, 1)") @Default("0.6") double capacity,
        @About("what a good evening is worth") @Within("(0, 1000000]") @Default("1.0") double good,
        @About("what a crowded evening is worth") @Within("[-1000000, 0]") @Default("-1.0") double crowded,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public ElFarol {
        Check.components(ElFarol.class, capacity, good, crowded);
    }

    @Override
    public CrowdGame create(int players) {
        return new CrowdGame(players, List.of("stay", "go"), repeat, new Bar(this, players));
    }

    /** The rules; the signal tells whether the bar was crowded. */
    private record Bar(ElFarol said, int players) implements CrowdGame.Rules {
        @Override
        public double reward(int action, int[] counts) {
            return action == 0 ? 0 : signal(counts) == 1 ? said.crowded : said.good;
        }

        @Override
        public int signal(int[] counts) {
            return counts[1] > said.capacity * players ? 1 : 0;
        }

        @Override
        public int signals() {
            return 2;
        }
    }
}
