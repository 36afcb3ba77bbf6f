package risksim.game.coordination;

import java.util.BitSet;
import java.util.stream.IntStream;

/** What each agent is known to hold: the words that it said or took up and did not give up since. */
final class Lexicon {
    /** {@code [agents]}, sets of words. */
    private final BitSet[] books;
    /** {@code [words]}, how many agents hold each. */
    private final int[] holders;

    private int held;
    private int different;
    /** How many agents hold the first word and no other. */
    private int first;

    Lexicon(int agents, int words) {
        this.books = IntStream.range(0, agents).mapToObj(i -> new BitSet(words)).toArray(BitSet[]::new);
        this.holders = new int[words];
    }

    /** An agent holds a word, and all that it held before. */
    void take(int agent, int word) {
        if (!books[agent].get(word)) {
            first -= firstAlone(agent);
            books[agent].set(word);
            held++;
            different += holders[word]++ == 0 ? 1 : 0;
            first += firstAlone(agent);
        }
    }

    /** An agent holds a word and nothing else. */
    void settle(int agent, int word) {
        take(agent, word);
        first -= firstAlone(agent);
        BitSet book = books[agent];
        for (int other = book.nextSetBit(0); other >= 0; other = book.nextSetBit(other + 1)) {
            if (other != word) {
                book.clear(other);
                held--;
                different -= --holders[other] == 0 ? 1 : 0;
            }
        }
        first += firstAlone(agent);
    }

    private int firstAlone(int agent) {
        return books[agent].get(0) && books[agent].cardinality() == 1 ? 1 : 0;
    }

    /** Words held, counted once for each agent who holds it. */
    int held() {
        return held;
    }

    /** How many agents hold the first word and no other. */
    int first() {
        return first;
    }

    /** Whether all hold the same word and no other. */
    boolean agreed() {
        return different == 1 && held == books.length;
    }
}
