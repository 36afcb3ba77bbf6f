package risksim.game.coordination;

import java.util.Arrays;
import risksim.game.FieldGame;
import risksim.game.coordination.Rendezvous.Bits;
import risksim.random.Chance;
import risksim.random.Digest;

/** The searches of one replication, one after the other: where both are, and what each calls the sites. */
public final class RendezvousField implements FieldGame.Field {
    private static final int NOWHERE = -1;

    /** Draws of a search: where the first player begins, how far from it the second, then the names. */
    private static final int START = 1;

    private static final int APART = 2;
    private static final int NAMES = 3;

    private final Rendezvous rules;
    private final Chance chance;
    /** {@code [players][names]}, the site that a player calls so. */
    private final int[][] sites;
    /** {@code [players][sites]}, the inverse. */
    private final int[][] names;
    /** {@code [players]}, a site. */
    private final int[] at = new int[2];
    /** {@code [players]}, what each said before the search. */
    private final int[] bits = new int[2];

    private boolean telling;
    private int rounds;
    /** Of the tick just played: rounds of the search that ended in it, or 0. */
    private int met;

    private long digest = Digest.EMPTY;

    RendezvousField(Rendezvous rules, Chance chance) {
        this.rules = rules;
        this.chance = chance;
        this.sites = new int[2][rules.said().sites()];
        this.names = new int[2][rules.said().sites()];
        begin(0);
    }

    /** A new search, whose first tick is {@code tick}. */
    private void begin(long tick) {
        int all = sites[0].length;
        for (int player = 0; player < 2; player++) {
            name(player, tick);
        }
        at[0] = rules.said().placed() ? chance.below(all, tick, START) : NOWHERE;
        at[1] = rules.said().placed() ? (at[0] + 1 + chance.below(all - 1, tick, APART)) % all : NOWHERE;
        Arrays.fill(bits, 0);
        telling = rules.said().message();
        rounds = 0;
        digest = Digest.fold(Digest.fold(digest, at), sites[1]);
    }

    /** Gives the sites a player's own names, in any order (Fisher and Yates 1938), or those that both know. */
    private void name(int player, long tick) {
        int[] site = sites[player];
        Arrays.setAll(site, i -> i);
        for (int i = rules.said().labelled() ? 0 : site.length - 1; i > 0; i--) {
            int other = chance.below(i + 1, tick, NAMES + player * site.length + i);
            int held = site[i];
            site[i] = site[other];
            site[other] = held;
        }
        for (int i = 0; i < site.length; i++) {
            names[player][site[i]] = i;
        }
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        Arrays.fill(rewards, 0);
        met = 0;
        if (telling) {
            telling = false;
            bits[0] = actions[0] % 2;
            bits[1] = actions[1] % 2;
            digest = Digest.fold(digest, bits);
        } else {
            rounds++;
            at[0] = sites[0][actions[0]];
            at[1] = sites[1][actions[1]];
            digest = Digest.fold(digest, at);
            if (at[0] == at[1]) {
                Arrays.fill(rewards, 1);
                met = rounds;
                begin(tick + 1);
            }
        }
        return fingerprint();
    }

    private int fingerprint() {
        return (int) (digest >>> 33);
    }

    @Override
    public int opening(Chance draws) {
        return fingerprint();
    }

    @Override
    public int observe(int player, int state) {
        if (telling) {
            return Rendezvous.TELL;
        }
        boolean looked = rules.said().sight() && rounds > 0;
        return rules.seen(
                rounds == 0,
                said(player),
                named(player, at[player]),
                looked ? named(player, at[1 - player]) : rules.nowhere());
    }

    private Bits said(int player) {
        return bits[0] == bits[1] ? Bits.NONE : bits[player] == 0 ? Bits.ZERO : Bits.ONE;
    }

    private int named(int player, int site) {
        return site == NOWHERE ? rules.nowhere() : names[player][site];
    }

    @Override
    public Rendezvous rules() {
        return rules;
    }

    /** Rounds of searches that ended, and how many ended; of a search under way nothing is told. */
    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        sums[0] += met;
        sums[1] += met > 0 ? 1 : 0;
    }
}
