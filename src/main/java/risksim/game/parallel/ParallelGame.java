package risksim.game.parallel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.EventfulGame;
import risksim.game.Game;
import risksim.learn.parallel.ParallelSampling;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.Target;
import risksim.learn.parallel.View;

/**
 * Agents fill a board together: each owns a position, all choose at once from the board that the tick before left, and after the
 * last round the board is judged and a new one begins (diffusion language models as parallel samplers, arXiv 2512.25014, read as
 * agents who act at once). A tick is one look at the board. A round is one tick; where filled positions may be masked again it is
 * two, one to write in and one to mask in, because what is masked depends on what was just written. What the rights do not allow
 * changes nothing.
 *
 * <p>A state is the tick within the choice times the number of boards, plus the board. An agent sees the tick, its own position,
 * and as many of the nearest others as the fan-in says.
 */
public final class ParallelGame implements EventfulGame {
    /** Up to so many joint choices are told of one by one. */
    private static final int TOLD = 1024;

    private static final List<String> HAPPENINGS = List.of("invalid", "writing");

    private final ParallelSampling said;
    private final double discount;
    private final int ticks;
    private final Boards boards;
    private final List<String> happenings;

    private ParallelGame(ParallelSampling said, double discount) {
        this.said = said;
        this.discount = discount;
        this.ticks = said.rounds() * (said.rights() == Rights.REMASK ? 2 : 1);
        this.boards = new Boards(said, ticks);
        double strings = StrictMath.pow(said.symbols(), said.positions());
        this.happenings = strings > TOLD
                ? HAPPENINGS
                : Stream.concat(
                                HAPPENINGS.stream(),
                                IntStream.range(0, (int) strings).mapToObj(this::string))
                        .toList();
    }

    /** What is chosen, with what rights. */
    public ParallelSampling said() {
        return said;
    }

    /** How many ticks a joint choice takes. */
    public int ticks() {
        return ticks;
    }

    /** The round, from 1, in which a tick of the choice lies. */
    public int round(int at) {
        return 1 + at * said.rounds() / ticks;
    }

    /** Whether a tick of the choice is one to mask in. */
    public boolean masking(int at) {
        return ticks > said.rounds() && at % 2 == 1;
    }

    /**
     * Reads what a player sees.
     *
     * @param tokens {@code [positions]}, written: symbols, and masks also where nothing is seen
     * @return the tick within the choice, from 0
     */
    public int read(int player, int seen, int[] tokens) {
        boards.read(seen % boards.sights(), player, tokens);
        return seen / boards.sights();
    }

    @Override
    public int observe(int player, int state) {
        return at(state) * boards.sights() + boards.seen(board(state), player);
    }

    private int at(int state) {
        return state / boards.boards();
    }

    private int board(int state) {
        return state % boards.boards();
    }

    /** The board after a tick. */
    private int changed(int state, int[] actions) {
        int board = board(state);
        for (int i = 0; i < actions.length; i++) {
            board = boards.with(board, i, becomes(at(state), boards.digit(board, i), actions[i]));
        }
        return board;
    }

    private int becomes(int at, int held, int action) {
        if (masking(at)) {
            return action > 0 ? 0 : held;
        }
        return writes(held, action) ? action : held;
    }

    private boolean writes(int held, int action) {
        return action > 0 && (held == 0 || said.rights() == Rights.REVISION);
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        int board = changed(state, actions);
        boolean ends = at(state) == ticks - 1;
        Arrays.fill(rewards, ends && said.target().wants(boards.tokens(board)) ? 1 : 0);
        return ends ? 0 : (at(state) + 1) * boards.boards() + board;
    }

    @Override
    public List<String> happenings() {
        return happenings;
    }

