package risksim.game.coordination;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.EventfulGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.learn.game.Credit;

/**
 * A team whose members work or rest, and what each is paid for it: all that the team puts out, what it would lack without the member
 * (difference rewards, Wolpert and Tumer 2002), or the member's Shapley value among those who work. Members are of two kinds, and what a team puts out
 * depends on how many of each kind work.
 */
public final class Team implements EventfulGame, StageGame {
    /** The action of who works. */
    public static final int WORK = 1;

    private final Spec said;
    private final int players;
    private final int first;
    /** {@code [kinds][workers of the first kind][workers of the second]}, what a worker of the kind is paid. */
    private final double[][][] pay;

    private final double best;
    private final double worst;

    private Team(Spec said, int players) {
        this.said = said;
        this.players = players;
        this.first = Math.min(said.first(), players);
        this.pay = new double[2][first + 1][players - first + 1];
        double most = 0;
        double least = 0;
        for (int x = 0; x <= first; x++) {
            for (int y = 0; y <= players - first; y++) {
                for (int kind = 0; kind < 2; kind++) {
                    pay[kind][x][y] = paid(kind, x, y);
                }
                double sum = x * pay[0][x][y] + y * pay[1][x][y] + (players - x - y) * idle(x, y);
                most = Math.max(most, sum);
                least = Math.min(least, sum);
            }
        }
        this.best = most;
        this.worst = least;
    }

    /** What is put out. */
    public enum Output {
        /** One for each who works. */
        SUM,
        /** One for each pair of two kinds, as left gloves and right gloves make pairs. */
        PAIRS,
        /** One for each member if all work, else nothing. */
        ALL
    }

    /** What a member is paid. */
    public enum Reward {
        TEAM,
        DIFFERENCE,
        SHAPLEY
    }

    private double output(int ones, int others) {
        return switch (said.output()) {
            case SUM -> ones + others;
            case PAIRS -> Math.min(ones, others);
            case ALL -> ones + others == players ? players : 0;
        };
    }

    /** What a worker of a kind is paid if so many of each kind work; 0 if none of its kind does. */
    private double paid(int kind, int ones, int others) {
        if ((kind == 0 ? ones : others) == 0) {
            return 0;
        }
        return switch (said.reward()) {
            case TEAM -> output(ones, others);
            case DIFFERENCE -> output(ones, others) - (kind == 0 ? output(ones - 1, others) : output(ones, others - 1));
            case SHAPLEY -> Credit.ofKind(kind, ones, others, this::output);
        };
    }

    /** What one is paid who rests: as much as all, or nothing. */
    private double idle(int ones, int others) {
        return said.reward() == Reward.TEAM ? output(ones, others) : 0;
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        int ones = workers(actions, 0, first);
        int others = workers(actions, first, players);
        for (int i = 0; i < players; i++) {
            rewards[i] = actions[i] == WORK ? pay[i < first ? 0 : 1][ones][others] : idle(ones, others);
        }
        return 0;
    }

    private static int workers(int[] actions, int from, int to) {
        int workers = 0;
        for (int i = from; i < to; i++) {
            workers += actions[i];
        }
        return workers;
    }

    @Override
    public List<String> happenings() {
        return List.of("output");
    }

    /** Output, as a part of what all can put out together. */
    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        sums[0] +=
                output(workers(actions, 0, first), workers(actions, first, players)) / output(first, players - first);
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return 2;
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return action == WORK ? "work" : "rest";
    }

    @Override
    public double best() {
        return best;
    }

    @Override
    public double worst() {
        return worst;
    }

    /** What a scenario says of a team. */
    @About(
            "members of a team work or rest and are paid the team's output, their difference to it, or their Shapley value")
    @LeavesOut(
            "effort and skill: work costs nothing, all of a kind are equally able, and who pays by difference or Shapley value must know what the team would put out without each")
    public record Spec(
            @About("what is put out by those who work") @Default("sum") Output output,
            @About("what a member is paid") @Default("team") Reward reward,
            @About("how many members, from the first, are of the first kind; the rest are of the second")
                    @Within("[1, 100]")
                    @Default("2")
                    int first,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.0") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, output, reward, first, discount);
        }

        @Override
        public Team create(int players) {
            Check.that(players >= 2 && players <= 100, "a team has 2 to 100 members, was " + players);
            Check.that(
                    output != Output.PAIRS || first < players,
                    "first must be below " + players + ", the members, for pairs of two kinds, was " + first);
            return new Team(this, players);
        }
    }
}
