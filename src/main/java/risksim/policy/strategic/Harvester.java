package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.commons.Harvest;
import risksim.game.commons.Sight;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Chance;
import risksim.random.Purpose;

/**
 * Goes for the nearest apple in sight, and wanders where there is none. One that is restrained leaves apples about which too few
 * others hang; one that tags clears its way before it goes on.
 */
public final class Harvester implements UnlearnedPolicy {
    private static final int WAYS = 4;
    /** The probability of waiting for more beside an apple that is spared. */
    private static final double PATIENCE = 0.9;
    /** The probability of stepping aside for who is in the way. */
    private static final double YIELDING = 0.5;

    private final Chance chance;
    private final Spec said;

    private Harvester(Chance chance, Spec said) {
        this.chance = chance;
        this.said = said;
    }

    @Override
    public int choose(long tick, int seen) {
        int wanted = intend(seen);
        double draw = chance.uniform(tick, 0);
        if (Sight.out(seen) || wanted == Harvest.TAG) {
            return wanted;
        }
        if (Sight.near(seen)) {
            return fair(seen) || draw < PATIENCE ? wanted : aside(tick, Sight.way(seen));
        }
        boolean blocked = Sight.rival(seen) && draw < YIELDING;
        return wanted == 0 || blocked ? 1 + chance.below(WAYS, tick, 1) : wanted;
    }

    /** A step in any way but one. */
    private int aside(long tick, int way) {
        return way == 0 ? 1 + chance.below(WAYS, tick, 1) : 1 + (way + chance.below(WAYS - 1, tick, 1)) % WAYS;
    }

    private boolean fair(int seen) {
        return Sight.plenty(seen) >= said.restraint();
    }

    /** What it does if it sees what to do; it stays where it would wander. */
    @Override
    public int intend(int seen) {
        if (said.tags() && Sight.rival(seen)) {
            return Harvest.TAG;
        }
        return Sight.near(seen) && !fair(seen) ? 0 : Sight.way(seen);
    }

    @Override
    public String summary() {
        return (said.tags() ? "tags, then " : "") + "goes for apples"
                + (said.restraint() > 0 ? " that are not the last" : "");
    }

    /** What a scenario says of a harvester. */
    @LeavesOut("planning and memory: a gatherer follows what it sees now, and knows nobody by name")
    @About("goes for the nearest apple; may spare those about which few hang, may tag whoever is in its way")
    public record Spec(
            @About(
                            "how many apples must hang about one that it takes: 0 for any, 1 for 1 or 2, 2 for 3 or 4, 3 for more")
                    @Within("[0, 3]")
                    @Default("0")
                    int restraint,
            @About("whether it tags") @Default("false") boolean tags)
            implements Policy.Unlearned {
        public Spec {
            Check.components(Spec.class, restraint);
        }

        @Override
        public Harvester create(Seat seat) {
            Check.that(seat.game() instanceof Harvest, "this policy can only take part in a harvest");
            return new Harvester(seat.chance(Purpose.WANDER), this);
        }
    }
}
