package risksim.game.commons;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.random.Chance;

/**
 * A stock that all may take from and that multiplies by what is left, as in GovSim (Piatti et al. 2024): who wants more than there
 * is gets a part in proportion; below a floor the stock dies for the rest of the season. A state is the month of the season times
 * (capacity + 1) plus the stock before the harvest. Where takes must be rationed the rewards are those expected.
 */
public final class SharedStock implements DiscreteGame, StageGame {
    private final Spec said;
    private final int players;

    private SharedStock(Spec said, int players) {
        this.said = said;
        this.players = players;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return said.takes().size();
    }

    @Override
    public int states() {
        return said.season() * (said.capacity() + 1);
    }

    @Override
    public int opening(Chance chance) {
        return said.capacity();
    }

    /** The stock before the harvest. */
    public int stock(int state) {
        return state % (said.capacity() + 1);
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        int stock = stock(state);
        int wanted = 0;
        for (int action : actions) {
            wanted += take(action);
        }
        for (int i = 0; i < actions.length; i++) {
            int take = take(actions[i]);
            rewards[i] = wanted <= stock ? take : (double) take * stock / wanted;
        }
        int left = Math.max(0, stock - wanted);
        int grown = left < said.collapse() ? 0 : (int) Math.min(said.capacity(), Math.floor(left * said.growth()));
        int month = state / (said.capacity() + 1) + 1;
        return month == said.season() ? said.capacity() : month * (said.capacity() + 1) + grown;
    }

    private int take(int action) {
        return Math.min(said.quota(), said.takes().get(action));
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return "take " + said.takes().get(action);
    }

    @Override
    public double best() {
        return said.capacity() - StrictMath.ceil(said.capacity() / said.growth());
    }

    @Override
    public double worst() {
        return 0;
    }

    /** What a scenario says of a shared stock. */
    @About("all take from one stock, and what is left multiplies; below a floor it dies (GovSim, Piatti et al. 2024)")
    @LeavesOut(
            "how a stock really grows: it multiplies by one factor without chance, all see it exactly, and a dead stock is replaced when the season ends; no one can talk, police, or steal")
    public record Spec(
            @About("what each may ask for") @Within("[0, 10000]") @Default("[0, 5, 10, 15, 20]") List<Integer> takes,
            @About("the most that there can be") @Within("[1, 10000]") @Default("100") int capacity,
            @About("how what is left multiplies") @Within("(1, 100]") @Default("2.0") double growth,
            @About("the stock below which it dies") @Within("[0, 10000]") @Default("5") int collapse,
            @About("months until a new stock is given") @Within("[1, 1000]") @Default("12") int season,
            @About("the most that anybody gets in a month") @Within("[0, 10000]") @Default("10000") int quota,
            @About("worth now of one unit next month") @Within("[0, 1)") @Default("0.95") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, takes, capacity, growth, collapse, season, quota, discount);
            takes = List.copyOf(takes);
            Check.that(takes.size() >= 2, "takes must hold at least 2, holds " + takes.size());
        }

        @Override
        public SharedStock create(int players) {
            return new SharedStock(this, players);
        }
    }
}
