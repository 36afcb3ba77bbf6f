package risksim.viz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import risksim.agent.DiscreteTable;
import risksim.agent.Lesson;
import risksim.agent.Table;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.game.parallel.ParallelGame;
import risksim.game.service.ServiceGame;
import risksim.policy.service.Offer;
import risksim.policy.service.Outcome;

/** What is known of one encounter while it is watched: the tick just played, and its past in few numbers. */
final class Ledger {
    /** Ticks that the map of actions looks back, at the least. */
    private static final long LOOK = 50;

    final String encounter;
    /** {@code [players]}, of the tick just played; before the first, all 0. */
    final int[] seen;

    final int[] actions;
    final double[] rewards;
    /** {@code [players]}: the price that was posted, the percentage of all people who are served, or the action. */
    final double[] worths;
    /** {@code [players]}, since the replication began. */
    final double[] totals;

    private Table table;
    private final Samples samples;
    /** What services show, on average over segments: a column for each player and content. */
    private final Samples shown;

    private final double[] mixtures;
    private final double[] row;
    private long ticks;
    /** {@code [players][actions]}, counted since the last cut, and in the stretch before. */
    private long[][] recent;

    private long[][] before;
    private long recentTicks;
    private long beforeTicks;
    private Optional<Cells> cells = Optional.empty();
    private Optional<Crowded> crowd = Optional.empty();
    private final Optional<Together> together;
    private final Optional<Drafts> drafts;

    Ledger(String encounter, Table table, long tick) {
        this.encounter = encounter;
        this.table = table;
        int players = game().players();
        this.seen = new int[players];
        this.actions = new int[players];
        this.rewards = new double[players];
        this.totals = new double[players];
        this.worths = new double[players];
        this.row = new double[2 * players + choices(0) + 1];
        this.samples = new Samples(row.length, tick);
        this.mixtures = new double[game() instanceof ServiceGame ? players * choices(0) : 0];
        this.shown = new Samples(mixtures.length, tick);
        this.recent = counts();
        this.before = counts();
        this.together = Together.of(game());
        this.drafts = Drafts.of(game());
        for (int player = 0; player < players; player++) {
            seen[player] = view(player);
        }
    }

    /** A copy to be drawn, with what else there is to see at the table: cells and people. */
    private Ledger(Ledger from, long tick, long longest) {
        this.encounter = from.encounter;
        this.table = from.table;
        this.seen = from.seen.clone();
        this.actions = from.actions.clone();
        this.rewards = from.rewards.clone();
        this.totals = from.totals.clone();
        this.worths = from.worths.clone();
        this.row = new double[from.row.length];
        this.samples = from.samples.copy();
        this.mixtures = from.mixtures.clone();
        this.shown = from.shown.copy();
        this.recent = Arrays.stream(from.recent).map(long[]::clone).toArray(long[][]::new);
        this.before = from.before;
        this.recentTicks = from.recentTicks;
        this.beforeTicks = from.beforeTicks;
        this.ticks = from.ticks;
        this.cells = Cells.of(table);
        this.crowd = Crowded.of(table, tick, longest);
        this.together = from.together.map(Together::copy);
        this.drafts = from.drafts.map(Drafts::copy);
    }

    /**
     * As it is now, to be read while the original goes on.
     *
     * @param tick the tick that comes next
     * @param longest the last tick of the replication
     */
    Ledger copy(long tick, long longest) {
        return new Ledger(this, tick, longest);
    }

    /** The field of cells, in a copy of a game that is played on one. */
    Optional<Cells> cells() {
        return cells;
    }

    /** The people, in a copy of a game that serves them. */
    Optional<Crowded> crowd() {
        return crowd;
    }

    /** What both players do together, in a game of two. */
    Optional<Together> together() {
        return together;
    }

    /** How the board was filled of late, in a game in which all fill one. */
    Optional<Drafts> drafts() {
        return drafts;
    }

    private long[][] counts() {
        long[][] counts = new long[game().players()][];
        for (int player = 0; player < counts.length; player++) {
            counts[player] = new long[choices(player)];
        }
        return counts;
    }

    /** The encounter goes on at another table, which knows the same players and actions. */
    void movedTo(Table other) {
        table = other;
    }

    Table table() {
        return table;
    }

    Game game() {
        return table.game();
    }

