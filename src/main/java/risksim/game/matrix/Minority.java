package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.game.Game;

/** The minority game (Challet and Zhang 1997): an odd number of players choose a side, and the smaller side wins. All see which side won in the last ticks. With linear pay, reward is the lead of the other side over the number of players. */
@About("players choose one of two sides and the smaller side wins (Challet and Zhang 1997)")
@LeavesOut(
        "markets as such: there is no price, no wealth and no one outside, and every player sees only which side won")
public record Minority(
        @About("how winning is paid: sign pays 1 or -1, linear pays the lead over the number of players")
                @Default("sign")
                Pay pay,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public Minority {
        Check.components(Minority.class, pay);
    }

    /** How winning is paid. */
    public enum Pay {
        /** One for the smaller side, minus one for the larger. */
        SIGN,
        /** The lead of the other side over the number of players. */
        LINEAR
    }

    @Override
    public CrowdGame create(int players) {
        Check.that(players % 2 == 1, "a minority game needs an odd number of players, was " + players);
        return new CrowdGame(players, List.of("left", "right"), repeat, new Sides(pay, players));
    }

    /** The rules; the signal is the side that won. */
    private record Sides(Pay pay, int players) implements CrowdGame.Rules {
        @Override
        public double reward(int action, int[] counts) {
            int lead = counts[1 - action] - counts[action];
            return pay == Pay.SIGN ? Integer.signum(lead) : (double) lead / players;
        }

        @Override
        public int signal(int[] counts) {
            return counts[0] < counts[1] ? 0 : 1;
        }

        @Override
        public int signals() {
            return 2;
        }
    }
}
