package risksim.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.game.Game;
import risksim.game.parallel.ParallelGame;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.View;

/** How a board that all fill at once was filled of late: the joint choice under way, the last one that ended, and how many ended well. */
final class Drafts {
    /** Joint choices that are remembered by how they ended. */
    static final int KEPT = 120;

    private final List<Step> open = new ArrayList<>();
    private List<Step> ended = List.of();
    private final List<Boolean> verdicts = new ArrayList<>();

    /** What became of a position in a tick. */
    enum Change {
        NONE,
        WRITTEN,
        WRITTEN_OVER,
        MASKED_AGAIN
    }

    /**
     * A tick of a joint choice.
     *
     * @param at the tick within the choice, from 0
     * @param tokens after it, by position: symbols and masks
     * @param changes in it, by position
     */
    record Step(int at, List<Integer> tokens, List<Change> changes) {
        Step {
            tokens = List.copyOf(tokens);
            changes = List.copyOf(changes);
        }
    }

    private Drafts() {}

    static Optional<Drafts> of(Game game) {
        return game instanceof ParallelGame ? Optional.of(new Drafts()) : Optional.empty();
    }

    /** As it is now, to be read while the original goes on. */
    Drafts copy() {
        Drafts copy = new Drafts();
        copy.open.addAll(open);
        copy.ended = ended;
        copy.verdicts.addAll(verdicts);
        return copy;
    }

    /**
     * Takes in a tick.
     *
     * @param seen {@code [players]}, before the choice
     * @param actions {@code [players]}
     */
    void played(ParallelGame game, int[] seen, int[] actions) {
        int[] sight = new int[actions.length];
        List<Integer> tokens = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < actions.length; i++) {
            at = game.read(i, seen[i], sight);
            int token = becomes(game, at, sight[i], actions[i]);
            tokens.add(token);
            changes.add(change(sight[i], token));
        }
        if (at == 0) {
            open.clear();
        }
        open.add(new Step(at, tokens, changes));
        if (at == game.ticks() - 1) {
            ended = List.copyOf(open);
            open.clear();
            int[] choice = tokens.stream().mapToInt(token -> token).toArray();
            verdicts.add(game.said().target().wants(choice));
            if (verdicts.size() > KEPT) {
                verdicts.remove(0);
            }
        }
    }

    /** What a position holds after a tick; what the rights do not allow changes nothing. */
    private static int becomes(ParallelGame game, int at, int held, int action) {
        if (action == 0) {
            return held;
        }
        if (game.masking(at)) {
            return View.MASK;
        }
        return held == View.MASK || game.said().rights() == Rights.REVISION ? action - 1 : held;
    }

    private static Change change(int before, int after) {
        if (before == after) {
            return Change.NONE;
        }
        return after == View.MASK ? Change.MASKED_AGAIN : before == View.MASK ? Change.WRITTEN : Change.WRITTEN_OVER;
    }

    /** The ticks so far of the joint choice under way. */
    List<Step> open() {
        return open;
    }

    /** The ticks of the last joint choice that ended; none before the first. */
    List<Step> ended() {
        return ended;
    }

    /** Whether each of the newest joint choices met its target, the newest last. */
    List<Boolean> verdicts() {
        return verdicts;
    }
}
