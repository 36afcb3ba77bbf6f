package risksim.policy.collusive;

import java.util.Locale;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.market.PricingGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Firms that hide a cartel in noise. In each period a member posts its joint monopoly price or one a little below it. Under a key a
 * toss that only members know orders which, for each of them apart: the law of prices is that of firms that err independently of each
 * other, so no test of prices can tell the two better than chance (Cachin 2004, perfect security), and an ordered cut is answered by
 * nobody. Members know what was ordered, and whoever posted anything else is found out at once: all then post the static Nash price for
 * some periods, and the agreement holds again (Green and Porter 1984, whose firms cannot tell a cheat from noise and so have to punish
 * both). In plain code all cut in the same periods by a public calendar. Without a code each tosses for itself: a cheat who posts the
 * lower price too often is never found out, and only a price that is neither of the two is punished.
 *
 * <p>It intends its likelier price where all last posted one of the two, or all the static Nash price, and else the static Nash price:
 * an experiment on intentions sees one period of punishment however many there are, and no cheat who posts the lower price.
 */
public final class CovertCartel implements DiscretePolicy {
    private final Spec spec;
    private final PricingGame market;
    private final int player;
    private final Chance own;
    private final Chance key;
    /** {@code [firms]}, action nearest to the joint monopoly price. */
    private final int[] agreed;
    /** {@code [firms]}, action nearest to the static Nash price. */
    private final int[] punishing;
    /** Number of joint actions in one period. */
    private final int period;
    /** The first tick at which prices are ordered again. */
    private long resumes;

    private CovertCartel(Spec spec, Seat seat, int[] agreed, int[] punishing) {
        this.spec = spec;
        this.market = seat.market();
        this.player = seat.player();
        this.own = seat.chance(Purpose.ACT);
        this.key = seat.streams().stream(Purpose.KEY, 0);
        this.agreed = agreed;
        this.punishing = punishing;
        this.period = market.recalled(1);
    }

    private CovertCartel(CovertCartel other) {
        this.spec = other.spec;
        this.market = other.market;
        this.player = other.player;
        this.own = other.own;
        this.key = other.key;
        this.agreed = other.agreed;
        this.punishing = other.punishing;
        this.period = other.period;
        this.resumes = other.resumes;
    }

    @Override
    public int choose(long tick, int seen) {
        return tick < resumes ? punishing[player] : ordered(tick, player);
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        if (tick >= resumes && cheated(tick, next)) {
            resumes = tick + 1 + spec.punishment();
        }
    }

    /** Whether somebody at a tick posted what a member would not have posted. */
    private boolean cheated(long tick, int next) {
        for (int firm = 0; firm < agreed.length; firm++) {
            int posted = market.lastAction(next % period, firm);
            boolean loyal = spec.code() == Code.NONE ? either(firm, posted) : posted == ordered(tick, firm);
            if (!loyal) {
                return true;
            }
        }
        return false;
    }

    private boolean either(int firm, int posted) {
        return posted == agreed[firm] || posted == agreed[firm] - spec.steps();
    }

    private int ordered(long tick, int firm) {
        return cuts(tick, firm) ? agreed[firm] - spec.steps() : agreed[firm];
    }

    /** Whether a member is to post its lower price; without a code a member knows this of itself alone. */
    private boolean cuts(long tick, int firm) {
        return switch (spec.code()) {
            case NONE -> own.uniform(tick, 0) < spec.cuts();
            case PLAIN -> (long) ((tick + 1) * spec.cuts()) > (long) (tick * spec.cuts());
            case KEYED -> key.uniform(tick, firm) < spec.cuts();
        };
    }

    @Override
    public int intend(int seen) {
        boolean kept = true;
        boolean punished = true;
        for (int firm = 0; firm < agreed.length; firm++) {
            int last = market.lastAction(seen % period, firm);
            kept &= either(firm, last);
            punished &= last == punishing[firm];
        }
        int usual = spec.cuts() > 0.5 ? agreed[player] - spec.steps() : agreed[player];
        return kept || punished ? usual : punishing[player];
    }

    /** What it intends depends on what it sees alone. */
    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, resumes);
    }

    @Override
    public CovertCartel copy() {
        return new CovertCartel(this);
    }

    @Override
    public String summary() {
        String found =
                resumes == 0 ? "no cheat found" : "last cheat found at tick " + (resumes - 1 - spec.punishment());
        return "posts action " + agreed[player] + " or " + (agreed[player] - spec.steps()) + ", code "
                + spec.code().name().toLowerCase(Locale.ROOT) + "; " + found;
    }

    /** What a scenario says of a member of a covert cartel. */
    @About(
            "a cartel that hides in noise: the joint monopoly price or a lower one, by a secret key; who posts another is punished")
    @LeavesOut(
            "how members come to share a key and the true demand, and how they divide the gain: all firms of the market are members, and posted prices are seen by all without error")
    public record Spec(
            @About("how members know who cuts when: none, plain, keyed") @Default("keyed") Code code,
            @About("share of periods in which a member posts the lower price") @Within("[0, 1]") @Default("0.25")
                    double cuts,
            @About("how many prices on the grid the lower one lies below the joint monopoly's")
                    @Within("[1, 200]")
                    @Default("1")
                    int steps,
            @About("periods of the static Nash price after anybody posted what was not ordered")
                    @Within("[1, 1000000]")
                    @Default("10")
                    int punishment)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, code, cuts, steps, punishment);
        }

        @Override
        public CovertCartel create(Seat seat) {
            PricingGame market = seat.market();
            Check.that(
                    market.memory() >= 1,
                    "covert-cartel needs a market that shows the last prices (memory at least 1)");
            Check.that(market.players() >= 2, "covert-cartel needs at least 2 firms");
            int[] agreed = new int[market.players()];
            int[] punishing = new int[agreed.length];
            for (int i = 0; i < agreed.length; i++) {
                agreed[i] = market.nearest(i, market.monopoly().prices().get(i));
                punishing[i] = market.nearest(i, market.nash().prices().get(i));
                int room = agreed[i] - punishing[i] - 1;
                Check.that(
                        steps <= room,
                        "steps must be at most " + room
                                + ", the prices between static Nash and joint monopoly on the grid, was " + steps);
            }
            return new CovertCartel(this, seat, agreed, punishing);
        }

        /** Goes on with a punishment under way where another member's place is taken; all members must take over at once. */
        @Override
        public CovertCartel inherit(Seat seat, Policy memory) {
            CovertCartel heir = create(seat);
            heir.resumes = memory instanceof CovertCartel member ? member.resumes : 0;
            return heir;
        }
    }
}
