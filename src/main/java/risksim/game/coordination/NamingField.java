package risksim.game.coordination;

import java.util.Arrays;
import risksim.game.FieldGame;
import risksim.random.Chance;
import risksim.random.Digest;

/** The naming game of one replication: who is tied to whom, who meets whom now, and what each is known to hold. */
public final class NamingField implements FieldGame.Field {
    private static final int NONE = -1;

    /** Draws of an interaction: who speaks, to which neighbour. */
    private static final int SPEAKER = 1;

    private static final int HEARER = 2;

    private final NamingGame rules;
    private final Chance chance;
    /** {@code [agents][ties]}. */
    private final int[][] ties;

    private final Lexicon lexicon;
    private int speaker;
    private int hearer;
    /** What was said and not answered yet. */
    private int word = NONE;

    private long interactions;
    private boolean everAgreed;
    private int mostHeld;
    private int first;
    private long digest = Digest.EMPTY;

    /** {@code [happenings]}, of the tick just played. */
    private final double[] happened;

    NamingField(NamingGame rules, Chance chance) {
        this.rules = rules;
        this.chance = chance;
        this.ties = rules.said().network().drawn(rules.players(), chance);
        this.lexicon = new Lexicon(rules.players(), rules.words());
        this.happened = new double[rules.happenings().size()];
        meet(0);
    }

    private void meet(long tick) {
        word = NONE;
        speaker = chance.below(ties.length, tick, SPEAKER);
        hearer = ties[speaker][chance.below(ties[speaker].length, tick, HEARER)];
        digest = Digest.fold(Digest.fold(digest, speaker), hearer);
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        Arrays.fill(rewards, 0);
        Arrays.fill(happened, 0);
        if (word == NONE) {
            word = actions[speaker] % rules.words();
            lexicon.take(speaker, word);
            digest = Digest.fold(digest, word);
        } else {
            answer(actions, rewards);
            meet(tick + 1);
        }
        count();
        return fingerprint();
    }

    private void answer(int[] actions, double[] rewards) {
        boolean understood = actions[hearer] == NamingGame.SETTLE;
        if (understood) {
            rewards[speaker] = 1;
            rewards[hearer] = 1;
            lexicon.settle(hearer, word);
            if (actions[speaker] == NamingGame.SETTLE) {
                lexicon.settle(speaker, word);
            }
        } else if (actions[hearer] == NamingGame.TAKE_UP) {
            lexicon.take(hearer, word);
        }
        interactions++;
        happened[0] = understood ? 1 : 0;
    }

    /** Tells of changes only, so that sums over ticks are what there is in the end. */
    private void count() {
        if (!everAgreed && lexicon.agreed()) {
            everAgreed = true;
            happened[1] = interactions;
        }
        int more = Math.max(0, lexicon.held() - mostHeld);
        happened[2] = more;
        mostHeld += more;
        happened[3] = lexicon.first() - first;
        first = lexicon.first();
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
        if (player == speaker) {
            return word == NONE ? NamingGame.SPEAK : NamingGame.AWAIT;
        }
        return player == hearer && word != NONE ? NamingGame.hearing(word) : NamingGame.IDLE;
    }

    @Override
    public NamingGame rules() {
        return rules;
    }

    /** Interactions understood; interactions until all agreed, told when they do; growth of the most words held; change of how many hold the first word alone. */
    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        for (int k = 0; k < happened.length; k++) {
            sums[k] += happened[k];
        }
    }
}
