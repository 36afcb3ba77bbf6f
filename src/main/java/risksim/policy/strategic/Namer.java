package risksim.policy.strategic;

import java.util.Arrays;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.coordination.NamingGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Says any of the words that it knows, learns the words that it hears, and keeps to the one that was understood (the minimal strategy of
 * Baronchelli et al. 2006). One that is committed says its word whatever others say (Xie et al. 2011).
 */
public final class Namer implements DiscretePolicy {
    private final Seat seat;
    private final NamingGame game;
    private final Chance chance;
    private final boolean committed;
    /** What it knows, in the order in which it learned it; the first {@link #size} count. */
    private int[] words;

    private int size;
    private int said;
    private long steadySince;

    private Namer(Seat seat, NamingGame game, boolean committed, int[] words) {
        this.seat = seat;
        this.game = game;
        this.chance = seat.chance(Purpose.SPEAK);
        this.committed = committed;
        this.words = words;
        this.size = words.length;
    }

    @Override
    public int choose(long tick, int seen) {
        return seen == NamingGame.SPEAK && size > 1 ? words[chance.below(size, tick, 0)] : intend(seen);
    }

    /** A speaker that knows several words intends the one it learned first. */
    @Override
    public int intend(int seen) {
        if (seen == NamingGame.SPEAK) {
            return size == 0 ? game.invented(seat.player()) : words[0];
        }
        if (seen == NamingGame.AWAIT) {
            return NamingGame.SETTLE;
        }
        int heard = NamingGame.heard(seen);
        if (heard < 0) {
            return 0;
        }
        return knows(heard) ? NamingGame.SETTLE : committed ? NamingGame.REFUSE : NamingGame.TAKE_UP;
    }

    private boolean knows(int word) {
        for (int k = 0; k < size; k++) {
            if (words[k] == word) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        if (seen == NamingGame.SPEAK) {
            said = action;
            take(tick, said);
        } else if (seen == NamingGame.AWAIT && reward > 0) {
            settle(tick, said);
        } else if (NamingGame.heard(seen) >= 0 && action == NamingGame.SETTLE) {
            settle(tick, NamingGame.heard(seen));
        } else if (NamingGame.heard(seen) >= 0 && action == NamingGame.TAKE_UP) {
            take(tick, NamingGame.heard(seen));
        }
    }

    private void take(long tick, int word) {
        if (!knows(word)) {
            words = size == words.length ? Arrays.copyOf(words, 2 * size + 2) : words;
            words[size++] = word;
            steadySince = tick + 1;
        }
    }

    private void settle(long tick, int word) {
        if (size > 1) {
            words[0] = word;
            size = 1;
            steadySince = tick + 1;
        }
    }

    @Override
    public long steadySince() {
        return steadySince;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, Arrays.copyOf(words, size)), said);
    }

    @Override
    public Namer copy() {
        Namer copy = new Namer(seat, game, committed, Arrays.copyOf(words, size));
        copy.said = said;
        copy.steadySince = steadySince;
        return copy;
    }

    @Override
    public String summary() {
        String known =
                size == 0 ? "knows no word" : size == 1 ? "says word " + (words[0] + 1) : "knows " + size + " words";
        return committed ? known + " whatever others say" : known;
    }

    /** What a scenario says of a namer. */
    @About(
            "says words that it knows, learns those it hears, keeps to the one that was understood (Baronchelli et al. 2006)")
    @LeavesOut(
            "preference and doubt: a word that was understood once replaces all others at once, whoever it came from and however often others failed")
    public record Spec(
            @About("number of the word, from 0, that it says whatever others say; unsaid, it is open to all")
                    @Within("[0, 100000]")
                    Optional<Integer> committed)
            implements Policy.Spec {
        @Override
        public Namer create(Seat seat) {
            Check.that(seat.game() instanceof NamingGame, "this policy can only take part in a naming game");
            NamingGame game = (NamingGame) seat.game();
            committed.ifPresent(word -> Check.that(
                    word < game.words(), "committed must be below " + game.words() + ", the words, was " + word));
            int[] first = committed
                    .map(word -> new int[] {word})
                    .orElse(game.said().custom() ? new int[] {NamingGame.CUSTOM} : new int[0]);
            return new Namer(seat, game, committed.isPresent(), first);
        }
    }
}
