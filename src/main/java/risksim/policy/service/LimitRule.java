package risksim.policy.service;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.learn.preference.Limit;

/** What a scenario says of how far a policy may leave its reference. */
@About("how far a policy may leave its reference")
public record LimitRule(
        @About("none; weight: a nat costs so much score; budget: at most so many nats") @Default("none") Kind kind,
        @About("the weight, or the nats") @Within("[0, 1000000]") @Default("0.0") double amount) {

    /** The forms of a limit. */
    public enum Kind {
        /** As far as it likes. */
        NONE,
        /** Every nat costs. */
        WEIGHT,
        /** At most so many nats. */
        BUDGET
    }

    public LimitRule {
        Check.components(LimitRule.class, kind, amount);
        Check.that(kind != Kind.NONE || amount == 0, "amount has no meaning for kind 'none'");
        Check.that(kind != Kind.WEIGHT || amount > 0, "amount must be above 0 for kind 'weight'");
    }

    /** The limit for methods of alignment. */
    public Limit limit() {
        return switch (kind) {
            case NONE -> Limit.none();
            case WEIGHT -> Limit.weight(amount);
            case BUDGET -> Limit.budget(amount);
        };
    }
}
