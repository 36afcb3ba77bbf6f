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
 * The naming game (Steels 1995; Baronchelli et al. 2006): in each interaction one agent drawn by lot says a word to a neighbour, who answers
 * whether it understands; both earn one if it does. An interaction takes two ticks, one to speak and one to answer. These are the rules;
 * who meets whom lies on the {@link NamingField}, and which words an agent knows is its own memory.
 */
public final class NamingGame implements FieldGame {
    /** What is seen by who has nothing to do. */
    public static final int IDLE = 0;
    /** What is seen by who is to say a word. */
    public static final int SPEAK = 1;
    /** What is seen by who spoke and waits for the answer. */
    public static final int AWAIT = 2;

    private static final int HEARD = 3;

    /** The answer of who does not know the word and will not learn it. */
    public static final int REFUSE = 0;
    /** The answer of who did not know the word and now does. */
    public static final int TAKE_UP = 1;
    /** The answer of who knows the word and from now on uses no other; from a speaker: it will do so if it is understood. */
    public static final int SETTLE = 2;

    /** Ticks of an interaction. */
    public static final int TICKS = 2;

    /** Which word is the custom, where there is one; the first is left to those who want another. */
    public static final int CUSTOM = 1;

    private static final int LARGEST = 1 << 22;
    private static final List<String> ANSWERS = List.of("refuse", "take up", "settle");

    private final Spec said;
    private final int players;
    private final int words;

    private NamingGame(Spec said, int players) {
        this.said = said;
        this.players = players;
        this.words = said.words() == 0 ? players : said.words();
    }

    /** What a scenario says of it. */
    public Spec said() {
        return said;
    }

    /** How many words there are. */
    public int words() {
        return words;
    }

    /** The word that an agent makes up if it knows none. */
    public int invented(int player) {
        return player % words;
    }

    /** The word that somebody hears who sees this; below 0 if it hears none. */
    public static int heard(int seen) {
        return seen - HEARD;
    }

    /** What somebody sees who hears a word. */
    static int hearing(int word) {
        return HEARD + word;
    }

    @Override
    public NamingField dealt(Chance chance) {
        return new NamingField(this, chance);
    }

    @Override
    public int players() {
        return players;
    }

    /** Words to say, or answers; in a tick in which one is idle any action does nothing. */
    @Override
    public int actions(int player) {
        return Math.max(words, ANSWERS.size());
    }

    @Override
    public int states() {
        return HEARD + words;
    }

    @Override
    public List<String> happenings() {
        return List.of("understood", "consensus", "most words", "first word");
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return "word " + (action + 1) + (action < ANSWERS.size() ? ", or " + ANSWERS.get(action) : "");
    }

    /** What a scenario says of a naming game. */
    @About(
            "agents meet in pairs, one says a word, the other understands it or learns it (naming game, Baronchelli et al. 2006)")
    @LeavesOut(
            "meaning: there is one thing to name, no word is better than another, words are heard without error and nobody is heeded more than others")
    public record Spec(
            @About("who can meet whom") @Default("{}") Network network,
            @About("how many words there are; 0 for one that each agent can make up")
                    @Within("[0, 100000]")
                    @Default("0")
                    int words,
            @About("whether all begin with the second word as their custom, rather than with none") @Default("false")
                    boolean custom,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.99") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, network, words, custom, discount);
            Check.that(!custom || words != 1, "words must be at least 2 where the second is the custom, was " + words);
        }

        @Override
        public NamingGame create(int players) {
            Check.that(players >= 2, "a naming game needs at least 2 players, was " + players);
            network.check(players);
            NamingGame game = new NamingGame(this, players);
            Check.that(
                    (long) players * game.actions(0) <= LARGEST,
                    "players times words must be at most " + LARGEST + ", was " + (long) players * game.actions(0));
            return game;
        }
    }
}
