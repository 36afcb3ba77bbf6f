package risksim.population;

import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** What users of one type, who are one group in all sums, have in common. */
@About("a group of users who respond alike")
public record UserType(
        @About("name of the group") String name,
        @About("part of all users, relative to the other types") @Within("(0, inf)") double share,
        @About("chance of staying by satisfaction") Demand demand,
        @About("chance of returning") Friction friction,
        @About("how a user begins") Opening opening,
        @About("how a user chooses among several services") Choosing choosing,
        @About("how users come; unsaid, every tick") Optional<Visits> visits) {

    /** A type that begins engaged at satisfaction {@code at} and minds no switching. */
    public static UserType of(String name, Demand demand, Friction friction, double at) {
        return new UserType(name, 1, demand, friction, new Opening(at, 1), Choosing.EASY, Optional.empty());
    }

    /** This type with another share. */
    public UserType withShare(double part) {
        return new UserType(name, part, demand, friction, opening, choosing, visits);
    }

    /** This type choosing otherwise. */
    public UserType withChoosing(Choosing other) {
        return new UserType(name, share, demand, friction, opening, other, visits);
    }

    /** This type coming at rates that differ. */
    public UserType withVisits(Visits how) {
        return new UserType(name, share, demand, friction, opening, choosing, Optional.of(how));
    }

    /** Whether all users of this type come every tick and stay with the same chance at the same satisfaction. */
    public boolean alike() {
        return visits.isEmpty() && !(demand instanceof Demand.Beta);
    }

    public UserType {
        Check.components(UserType.class, name, share);
    }

    /** How a user begins. Who begins away has no tenure until the first visit. */
    public record Opening(
            @About("first satisfaction") @Within("(-inf, inf)") double satisfaction,
            @About("part of users who begin engaged") @Default("1") @Within("[0, 1]") double engaged) {
        public Opening {
            Check.components(Opening.class, satisfaction, engaged);
        }
    }

    /**
     * A logit choice: a service is taken with probability proportional to {@code exp((utility - cost) / temperature)}, where
     * the cost is paid for any service but the last one used.
     */
    public record Choosing(
            @About("cost of taking up another service than the last one, in utility") @Default("0") @Within("[0, inf)")
                    double switchingCost,
            @About("spread of tastes, in utility") @Default("1") @Within("(0, inf)") double temperature,
            @About("whether an engaged user chooses anew each tick, at no cost") @Default("false") boolean multihoming,
            @About("whether satisfaction starts anew with another service") @Default("false") boolean fresh) {
        /** No cost, spread 1, one service at a time, satisfaction carried along. */
        public static final Choosing EASY = new Choosing(0, 1, false, false);

        public Choosing {
            Check.components(Choosing.class, switchingCost, temperature);
        }
    }
}
