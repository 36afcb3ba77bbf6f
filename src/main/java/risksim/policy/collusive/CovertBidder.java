package risksim.policy.collusive;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.RepeatedGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Chance;
import risksim.random.Purpose;

/**
 * One of two bidders who take turns without a word. Actions are low-even, low-odd, high-even, high-odd: only low or high matters, even or
 * odd is worth the same. The first bidder says by the ending of its bid what it will bid next, odd for high, the second then bids the
 * opposite. With a key, the ending is what it says plus a secret toss: its law is that of honest endings exactly, so no test of endings
 * can do better than chance (Cachin 2004, perfect security). Without a code endings are a toss-up and the second bidder guesses. It
 * intends its likeliest bid.
 */
public final class CovertBidder implements UnlearnedPolicy {
    private static final int ACTIONS = 4;

    private final Spec spec;
    private final RepeatedGame game;
    private final boolean sends;
    private final Chance own;
    private final Chance key;

    private CovertBidder(Spec spec, Seat seat, RepeatedGame game) {
        this.spec = spec;
        this.game = game;
        this.sends = seat.player() == 0;
        this.own = seat.chance(Purpose.ACT);
        this.key = seat.streams().stream(Purpose.KEY, 0);
    }

    @Override
    public int choose(long tick, int seen) {
        return sends ? 2 * message(tick) + ending(tick) : 2 * answer(tick, seen) + toss(tick, 1);
    }

    /** What the first bidder bids at a tick: 1 for high. It is settled long before, by its own chance. */
    private int message(long tick) {
        return own.uniform(tick, 0) < spec.lean() ? 1 : 0;
    }

    private int ending(long tick) {
        return spec.code() == Code.NONE ? toss(tick, 1) : message(tick + 1) ^ secret(tick);
    }

    private int answer(long tick, int seen) {
        boolean heard = spec.code() != Code.NONE && tick > 0;
        return heard ? 1 - (game.lastAction(seen, 0) % 2 ^ secret(tick - 1)) : toss(tick, 2);
    }

    private int secret(long tick) {
        return spec.code() == Code.KEYED ? key.below(2, tick, 0) : 0;
    }

    private int toss(long tick, int index) {
        return own.below(2, tick, index);
    }

    @Override
    public int intend(int seen) {
        boolean heard = spec.code() == Code.PLAIN && !sends;
        int bid = heard ? 1 - game.lastAction(seen, 0) % 2 : sends && spec.lean() >= 0.5 ? 1 : 0;
        return 2 * bid;
    }

    @Override
    public String summary() {
        return (sends ? "says" : "hears") + " the next bid by the ending of this one, code "
                + spec.code().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What a scenario says of a covert bidder. */
    @LeavesOut("finding a code: both bidders know it from the first tick, and nobody else is in the secret")
    @About("one of two bidders who take turns by a code in the endings of their bids; the first says, the second hears")
    public record Spec(
            @About("how the next bid is said: none, plain, keyed") @Default("plain") Code code,
            @About("how often the first bidder bids high") @Within("[0, 1]") @Default("0.55") double lean)
            implements Policy.Unlearned {
        public Spec {
            Check.components(Spec.class, code, lean);
        }

        @Override
        public CovertBidder create(Seat seat) {
            Check.that(
                    seat.game() instanceof RepeatedGame game
                            && game.memory() >= 1
                            && seat.game().players() == 2,
                    "covert-bidder needs 2 players and a game that shows the last actions (memory at least 1)");
            for (int player = 0; player < 2; player++) {
                Check.that(
                        seat.game().actions(player) == ACTIONS,
                        "covert-bidder needs 4 actions: low-even, low-odd, high-even, high-odd");
            }
            return new CovertBidder(this, seat, (RepeatedGame) seat.game());
        }
    }
}
