package risksim.policy.service;

import java.util.Arrays;
import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.LatticeProblem;
import risksim.learn.engagement.StationaryOptimum;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.population.Demand;
import risksim.population.Friction;
import risksim.population.Satisfaction;

/**
 * What a scenario says of a service that knows demand and friction and plans for ever: on a lattice by value iteration, else by the
 * best satisfaction to hold users at (Calvano et al., arXiv 2410.13108). Rivals are left out of the plan.
 *
 * @param payment what is maximised
 */
@About("knows how users respond and maximises discounted reward, or what content is worth to users, for ever")
@LeavesOut(
        "ignorance: it is told exactly how users leave and return, so it bounds what a service could do and is no model of one")
public record Optimal(
        @About("what is maximised: reward, or what content is worth to the user") @Default("reward") Payment payment)
        implements Policy.Unlearned {
    private static final int CELLS = 20_000;

    /** What a planner is paid in. */
    public enum Payment {
        /** What content earns. */
        REWARD,
        /** What content is worth to users. */
        WELFARE
    }

    @Override
    public ServicePolicy create(Seat seat) {
        ServiceGame game = seat.service();
        return new Steady(game.whole() ? planned(game) : held(game), "optimal in " + payment);
    }

    private Offer planned(ServiceGame game) {
        Levels levels = new Levels(game);
        int[] shown = new int[game.segments()];
        for (int group = 0; group < game.groups(); group++) {
            LatticeProblem problem = levels.problem(group, payment == Payment.WELFARE);
            int[] plan = levels.banded(problem.optimum().policy());
            System.arraycopy(plan, 0, shown, group * game.bands(), plan.length);
        }
        return Offer.contents(game, shown);
    }

    private Offer held(ServiceGame game) {
        game.planned();
        Check.that(
                game.people().satisfaction() instanceof Satisfaction.Leaky
                        && game.people().satisfaction().low() >= 0
                        && game.people().satisfaction().high() <= 1,
                "this policy plans for satisfaction of kind 'lattice', or 'leaky' within 0 and 1");
        double[][] shown = new double[game.segments()][];
        for (int group = 0; group < game.groups(); group++) {
            Frontier frontier = new Frontier(game, group, payment == Payment.WELFARE);
            double[] mixture = frontier.mixture(
                    market(game, group, frontier).optimum(CELLS).satisfaction());
            Arrays.fill(shown, group * game.bands(), (group + 1) * game.bands(), mixture);
        }
        return new Offer(shown, List.of());
    }

    private static StationaryOptimum.Market market(ServiceGame game, int group, Frontier frontier) {
        Demand demand = game.people().types().get(group).demand();
        Friction friction = game.people().types().get(group).friction();
        Check.that(friction instanceof Friction.Constant, "this policy plans for friction of kind 'constant'");
        return new StationaryOptimum.Market(
                frontier::payment, demand::at, ((Friction.Constant) friction).rate(), game.discount());
    }
}
