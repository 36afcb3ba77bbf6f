package risksim.policy.service;

import java.util.Arrays;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.HiddenTypes;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.population.Friction;
import risksim.population.Satisfaction;
import risksim.population.UserType;
import risksim.random.Digest;

/**
 * A service that does not see which group a user is of, and shows the same to all who are still there: what a user who has stayed so far
 * is likely to be. All begin together and nobody returns, so that users who are there have seen the same.
 */
public final class BeliefPlanner implements ServicePolicy {
    private final ServiceGame game;
    private final HiddenTypes types;
    private final int ahead;
    /** {@code [groups]}: of a user who is still there. */
    private double[] belief;

    private int arm;

    private BeliefPlanner(ServiceGame game, HiddenTypes types, int ahead, double[] belief) {
        this.game = game;
        this.types = types;
        this.ahead = ahead;
        this.belief = belief;
        this.arm = types.best(belief, ahead).arm();
    }

    @Override
    public Offer offer(long tick) {
        int[] shown = new int[game.segments()];
        Arrays.fill(shown, arm);
        return Offer.contents(game, shown);
    }

    @Override
    public void learn(long tick, Offer offer, Outcome outcome) {
        belief = types.after(belief, arm);
        arm = types.best(belief, ahead).arm();
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, arm), belief);
    }

    @Override
    public BeliefPlanner copy() {
        return new BeliefPlanner(game, types, ahead, belief.clone());
    }

    @Override
    public String summary() {
        return "believes of a user who is still there " + Arrays.toString(belief) + ", shows " + game.content(arm);
    }

    /** What a scenario says of a service that guesses whom it serves. */
    @About(
            "knows how each group responds but not who is of which, and plans by who is likely to be still there (Ben-Porat et al. 2022; Johari and Schmit 2018)")
    @LeavesOut(
            "learning how groups respond, and what single users click: it knows every group beforehand, and of a user only that the user stayed")
    public record Spec(
            @About("rounds that are planned before one content is kept to") @Within("[0, 1000]") @Default("12")
                    int ahead)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, ahead);
        }

        @Override
        public BeliefPlanner create(Seat seat) {
            ServiceGame game = seat.service();
            return new BeliefPlanner(game, types(game), ahead, prior(game));
        }

        /** Goes on with what another planner by belief believes; what users saw of other services it cannot know. */
        @Override
        public Policy inherit(Seat seat, Policy memory) {
            ServiceGame game = seat.service();
            if (!(memory instanceof BeliefPlanner planner) || planner.belief.length != game.groups()) {
                throw new IllegalArgumentException(
                        "a planner by belief can only take over from another one about as many groups");
            }
            return new BeliefPlanner(game, types(game), ahead, planner.belief.clone());
        }

        private static double[] prior(ServiceGame game) {
            double[] prior = new double[game.groups()];
            Arrays.setAll(prior, game::share);
            return prior;
        }

        private static HiddenTypes types(ServiceGame game) {
            game.planned();
            Check.that(game.players() == 1, "this policy plans for one service");
            Check.that(
                    game.people().satisfaction() instanceof Satisfaction.Leaky leaky && leaky.weight() == 1,
                    "this policy plans for satisfaction of kind 'leaky' with weight 1: that of the content last shown");
            game.people().types().forEach(Spec::departs);
            double[] rewards = new double[game.contents()];
            double[][] staying = new double[game.contents()][game.groups()];
            for (int content = 0; content < rewards.length; content++) {
                rewards[content] = game.reward(content);
                for (int group = 0; group < game.groups(); group++) {
                    double effect = game.effect(group, content);
                    double at = game.people().satisfaction().after(0, effect);
                    staying[content][group] =
                            game.people().types().get(group).demand().at(at);
                }
            }
            return new HiddenTypes(rewards, staying, prior(game), game.discount());
        }

        private static void departs(UserType type) {
            Check.that(
                    type.friction() instanceof Friction.Constant constant && constant.rate() == 0,
                    "this policy plans for users who never return: friction of kind 'constant' at rate 0");
            Check.that(type.opening().engaged() == 1, "this policy plans for users who all begin engaged");
        }
    }
}
