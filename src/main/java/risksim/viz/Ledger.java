package risksim.viz;

import java.util.Arrays;
import java.util.List;
import risksim.agent.Table;
import risksim.game.DiscreteGame;
import risksim.game.market.PricingGame;

/** What is known of one encounter while it is watched: the tick just played, and its past in few numbers. */
final class Ledger {
    /** Ticks that the map of actions looks back, at the least. */
    private static final long LOOK = 50;

    final String encounter;
    /** {@code [players]}, of the tick just played; before the first, all 0. */
    final int[] seen;

    final int[] actions;
    final double[] rewards;
    /** {@code [players]}, since the replication began. */
    final double[] totals;

    private Table table;
    private Samples samples;
    private final double[] row;
    private long ticks;
    /** {@code [players][actions]}, counted since the last cut, and in the stretch before. */
    private long[][] recent;

    private long[][] before;
    private long recentTicks;
    private long beforeTicks;

    Ledger(String encounter, Table table, long tick) {
        this.encounter = encounter;
        this.table = table;
        int players = game().players();
        this.seen = new int[players];
        this.actions = new int[players];
        this.rewards = new double[players];
        this.totals = new double[players];
        this.row = new double[2 * players + game().actions(0) + 1];
        this.samples = new Samples(row.length, tick);
        this.recent = counts();
        this.before = counts();
        for (int player = 0; player < players; player++) {
            seen[player] = table.seen(player);
        }
    }

    private long[][] counts() {
        long[][] counts = new long[game().players()][];
        for (int player = 0; player < counts.length; player++) {
            counts[player] = new long[game().actions(player)];
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

    DiscreteGame game() {
        return table.game();
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
            row[players + player] =
                    game() instanceof PricingGame market ? market.price(player, actions[player]) : actions[player];
            if (actions[player] < game().actions(0)) {
                row[2 * players + actions[player]] += 1.0 / players;
            }
        }
        row[row.length - 1] = Stock.in(game(), table.state());
        recentTicks++;
        if (recentTicks >= Math.max(LOOK, samples.length())) {
            before = recent;
            beforeTicks = recentTicks;
            recent = counts();
            recentTicks = 0;
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

    int priceColumn(int player) {
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
