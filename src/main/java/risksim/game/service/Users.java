package risksim.game.service;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.population.UserType;

/** What a scenario says of users who respond alike; they are one group in all sums. */
@About("users who respond alike")
public record Users(
        @About("name of the group") @Default("users") String name,
        @About("part of all users, relative to the other groups") @Within("(0, 1000000]") @Default("1.0") double share,
        @About("chance of staying") @Default("{ kind: quadratic, curvature: 0.8 }") DemandRule demand,
        @About("chance of returning") @Default("{ kind: constant, rate: 0.2 }") FrictionRule friction,
        @About("satisfaction at the beginning") @Within("[-30000, 30000]") @Default("0.0") double start,
        @About("part of users who begin engaged") @Within("[0, 1]") @Default("1.0") double engaged,
        @About("utility of each content, in [0, 1]; unsaid, its effect") @Within("[0, 1]") @Default("[]")
                List<Double> utilities,
        @About("how a user chooses among several services") @Default("{}") Choosing choosing,
        @About("what a unit of money paid takes from utility and from what content adds to satisfaction")
                @Within("[0, 1000000]")
                @Default("1.0")
                double priceSensitivity,
        @About("how often users come while they are engaged; unsaid, every tick") Optional<VisitRule> visits) {
    public Users {
        utilities = List.copyOf(utilities);
        Check.components(
                Users.class, name, share, demand, friction, start, engaged, utilities, choosing, priceSensitivity);
        Check.that(
                demand.kind() != DemandRule.Kind.BETA || friction.kind() == FrictionRule.Kind.CONSTANT,
                "demand of kind 'beta' needs friction of kind 'constant'");
        Check.that(
                engaged == 1 || visits.map(VisitRule::arrivals).orElse(0) == 0,
                "engaged has no meaning where users come first over "
                        + visits.map(VisitRule::arrivals).orElse(0) + " arrivals");
    }

    /** What a scenario says of how users choose among services. */
    @About("a logit choice among services, by the utility of what they show")
    public record Choosing(
            @About("cost of taking up another service than the last one, in utility")
                    @Within("[0, 1000000]")
                    @Default("0.0")
                    double switchingCost,
            @About("spread of tastes, in utility") @Within("(0, 1000000]") @Default("1.0") double temperature,
            @About("whether an engaged user chooses anew each tick, at no cost") @Default("false") boolean multihoming,
            @About("whether satisfaction starts anew with another service") @Default("false") boolean fresh) {
        public Choosing {
            Check.components(Choosing.class, switchingCost, temperature);
        }

        UserType.Choosing choosing() {
            return new UserType.Choosing(switchingCost, temperature, multihoming, fresh);
        }
    }

    /** One group that begins engaged and minds no switching. */
    public static Users of(String name, DemandRule demand, FrictionRule friction, double start) {
        return new Users(
                name, 1, demand, friction, start, 1, List.of(), new Choosing(0, 1, false, false), 1, Optional.empty());
    }

    /** The same users with another share and their own utilities. */
    public Users with(double part, List<Double> values) {
        return new Users(name, part, demand, friction, start, engaged, values, choosing, priceSensitivity, visits);
    }

    /** The same users, minding money otherwise. */
    public Users minding(double sensitivity) {
        return new Users(name, share, demand, friction, start, engaged, utilities, choosing, sensitivity, visits);
    }

    /** The users in a world where whoever is away returns with at least a certain chance. */
    UserType type(double easyReturn) {
        boolean later = visits.map(VisitRule::arrivals).orElse(0) > 0;
        UserType.Opening opening = new UserType.Opening(start, later ? 0 : engaged);
        return new UserType(
                name,
                share,
                demand.demand(),
                friction.capped(easyReturn),
                opening,
                choosing.choosing(),
                visits.map(VisitRule::visits));
    }
}
