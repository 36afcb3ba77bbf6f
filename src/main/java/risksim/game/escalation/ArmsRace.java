package risksim.game.escalation;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Interval;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.EventfulGame;
import risksim.game.Game;
import risksim.game.RepeatedGame;
import risksim.game.StageGame;

/**
 * The arms race of two rivals (Richardson 1960) as a game. Each chooses a level of arms; it pays their upkeep, and is uneasy by the
 * square of how far it is from the level it would want: (fear times the rival's arms + grievance + upkeep) / fatigue. So what
 * more arms are worth to a side at the margin is Richardson's equation, fear times the rival's arms less fatigue times its own plus
 * grievance; and all would be better off if both disarmed. A state holds both levels of the last tick; it begins disarmed.
 */
public final class ArmsRace implements RepeatedGame, StageGame, EventfulGame {
    private static final int SIDES = 2;

    private final Spec said;
    private final double best;
    private final double worst;

    private ArmsRace(Spec said) {
        this.said = said;
        double most = Double.NEGATIVE_INFINITY;
        for (int level = 0; level < said.levels(); level++) {
            most = Math.max(most, joint(level, answer(level)));
        }
        this.best = most;
        int top = said.levels() - 1;
        this.worst = Math.min(Math.min(joint(0, top), joint(top, 0)), Math.min(joint(0, 0), joint(top, top)));
    }

    /** The second side's level that is best for both together, given the first's: a parabola has its top there. */
    private int answer(int level) {
        double low = joint(level, 0);
        double middle = joint(level, 1);
        double slope = middle - low;
        double bend = joint(level, 2) - 2 * middle + low;
        return (int) Math.min(said.levels() - 1, Math.max(0, Math.rint(0.5 - slope / bend)));
    }

    private double joint(int one, int other) {
        return reward(0, arms(one), arms(other)) + reward(1, arms(other), arms(one));
    }

    private double reward(int side, double own, double other) {
        double unease = own - wanted(side, other);
        return -said.upkeep() * own - said.fatigue().get(side) / 2 * unease * unease;
    }

    private double wanted(int side, double other) {
        return (said.fear().get(side) * other + said.grievance().get(side) + said.upkeep())
                / said.fatigue().get(side);
    }

    /** By how much a side that follows Richardson's equation changes its arms in a tick. */
    public double change(int side, double own, double other) {
        return said.fear().get(side) * other
                - said.fatigue().get(side) * own
                + said.grievance().get(side);
    }

    /** The arms of a level; no more than the treaty allows. */
    public double arms(int level) {
        return Math.min(said.treaty(), level * said.step());
    }

    /** The level nearest to so many arms. */
    public int level(double arms) {
        return (int) Math.min(said.levels() - 1, Math.max(0, Math.rint(arms / said.step())));
    }

    /** The arms of a side in a state. */
    public double arms(int state, int side) {
        return lastAction(state, side) * said.step();
    }

    @Override
    public int players() {
        return SIDES;
    }

    @Override
    public int actions(int player) {
        return said.levels();
    }

    @Override
    public int states() {
        return said.levels() * said.levels();
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        double one = arms(actions[0]);
        double other = arms(actions[1]);
        rewards[0] = reward(0, one, other);
        rewards[1] = reward(1, other, one);
        return level(one) + level(other) * said.levels();
    }

    @Override
    public List<String> happenings() {
        return List.of("arms");
    }

    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        sums[0] += arms(actions[0]) + arms(actions[1]);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public int lastAction(int state, int player) {
        return player == 0 ? state % said.levels() : state / said.levels();
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return "arms " + Interval.plain(Math.rint(1e6 * arms(action)) / 1e6); // no digits that only binary has
    }

    @Override
    public double best() {
        return best;
    }

    @Override
    public double worst() {
        return worst;
    }

    /** What a scenario says of an arms race. */
    @LeavesOut("budgets, technology and use of the arms: levels move by each side's rule and nobody fires")
    @About("two rivals choose levels of arms by fear, fatigue and grievance (Richardson 1960)")
    public record Spec(
            @About("what holds each side back, for a unit of its own arms") @Within("(0, 2]") @Default("[0.8, 0.7]")
                    List<Double> fatigue,
            @About("what drives each side, for a unit of the rival's arms") @Within("[0, 2]") @Default("[0.5, 0.4]")
                    List<Double> fear,
            @About("what drives each side when all are disarmed") @Within("[-100, 100]") @Default("[1.0, 1.0]")
                    List<Double> grievance,
            @About("what a unit of arms costs a tick") @Within("[0, 1000]") @Default("1.0") double upkeep,
            @About("arms between two levels") @Within("(0, 1000]") @Default("0.05") double step,
            @About("number of levels, from none") @Within("[3, 2001]") @Default("2001") int levels,
            @About("the most arms that a treaty allows") @Within("[0, 1000000]") @Default("1000000.0") double treaty,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.95") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, fatigue, fear, grievance, upkeep, step, levels, treaty, discount);
            fatigue = List.copyOf(fatigue);
            fear = List.copyOf(fear);
            grievance = List.copyOf(grievance);
            Check.that(
                    fatigue.size() == SIDES && fear.size() == SIDES && grievance.size() == SIDES,
                    "fatigue, fear and grievance must each hold 2 numbers");
        }

        @Override
        public ArmsRace create(int players) {
            Check.that(players == SIDES, "an arms race is for 2 players, was " + players);
            return new ArmsRace(this);
        }
    }
}
