package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.coordination.Rendezvous;
import risksim.game.coordination.Rendezvous.Bits;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Looks for another among sites without names. Whatever its strategy, bits that differ tell two who are alike apart: who said 0 waits, who
 * said 1 goes to the other, or through all sites in turn where the other cannot be seen.
 */
public final class Seeker implements DiscretePolicy {
    private final Seat seat;
    private final Rendezvous game;
    private final Spec said;
    private final Chance chance;
    /** {@code [sites]}, room to work out a tour. */
    private final int[] tour;
    /** The first tick of the block of rounds under way, and where it began. */
    private long began;

    private int home;

    private Seeker(Seat seat, Rendezvous game, Spec said) {
        this.seat = seat;
        this.game = game;
        this.said = said;
        this.chance = seat.chance(Purpose.SEEK);
        this.tour = new int[game.said().sites()];
        this.home = game.nowhere();
    }

    @Override
    public int choose(long tick, int seen) {
        if (seen == Rendezvous.TELL) {
            return chance.below(2, tick, 0);
        }
        if (said.strategy() == Strategy.FIRST) {
            return 0;
        }
        Bits bits = game.bits(seen);
        if (bits != Bits.NONE && !game.first(seen) && (bits == Bits.ZERO || game.other(seen) != game.nowhere())) {
            return bits == Bits.ZERO ? game.own(seen) : game.other(seen);
        }
        return bits == Bits.NONE ? alike(tick, seen) : apart(tick, seen, bits);
    }

    /** The choice of one that cannot be told from the other. */
    private int alike(long tick, int seen) {
        return switch (said.strategy()) {
            case BLOCKS -> chance.uniform(began, 0) < said.stay() ? game.own(seen) : toured(tick, seen);
            case HISTORY -> game.first(seen) ? anywhere(tick) : byHistory(tick, seen);
            default -> anywhere(tick);
        };
    }

    /** Where one goes who was told that it waits or that it goes, before it could see the other. */
    private int apart(long tick, int seen, Bits bits) {
        if (bits == Bits.ZERO) {
            return game.own(seen) == game.nowhere() ? anywhere(tick) : game.own(seen);
        }
        return toured(tick, seen);
    }

    private int anywhere(long tick) {
        return chance.below(tour.length, tick, 1);
    }

    /** The third site where there are three, else one of the two that were chosen (Crawford and Haller 1990). */
    private int byHistory(long tick, int seen) {
        int own = game.own(seen);
        int other = game.other(seen);
        if (tour.length == 3) {
            return 3 - own - other;
        }
        return chance.below(2, tick, 1) == 0 ? own : other;
    }

    /** The next site of a tour of all but the one where the block began, in an order drawn for the block. */
    private int toured(long tick, int seen) {
        int from = tick == began ? game.own(seen) : home;
        int stops = 0;
        for (int site = 0; site < tour.length; site++) {
            if (site != from) {
                tour[stops++] = site;
            }
        }
        int step = (int) (tick - began);
        for (int k = 0; k <= step; k++) {
            int other = k + chance.below(stops - k, began, 1 + k);
            int held = tour[k];
            tour[k] = tour[other];
            tour[other] = held;
        }
        return tour[step];
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        if (seen != Rendezvous.TELL && tick == began) {
            home = game.own(seen);
        }
        int length = home == game.nowhere() ? tour.length : tour.length - 1;
        if (next == Rendezvous.TELL || game.first(next) || tick + 1 - began >= length) {
            began = tick + 1;
        }
    }

    /** It stays where it is, or goes to its first site. */
    @Override
    public int intend(int seen) {
        boolean somewhere =
                seen != Rendezvous.TELL && said.strategy() != Strategy.FIRST && game.own(seen) < game.nowhere();
        return somewhere ? game.own(seen) : 0;
    }

    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, began), home);
    }

    @Override
    public Seeker copy() {
        Seeker copy = new Seeker(seat, game, said);
        copy.began = began;
        copy.home = home;
        return copy;
    }

    @Override
    public String summary() {
        return switch (said.strategy()) {
            case RANDOM -> "seeks anywhere";
            case BLOCKS -> "stays or tours all other sites, block by block";
            case HISTORY -> "goes by what both chose before";
            case FIRST -> "goes to the first site";
        };
    }

    /** How it goes about it while nothing tells it from the other. */
    public enum Strategy {
        /** Any site, in each round anew. */
        RANDOM,
        /** For a block of rounds it stays, or tours all other sites in any order (Anderson and Weber 1990). */
        BLOCKS,
        /** It goes by what both chose before (Crawford and Haller 1990). */
        HISTORY,
        /** The site with the first of the names that both know. */
        FIRST
    }

    /** What a scenario says of a seeker. */
    @About(
            "looks for another among sites: anywhere, in blocks, by what both chose before, or at the first of known names")
    @LeavesOut(
            "learning: strategies are known before the first search, and both must have the same one to meet as fast as theory says")
    public record Spec(
            @About("how it seeks while nothing tells it from the other") @Default("random") Strategy strategy,
            @About("probability of staying for a block; a third is best for three sites, a half for two")
                    @Within("[0, 1]")
                    @Default("0.3333333333333333")
                    double stay)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, strategy, stay);
        }

        @Override
        public Seeker create(Seat seat) {
            Check.that(seat.game() instanceof Rendezvous, "this policy can only take part in a rendezvous");
            Rendezvous game = (Rendezvous) seat.game();
            Rendezvous.Spec rules = game.said();
            Check.that(
                    strategy != Strategy.BLOCKS || rules.placed(), "blocks need a rendezvous in which both are placed");
            Check.that(strategy != Strategy.HISTORY || rules.sight(), "history needs a rendezvous with sight");
            Check.that(strategy != Strategy.FIRST || rules.labelled(), "first needs a rendezvous with labelled sites");
            return new Seeker(seat, game, this);
        }
    }
}
