package risksim.metric.service;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.Reengagement;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.population.Demand;
import risksim.population.Friction;
import risksim.population.Satisfaction;
import risksim.population.Sums;
import risksim.population.UserType;

/** How much a little more satisfaction would prolong people's engagement, where services leave them in the end. */
@About("by how many percent discounted engagement rises with one percent of satisfaction, where satisfaction rests")
public record DemandElasticity() implements Metric.Spec {
    /** Half the distance, in parts of the range of satisfaction, over which the slope of demand is taken. */
    private static final double STEP = 1e-6;

    @Override
    public Metric create(Game game) {
        ServiceGame service = Ledger.service(game);
        service.planned();
        Check.that(!service.whole(), "this metric has a meaning where satisfaction is a real number");
        Check.that(
                service.people().types().stream().allMatch(type -> type.friction() instanceof Friction.Constant),
                "this metric has a meaning where chances of returning are constant");
        return new Ledger(
                game,
                all -> {
                    double sum = 0;
                    for (int group = 0; group < service.groups(); group++) {
                        double served = all.late(group, Sums.Count.SERVED);
                        if (served == 0) {
                            return OptionalDouble.empty();
                        }
                        sum += service.share(group)
                                * at(service, group, all.late(group, Sums.Amount.SATISFACTION) / served);
                    }
                    return OptionalDouble.of(sum);
                },
                all -> all.paths(
                        "demand elasticity", "ratio", (stretch, group) -> at(service, group, rest(stretch, group))));
    }

    private static double rest(Event.Served stretch, int group) {
        return Ledger.amount(stretch, group, Sums.Amount.SATISFACTION)
                / Math.max(1, Ledger.count(stretch, group, Sums.Count.SERVED));
    }

    private static double at(ServiceGame game, int group, double satisfaction) {
        UserType type = game.people().types().get(group);
        Satisfaction range = game.people().satisfaction();
        double step = STEP * (range.high() - range.low());
        double low = StrictMath.max(range.low(), satisfaction - step);
        double high = StrictMath.min(range.high(), satisfaction + step);
        Demand demand = type.demand();
        double slope = (demand.at(high) - demand.at(low)) / (high - low);
        double breakUp = Reengagement.breakUp(type.friction().returning(satisfaction, demand), game.discount());
        return Reengagement.elasticity(satisfaction, demand.at(satisfaction), slope, breakUp);
    }

    @Override
    public Card card() {
        return new Card(
                "ratio",
                "(-inf, inf)",
                Harm.NONE,
                "s q f'(s) / (1 + q (1 - f(s))) at the mean satisfaction s of the second half of the windows, with chance of staying f and "
                        + "break-up q = delta / (1 - delta + delta rho); averaged over groups by share",
                "Calvano, Haghtalab, Vitercik and Zhao, arXiv 2410.13108; this project",
                "It is taken at the mean of a group, and the slope of demand is the one the scenario states, not one that was estimated; where "
                        + "a service plans best for paid satisfaction 1 - s it equals s / (1 - s).",
                1);
    }
}