    /** Of a joint choice, told when it ends; and of rounds in which somebody writes. */
    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        boolean writing = false;
        for (int i = 0; i < actions.length; i++) {
            writing |= writes(boards.digit(board(before), i), actions[i]);
        }
        sums[1] += writing && !masking(at(before)) ? 1 : 0;
        if (at(before) < ticks - 1) {
            return;
        }
        int[] tokens = boards.tokens(changed(before, actions));
        sums[0] += said.target().wants(tokens) ? 0 : 1;
        if (happenings.size() > HAPPENINGS.size() && Arrays.stream(tokens).noneMatch(token -> token == View.MASK)) {
            int string = 0;
            for (int i = tokens.length - 1; i >= 0; i--) {
                string = string * said.symbols() + tokens[i];
            }
            sums[HAPPENINGS.size() + string]++;
        }
    }

    /**
     * Whether joint choices are told of one by one.
     *
     * @return {@code [joint choices][positions]}, the symbols of each that is; empty where they are too many
     */
    public List<int[]> told() {
        return IntStream.range(0, happenings.size() - HAPPENINGS.size())
                .mapToObj(this::symbols)
                .toList();
    }

    /** Which happening is the first of the joint choices. */
    public int firstTold() {
        return HAPPENINGS.size();
    }

    private int[] symbols(int string) {
        int[] symbols = new int[said.positions()];
        int left = string;
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = left % said.symbols();
            left /= said.symbols();
        }
        return symbols;
    }

    private String string(int number) {
        StringBuilder words = new StringBuilder();
        for (int symbol : symbols(number)) {
            words.append(words.isEmpty() ? "" : " ").append(symbol);
        }
        return words.toString();
    }

    @Override
    public int players() {
        return said.positions();
    }

    /** Hold, then each symbol; in a tick to mask in, any but the first is to mask. */
    @Override
    public int actions(int player) {
        return boards.base();
    }

    @Override
    public int states() {
        return ticks * boards.boards();
    }

    @Override
    public int recalled(int periods) {
        Check.that(periods == 0 || periods == 1, "memory must be 0 or 1 where a state is a board, was " + periods);
        return periods == 0 ? 1 : ticks * boards.sights();
    }

    @Override
    public double discount() {
        return discount;
    }

    @Override
    public String label(int player, int action) {
        if (action == 0) {
            return "hold";
        }
        return switch (said.target()) {
            case PARITY -> "bit " + (action - 1);
            case LEADER -> action == 1 ? "follow" : "lead";
            case PERMUTATION -> "place " + action;
            case CONSENSUS -> "option " + action;
        };
    }

    /** What a scenario says of a joint choice in rounds. */
    @About(
            "agents fill a board at once, in rounds, and are to meet a joint target, as diffusion language models fill a text (arXiv 2512.25014)")
    @LeavesOut(
            "what makes a text good: targets are sets of strings that all count alike, agents have no language, and neither rounds nor looks are a measure of speed on hardware")
    public record Spec(
            @About("which joint choices are wanted") @Default("parity") Target target,
            @About("what may happen to a choice once it is made") @Default("none") Rights rights,
            @About("options to agree on, for consensus") @Within("[2, 100]") @Default("3") int options,
            @About("rounds, after which the choice stands") @Within("[1, 64]") @Default("1") int rounds,
            @About("how many others each can see, the nearest") @Within("[0, 64]") @Default("64") int fanIn,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.95") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, target, rights, options, rounds, fanIn, discount);
        }

        @Override
        public ParallelGame create(int players) {
            return new ParallelGame(new ParallelSampling(target, rights, players, options, rounds, fanIn), discount);
        }

        @Override
        public Map<String, String> facts() {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("source", "diffusion language models are optimal parallel samplers, arXiv 2512.25014");
            facts.put(
                    "parts",
                    "this game; policy parallel-sampler; metrics invalid-rate, rounds-used, total-variation; "
                            + "scenarios parallel-parity, parallel-leader, parallel-places, parallel-consensus");
            facts.put("numbers", Numbers.inWords());
            facts.put("page", "src/site/markdown/models/parallel-sampling.md");
            return facts;
        }
    }
}
