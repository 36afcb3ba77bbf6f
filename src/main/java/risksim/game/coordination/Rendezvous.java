package risksim.game.coordination;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.FieldGame;
import risksim.game.Game;
import risksim.random.Chance;

/**
 * Two who want to meet choose a site each, round by round, until they choose the same (rendezvous search on a complete graph, Anderson and
 * Weber 1990); then a new search begins. They share no names of the sites unless these are {@code labelled}: each has names of its own, drawn
 * anew for each search. Both earn one when they meet. These are the rules; where they are lies on the {@link RendezvousField}.
 */
public final class Rendezvous implements FieldGame {
    /** What is seen by who is to say a bit before the search begins. */
    public static final int TELL = 0;

    private static final int BITS = Bits.values().length;

    private final Spec said;
    /** Names of sites, and one more for none. */
    private final int names;

    private Rendezvous(Spec said) {
        this.said = said;
        this.names = said.sites() + 1;
    }

    /** What the two bits say of who is who. */
    public enum Bits {
        /** Nothing: none were said, or the same. */
        NONE,
        /** The player who looks said 0, the other 1. */
        ZERO,
        /** The player who looks said 1, the other 0. */
        ONE
    }

    /** What a scenario says of it. */
    public Spec said() {
        return said;
    }

    /** What a player sees before a round. {@code own} and {@code other} are names of sites, or {@link #nowhere()}. */
    int seen(boolean first, Bits bits, int own, int other) {
        return 1 + ((own * names + other) * BITS + bits.ordinal()) * 2 + (first ? 1 : 0);
    }

    /** The name of no site. */
    public int nowhere() {
        return names - 1;
    }

    /** Whether the search has just begun. */
    public boolean first(int seen) {
        return seen != TELL && (seen - 1) % 2 == 1;
    }

    /** What bits were said before the search. */
    public Bits bits(int seen) {
        return Bits.values()[(seen - 1) / 2 % BITS];
    }

    /** Where the player is who sees this, in its own names. */
    public int own(int seen) {
        return (seen - 1) / (2 * BITS * names);
    }

    /** Where the other went in the last round, in the player's own names. */
    public int other(int seen) {
        return (seen - 1) / (2 * BITS) % names;
    }

    @Override
    public RendezvousField dealt(Chance chance) {
        return new RendezvousField(this, chance);
    }

    @Override
    public int players() {
        return 2;
    }

    /** Names of sites; before a search, an even number says 0 and an odd one 1. */
    @Override
    public int actions(int player) {
        return said.sites();
    }

    @Override
    public int states() {
        return 1 + names * names * BITS * 2;
    }

    @Override
    public List<String> happenings() {
        return List.of("rounds", "met");
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return "site " + (action + 1);
    }

    /** What a scenario says of a rendezvous. */
    @About(
            "two choose sites until they choose the same, without names for them that both know (Anderson and Weber 1990)")
    @LeavesOut(
            "distance and cost: any site can be reached in a round, searching is free, and the two always search at the same pace")
    public record Spec(
            @About("how many sites there are") @Within("[2, 100]") @Default("3") int sites,
            @About("whether the two begin at different sites, rather than nowhere") @Default("true") boolean placed,
            @About("whether sites have names that both know") @Default("false") boolean labelled,
            @About("whether each sees after a round where the other went") @Default("false") boolean sight,
            @About("whether each tells the other one bit before they set out; it takes a tick but no round")
                    @Default("false")
                    boolean message,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.9") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, sites, placed, labelled, sight, message, discount);
        }

        @Override
        public Rendezvous create(int players) {
            Check.that(players == 2, "a rendezvous is for 2 players, was " + players);
            return new Rendezvous(this);
        }
    }
}