    /** How many actions a player has; whoever serves people has one for each content. */
    int choices(int player) {
        return game() instanceof DiscreteGame discrete ? discrete.actions(player) : ((ServiceGame) game()).contents();
    }

    /** An action in words. */
    String label(int player, int action) {
        return game() instanceof DiscreteGame discrete
                ? discrete.label(player, action)
                : ((ServiceGame) game()).content(action);
    }

    /** What a player sees now. */
    int view(int player) {
        return table instanceof DiscreteTable discrete ? discrete.seen(player) : 0;
    }

    private double stock() {
        return table instanceof DiscreteTable discrete ? Stock.in(discrete.game(), discrete.state()) : Double.NaN;
    }

    /** Takes in what a player did in a tick and what came of it; to be followed by {@link #played}. */
    void lesson(int player, Lesson lesson, int role) {
        seen[player] = lesson.seen()[role];
        if (game() instanceof ServiceGame service) {
            Outcome outcome = lesson.outcomes().get(role);
            rewards[player] = outcome.reward();
            actions[player] = mostShown(player, lesson.offers().get(role), service);
            long engaged =
                    outcome.groups().stream().mapToLong(Outcome.Group::engaged).sum();
            worths[player] = 100.0 * engaged / service.users();
            return;
        }
        rewards[player] = lesson.rewards()[role];
        actions[player] = lesson.actions()[role];
        worths[player] = game() instanceof PricingGame market ? market.price(player, actions[player]) : actions[player];
    }

    /** The content that is shown most; notes the mean of what is shown, each group by its share and all its bands alike. */
    private int mostShown(int player, Offer offer, ServiceGame service) {
        int contents = service.contents();
        int best = 0;
        Arrays.fill(mixtures, player * contents, (player + 1) * contents, 0);
        for (int segment = 0; segment < offer.shown().length; segment++) {
            double weight = service.share(segment / service.bands()) / service.bands();
            for (int content = 0; content < contents; content++) {
                mixtures[player * contents + content] += weight * offer.shown()[segment][content];
            }
        }
        for (int content = 1; content < contents; content++) {
            best = mixtures[player * contents + content] > mixtures[player * contents + best] ? content : best;
        }
        return best;
    }

    /** The part of what a service shows that is a content, in the tick just played. */
    double shown(int player, int content) {
        return mixtures[player * choices(0) + content];
    }

    /** The way of what services show; column {@code player * contents + content}. */
    Samples way() {
        return shown;
    }

    List<Table.Place> places() {
        return table.places();
    }

    int players() {
        return actions.length;
    }

    long ticks() {
        return ticks;
    }

    /** Takes in a tick whose actions and rewards were written before; tells whether a stretch of the samples was closed. */
    boolean played() {
        ticks++;
        int players = players();
        Arrays.fill(row, 0);
        for (int player = 0; player < players; player++) {
            totals[player] += rewards[player];
            recent[player][actions[player]]++;
            row[player] = rewards[player];
            row[players + player] = worths[player];
            if (actions[player] < choices(0)) {
                row[2 * players + actions[player]] += 1.0 / players;
            }
        }
        row[row.length - 1] = stock();
        together.ifPresent(two -> two.played(actions, rewards));
        drafts.ifPresent(board -> board.played((ParallelGame) game(), seen, actions));
        recentTicks++;
        if (recentTicks >= Math.max(LOOK, samples.length())) {
            before = recent;
            beforeTicks = recentTicks;
            recent = counts();
            recentTicks = 0;
            together.ifPresent(Together::cut);
        }
        if (mixtures.length > 0) {
            shown.add(mixtures);
        }
        return samples.add(row);
    }

    Samples samples() {
        return samples;
    }

    /** Columns of the samples. */
    int rewardColumn(int player) {
        return player;
    }

    int worthColumn(int player) {
        return players() + player;
    }

    int shareColumn(int action) {
        return 2 * players() + action;
    }

    int stockColumn() {
        return row.length - 1;
    }

    /** How many of the last ticks {@link #share} tells of. */
    long lookedBack() {
        return recentTicks + beforeTicks;
    }

    /** The part of a player's last choices that fell on an action; 0 before there was one. */
    double share(int player, int action) {
        return lookedBack() == 0 ? 0 : (double) (recent[player][action] + before[player][action]) / lookedBack();
    }

    /** What a player earned a tick so far. */
    double meanReward(int player) {
        return ticks == 0 ? 0 : totals[player] / ticks;
    }
}
