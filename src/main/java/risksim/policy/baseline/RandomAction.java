package risksim.policy.baseline;

import risksim.check.About;
import risksim.check.LeavesOut;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Chance;
import risksim.random.Purpose;

/** Chooses any action with equal probability at every tick. It intends nothing; asked for an intention it names action 0. */
public final class RandomAction implements UnlearnedPolicy {
    private final Chance chance;
    private final int actions;

    private RandomAction(Chance chance, int actions) {
        this.chance = chance;
        this.actions = actions;
    }

    @Override
    public int choose(long tick, int seen) {
        return chance.below(actions, tick, 0);
    }

    @Override
    public int intend(int seen) {
        return 0;
    }

    @Override
    public String summary() {
        return "random: any of " + actions + " actions with equal probability";
    }

    /** What a scenario says of an agent that acts at random. */
    @About("chooses any action with equal probability at every tick")
    @LeavesOut("any purpose: all actions are equally likely, so it is a floor and not a model of an agent")
    public record Spec() implements Policy.Unlearned {
        @Override
        public RandomAction create(Seat seat) {
            return new RandomAction(seat.chance(Purpose.ACT), seat.actions());
        }
    }
}
