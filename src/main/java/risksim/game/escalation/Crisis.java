package risksim.game.escalation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.EventfulGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.random.Chance;

/**
 * Bargaining in the shadow of war (Fearon 1995). A challenger demands a part of a prize of one, take it or leave it; the defender,
 * who alone knows its cost of war, says the most it grants. Who asks for more gets a war, which burns both costs. A state is the
 * defender's cost, one of equally many between the lowest and the highest, and whether the challenger was told it.
 */
public final class Crisis implements EventfulGame, StageGame {
    /** Draws of a tick: the opening's, the next cost, whether it is told. */
    private static final int COST = 1;

    private static final int TOLD = 2;

    private final Spec said;
    private final Optional<Chance> chance;

    private Crisis(Spec said, Optional<Chance> chance) {
        this.said = said;
        this.chance = chance;
    }

    /** What a defender loses by war in a state. */
    public double cost(int state) {
        return said.low() + (said.high() - said.low()) * (state % said.kinds() + 0.5) / said.kinds();
    }

    /** What a scenario says of it. */
    public Spec said() {
        return said;
    }

    private boolean told(int state) {
        return state >= said.kinds();
    }

    /** The defender's cost as a challenger was told it that sees this; empty if it was not told. */
    public OptionalDouble known(int seen) {
        return seen == 0 ? OptionalDouble.empty() : OptionalDouble.of(cost(seen - 1));
    }

    /** The part of the prize that an action stands for. */
    public double part(int action) {
        return (double) action / (said.parts() - 1);
    }

    /** The greatest action that stands for no more than a part. */
    public int action(double part) {
        return (int) Math.max(0, Math.min(said.parts() - 1, Math.floor(part * (said.parts() - 1) + 1e-9)));
    }

    @Override
    public int players() {
        return 2;
    }

    @Override
    public int actions(int player) {
        return said.parts();
    }

    @Override
    public int states() {
        return 2 * said.kinds();
    }

    @Override
    public int opening(Chance draws) {
        return drawn(draws, 0, 0, TOLD);
    }

    private int drawn(Chance draws, long tick, int cost, int told) {
        int kind = draws.below(said.kinds(), tick, cost);
        return draws.uniform(tick, told) < said.disclosure() ? kind + said.kinds() : kind;
    }

    /** The challenger sees nothing, or the cost it was told; the defender sees its cost. */
    @Override
    public int observe(int player, int state) {
        if (player == 0) {
            return told(state) ? state % said.kinds() + 1 : 0;
        }
        return state % said.kinds();
    }

    /** Without chance the cost stays as it is, and as well known. */
    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        boolean war = actions[0] > actions[1];
        rewards[0] = war ? said.strength() - said.cost() : part(actions[0]);
        rewards[1] = war ? 1 - said.strength() - cost(state) : 1 - part(actions[0]);
        return chance.map(draws -> drawn(draws, tick + 1, COST, TOLD)).orElse(state);
    }

    @Override
    public Crisis dealt(Chance draws) {
        return new Crisis(said, Optional.of(draws));
    }

    @Override
    public List<String> happenings() {
        return List.of("war");
    }

    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        sums[0] += actions[0] > actions[1] ? 1 : 0;
    }

    @Override
    public int recalled(int periods) {
        Check.that(periods == 0, "a crisis does not show the past; memory must be 0, was " + periods);
        return 1;
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return (player == 0 ? "demand " : "grant ") + part(action);
    }

    @Override
    public double best() {
        return 1;
    }

    @Override
    public double worst() {
        return 1 - said.cost() - said.high();
    }

    /** What a scenario says of a crisis. */
    @LeavesOut(
            "offers back and forth and outside powers: one demand is made, and refusing it costs a war of known worth")
    @About("a challenger demands, a defender with a private cost of war grants or fights (Fearon 1995)")
    public record Spec(
            @About("the challenger's probability of winning a war") @Within("[0, 1]") @Default("0.5") double strength,
            @About("the challenger's cost of war") @Within("[0, 1]") @Default("0.1") double cost,
            @About("the defender's lowest cost of war") @Within("[0, 1]") @Default("0.0") double low,
            @About("the defender's highest cost of war; all between are equally likely")
                    @Within("[0, 1]")
                    @Default("0.3")
                    double high,
            @About("probability that the challenger is told the defender's cost") @Within("[0, 1]") @Default("0.0")
                    double disclosure,
            @About("how many parts of the prize can be named") @Within("[2, 2001]") @Default("201") int parts,
            @About("how many costs of war there are") @Within("[1, 10000]") @Default("300") int kinds,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.0") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, strength, cost, low, high, disclosure, parts, kinds, discount);
            Check.that(low < high, "high must be above low, was " + high + " with low " + low);
        }

        @Override
        public Crisis create(int players) {
            Check.that(players == 2, "a crisis is for 2 players, was " + players);
            return new Crisis(this, Optional.empty());
        }
    }
}
