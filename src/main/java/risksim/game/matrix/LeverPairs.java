package risksim.game.matrix;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.DealtGame;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.random.Chance;

/**
 * The lever game among many: players 0 and 1 play it together, 2 and 3, and so on, each pair for itself. So each pair finds a convention
 * of its own, and metrics can ask how members of different pairs would do together (Hu, Lerer, Peysakhovich and Foerster 2020). With
 * {@code renamed} the equal levers of one partner are turned by a number drawn anew at every tick, which is other-play's training: a
 * convention among levers that only names tell apart is worth no more than chance.
 */
public final class LeverPairs implements StageGame {
    private final Spec said;
    private final int players;

    private LeverPairs(Spec said, int players) {
        this.said = said;
        this.players = players;
    }

    /** What both partners earn who pull these levers. */
    public double pays(int one, int other) {
        return one != other ? 0 : one == said.equal() ? said.odd() : 1;
    }

    @Override
    public DiscreteGame dealt(Chance chance) {
        return said.renamed() ? new Renamed(this, chance) : this;
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        return pay(actions, rewards, pair -> 0);
    }

    /** How far the equal levers of a pair's second player are turned. */
    private interface Turn {
        int of(int pair);
    }

    private int pay(int[] actions, double[] rewards, Turn turn) {
        for (int i = 0; i < actions.length; i += 2) {
            int second = actions[i + 1];
            int named = second == said.equal() ? second : (second + turn.of(i / 2)) % said.equal();
            rewards[i] = pays(actions[i], named);
            rewards[i + 1] = rewards[i];
        }
        return 0;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return said.equal() + 1;
    }

    @Override
    public double discount() {
        return 0;
    }

    @Override
    public String label(int player, int action) {
        return action == said.equal() ? "odd lever" : "lever " + (action + 1);
    }

    @Override
    public double best() {
        return players;
    }

    @Override
    public double worst() {
        return 0;
    }

    /** The game while levers are renamed. */
    private record Renamed(LeverPairs rules, Chance chance) implements DealtGame {
        @Override
        public int resolve(long tick, int state, int[] actions, double[] rewards) {
            return rules.pay(actions, rewards, pair -> chance.below(rules.said.equal(), tick, 1 + pair));
        }
    }

    /** What a scenario says of pairs at levers. */
    @About(
            "pairs of players, each pair for itself, pull levers and are paid if they match; one lever is odd (Hu et al. 2020)")
    @LeavesOut(
            "anything but names by which partners could agree: no pair sees another, nobody changes partner while it learns, and strangers never adapt to each other")
    public record Spec(
            @About("levers that look alike and pay 1") @Within("[1, 99]") @Default("9") int equal,
            @About("what the odd lever pays") @Within("[0, 1]") @Default("0.9") double odd,
            @About("whether one partner's equal levers are renamed at every tick, as other-play trains")
                    @Default("false")
                    boolean renamed)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, equal, odd, renamed);
        }

        @Override
        public LeverPairs create(int players) {
            Check.that(
                    players >= 4 && players % 2 == 0,
                    "players must be at least 4 and even, to make two pairs, were " + players);
            return new LeverPairs(this, players);
        }
    }
}
