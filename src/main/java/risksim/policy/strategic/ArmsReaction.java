package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.escalation.ArmsRace;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Digest;

/**
 * Arms as Richardson's equation says: more by fear of the rival's arms and by grievance, less by fatigue of its own. What it wants
 * is a number; what it shows is the nearest level.
 */
public final class ArmsReaction implements DiscretePolicy {
    private final ArmsRace race;
    private final int side;
    private final double pace;
    private double wanted;
    private long steadySince;

    private ArmsReaction(ArmsRace race, int side, double pace, double wanted) {
        this.race = race;
        this.side = side;
        this.pace = pace;
        this.wanted = wanted;
    }

    @Override
    public int choose(long tick, int seen) {
        return race.level(wanted);
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        double own = Math.min(wanted, race.arms(race.actions(side) - 1));
        wanted = Math.max(0, own + pace * race.change(side, own, race.arms(next, 1 - side)));
        steadySince = race.level(wanted) == action ? steadySince : tick + 1;
    }

    /** As if it had wanted what it is seen to have. */
    @Override
    public int intend(int seen) {
        double own = race.arms(seen, side);
        return race.level(own + pace * race.change(side, own, race.arms(seen, 1 - side)));
    }

    @Override
    public long steadySince() {
        return steadySince;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, new double[] {wanted});
    }

    @Override
    public ArmsReaction copy() {
        ArmsReaction copy = new ArmsReaction(race, side, pace, wanted);
        copy.steadySince = steadySince;
        return copy;
    }

    @Override
    public String summary() {
        return "reacts to the rival's arms, wants " + wanted;
    }

    /** What a scenario says of a side that reacts. */
    @LeavesOut("planning: a side follows its linear rule and neither foresees the other nor counts its money")
    @About("changes its arms by fear, fatigue and grievance (Richardson 1960)")
    public record Spec(
            @About("the arms it begins with") @Within("[0, 1000000]") @Default("0.0") double arms,
            @About("how much of the change it makes in a tick") @Within("(0, 1]") @Default("1.0") double pace)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, arms, pace);
        }

        @Override
        public ArmsReaction create(Seat seat) {
            return new ArmsReaction(race(seat), seat.player(), pace, arms);
        }

        @Override
        public ArmsReaction inherit(Seat seat, Policy memory) {
            Check.that(memory instanceof ArmsReaction, "only who reacts can go on reacting while the world runs");
            return new ArmsReaction(race(seat), seat.player(), pace, ((ArmsReaction) memory).wanted);
        }

        private static ArmsRace race(Seat seat) {
            Check.that(seat.game() instanceof ArmsRace, "this policy can only take part in an arms race");
            return (ArmsRace) seat.game();
        }
    }
}
