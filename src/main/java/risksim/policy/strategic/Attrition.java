package risksim.policy.strategic;

import java.util.Locale;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.DiscreteGame;
import risksim.game.matrix.MatrixGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Stays in a contest for a number of steps that is drawn anew each tick: after every step it gives up with the same probability, so
 * how long it stayed tells nothing (Maynard Smith 1974). In small steps the law is the exponential one.
 */
public final class Attrition implements UnlearnedPolicy {
    private final Chance chance;
    private final int actions;
    private final double staying;

    private Attrition(Chance chance, int actions, double hazard) {
        this.chance = chance;
        this.actions = actions;
        this.staying = StrictMath.log1p(-hazard);
    }

    @Override
    public int choose(long tick, int seen) {
        double steps = StrictMath.floor(StrictMath.log1p(-chance.uniform(tick, 0)) / staying);
        return (int) Math.min(actions - 1, steps);
    }

    /** The likeliest choice is to give up at once. */
    @Override
    public int intend(int seen) {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, new double[] {staying});
    }

    @Override
    public String summary() {
        return String.format(Locale.ROOT, "stays on after a step with probability %.4g", StrictMath.exp(staying));
    }

    /** What a scenario says of it. */
    @LeavesOut("learning and signs of weakness: the time to give up is drawn beforehand and not revised")
    @About(
            "stays for a number of steps that is drawn anew each tick, as if it gave up at each step with the same probability")
    public record Spec(
            @About(
                            "probability of giving up at a step; unsaid, that of the mixed equilibrium of two for the contest's prize and cost")
                    @Within("(0, 1)")
                    Optional<Double> hazard)
            implements Policy.Unlearned {
        public Spec {
            Check.components(Spec.class, hazard);
        }

        @Override
        public Attrition create(Seat seat) {
            double given = hazard.orElseGet(() -> equilibrium(seat.game()));
            return new Attrition(seat.chance(Purpose.ACT), seat.actions(), given);
        }

        /**
         * The probability of giving up that makes the other indifferent: h of h prize - cost (1 - h) - h^2 prize / 2 = 0, where who
         * gives up together with the other has half of the prize. Prize and cost are what the game pays: the prize to who stays one
         * step against none, half of it less a step's cost to two who stay one step each.
         */
        private static double equilibrium(DiscreteGame game) {
            Check.that(
                    game instanceof MatrixGame && game.players() == 2,
                    "the mixed equilibrium is that of two in a war of attrition; elsewhere give a hazard");
            double prize = reward(game, 1, 0);
            double part = 0.5 - reward(game, 1, 1) / prize;
            Check.that(
                    prize > 0 && reward(game, 0, 0) == prize / 2 && part > 0 && part < 1,
                    "the mixed equilibrium needs a war of attrition in which a step costs less than the prize; elsewhere give a hazard");
            return 1 + part - StrictMath.sqrt(1 + part * part);
        }

        private static double reward(DiscreteGame game, int mine, int theirs) {
            double[] rewards = new double[2];
            game.resolve(0, 0, new int[] {mine, theirs}, rewards);
            return rewards[0];
        }
    }
}
