package risksim.metric.service;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.service.Ladder;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.LatticeProblem;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** What people lose if a service that knows them maximises its reward rather than their welfare: a fact of the encounter. */
@About("part of welfare that people lose if a service plans for its reward instead of for them")
public record Misalignment() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        ServiceGame service = Ledger.service(game);
        Check.that(service.whole(), "this metric has a meaning where satisfaction is of kind 'lattice'");
        return new Fact(lost(service));
    }

    private static OptionalDouble lost(ServiceGame game) {
        double got = 0;
        double best = 0;
        for (int group = 0; group < game.groups(); group++) {
            Ladder ladder = Ladder.of(game, group);
            LatticeProblem users = problem(game, group, ladder, true);
            int[] plan = problem(game, group, ladder, false).optimum().policy();
            got += game.share(group) * users.values(plan)[ladder.start()];
            best += game.share(group) * users.optimum().values()[ladder.start()];
        }
        return best > 0 ? OptionalDouble.of(1 - got / best) : OptionalDouble.empty();
    }

    private static LatticeProblem problem(ServiceGame game, int group, Ladder ladder, boolean welfare) {
        List<LatticeProblem.Arm> arms = new ArrayList<>();
        for (int content = 0; content < game.contents(); content++) {
            double payment = welfare ? game.utility(group, content) : game.reward(content);
            arms.add(new LatticeProblem.Arm(payment, ladder.effects()[content]));
        }
        return new LatticeProblem(ladder.staying(), ladder.returning(), arms, game.discount());
    }

    private record Fact(OptionalDouble value) implements Metric {
        @Override
        public void see(Event event) {}
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.HIGH,
                "1 - discounted utility of users under the policy with the highest discounted reward / the highest discounted "
                        + "utility of users, each from one user who begins engaged, averaged over groups by share",
                "Calvano et al., arXiv 2410.13108; this project",
                "A property of the encounter, not of what its services do; rivals are left out.",
                1);
    }
}
