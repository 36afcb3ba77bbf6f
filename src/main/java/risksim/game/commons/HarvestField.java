package risksim.game.commons;

import java.util.Arrays;
import risksim.game.FieldGame;
import risksim.random.Chance;
import risksim.random.Digest;

/**
 * The grid of one replication, as arrays of its cells, row by row, and of its agents. In a tick beams strike first, all at once;
 * then those who were not hit move, one after the other from one drawn by lot, and take the apple they come to stand on; then
 * apples grow, and who was out for long enough comes back to a cell drawn by lot.
 */
public final class HarvestField implements FieldGame.Field {
    /** {@code [action]}, cells across and down. */
    private static final int[] ACROSS = {0, 0, 1, 0, -1, 0};

    private static final int[] DOWN = {0, -1, 0, 1, 0, 0};
    private static final int WAYS = 4;
    /** Draws of agents lie beyond those of cells, which take a tick of chance for each row. */
    private static final long AGENTS = 1L << 46;

    private static final int NOBODY = -1;

    private final Harvest rules;
    private final Chance chance;
    private final Orchard orchard;
    private final int width;
    /** {@code [agents]}, its cell; the one it left if it is out. */
    private final int[] cell;
    /** {@code [agents]}, the way it faces, as the action of a step. */
    private final int[] facing;
    /** {@code [agents]}, ticks for which it is out still. */
    private final int[] out;
    /** {@code [cells]}, who stands there, or -1. */
    private final int[] who;

    /** Of the tick just played. */
    private int tagged;

    private int absent;
    private long digest = Digest.EMPTY;

    HarvestField(Harvest rules, Chance chance) {
        this.rules = rules;
        this.chance = chance;
        this.orchard = new Orchard(rules);
        this.width = rules.said().width();
        this.cell = new int[rules.players()];
        this.facing = new int[cell.length];
        this.out = new int[cell.length];
        this.who = new int[width * rules.said().height()];
        Arrays.fill(who, NOBODY);
        for (int i = 0; i < cell.length; i++) {
            enter(i, AGENTS - 1);
        }
    }

    /** Puts an agent on the first free cell from one drawn by lot. */
    private void enter(int agent, long draw) {
        int at = chance.below(who.length, draw, 1 + agent);
        while (who[at] != NOBODY) {
            at = (at + 1) % who.length;
        }
        who[at] = agent;
        cell[agent] = at;
        facing[agent] = 1 + at % WAYS;
        digest = Digest.fold(digest, at);
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        Arrays.fill(rewards, 0);
        strike(actions);
        int first = chance.below(cell.length, AGENTS + tick, 0);
        for (int k = 0; k < cell.length; k++) {
            int agent = k < cell.length - first ? first + k : first + k - cell.length;
            if (out[agent] == 0) {
                move(agent, actions[agent]);
                rewards[agent] = orchard.take(cell[agent]) ? 1 : 0;
                digest = rewards[agent] > 0 ? Digest.fold(digest, -1L - cell[agent]) : digest;
            }
        }
        int grown = orchard.grow(chance, tick, who);
        for (int i = 0; i < grown; i++) {
            digest = Digest.fold(digest, orchard.grown(i));
        }
        comeBack(tick);
        return fingerprint();
    }

    /** Marks who is hit and leaves the grid; nobody is spared for having struck too. */
    private void strike(int[] actions) {
        tagged = 0;
        absent = 0;
        for (int left : out) {
            absent += left > 0 ? 1 : 0;
        }
        if (rules.said().timeout() == 0) {
            return;
        }
        for (int agent = 0; agent < cell.length; agent++) {
            if (actions[agent] == Harvest.TAG && out[agent] == 0) {
                beam(agent);
            }
        }
        for (int agent = 0; agent < cell.length; agent++) {
            if (out[agent] < 0) {
                out[agent] = rules.said().timeout() + 1;
                who[cell[agent]] = NOBODY;
                tagged++;
            }
        }
    }

    /** Marks all in the beam by a negative time; whoever is marked still strikes in this tick. */
    private void beam(int agent) {
        int x = cell[agent] % width;
        int y = cell[agent] / width;
        for (int k = 1; k <= rules.said().reach(); k++) {
            int hit = at(x + k * ACROSS[facing[agent]], y + k * DOWN[facing[agent]]);
            if (hit != NOBODY) {
                out[hit] = -1;
            }
        }
    }

    private int at(int x, int y) {
        return orchard.inside(x, y) ? who[x + y * width] : NOBODY;
    }

    private void move(int agent, int action) {
        if (ACROSS[action] == 0 && DOWN[action] == 0) {
            return;
        }
        facing[agent] = action;
        int x = cell[agent] % width + ACROSS[action];
        int y = cell[agent] / width + DOWN[action];
        if (orchard.inside(x, y) && at(x, y) == NOBODY) {
            who[cell[agent]] = NOBODY;
            cell[agent] = x + y * width;
            who[cell[agent]] = agent;
        }
    }

    private void comeBack(long tick) {
        for (int agent = 0; agent < cell.length; agent++) {
            if (out[agent] > 0 && --out[agent] == 0) {
                enter(agent, AGENTS + tick);
            }
        }
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
        return out[player] > 0 ? Sight.OUT : orchard.seen(cell[player], rival(player));
    }

    private boolean rival(int agent) {
        int x = cell[agent] % width;
        int y = cell[agent] / width;
        for (int k = 1; k <= rules.said().reach(); k++) {
            if (at(x + k * ACROSS[facing[agent]], y + k * DOWN[facing[agent]]) != NOBODY) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        sums[0] += absent;
        sums[1] += tagged;
        sums[2] += orchard.left();
    }

    /** Whether an apple hangs in a cell. */
    public boolean apple(int x, int y) {
        return orchard.apple(x + y * width);
    }

    /** Whether apples can grow in a cell. */
    public boolean orchard(int x, int y) {
        return rules.orchard(x, y);
    }

    /** Apples within two cells of one. */
    public int near(int x, int y) {
        return orchard.near(x + y * width);
    }

    /** Who stands in a cell, or -1. */
    public int who(int x, int y) {
        return at(x, y);
    }

    /** Apples, as a part of the places where one can grow. */
    public double left() {
        return orchard.left();
    }

    @Override
    public Harvest rules() {
        return rules;
    }
}
