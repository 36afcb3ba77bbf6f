package risksim.game.service;

import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.population.Friction;

/** What a scenario says of friction: how likely a user who is away returns. */
@About("chance that a user who is away returns, a tick")
public record FrictionRule(
        @About("constant: at a rate; of-demand: a part of the chance of staying") @Default("constant") Kind kind,
        @About("constant: chance of returning, a tick; less is more friction") @Within("[0, 1]") Optional<Double> rate,
        @About("of-demand: 0 if returning is as likely as staying, 1 if nobody returns") @Within("[0, 1]")
                Optional<Double> lost) {

    /** The forms of friction. */
    public enum Kind {
        /** The same at any satisfaction. */
        CONSTANT,
        /** A part of the chance of staying. */
        OF_DEMAND
    }

    public FrictionRule {
        Said.only("rate", kind == Kind.CONSTANT, rate.isPresent(), kind);
        Said.only("lost", kind == Kind.OF_DEMAND, lost.isPresent(), kind);
    }

    /** A constant chance of returning. */
    public static FrictionRule constant(double rate) {
        return new FrictionRule(Kind.CONSTANT, Optional.of(rate), Optional.empty());
    }

    /** The rule for users. */
    public Friction friction() {
        return kind == Kind.CONSTANT
                ? new Friction.Constant(rate.orElseThrow())
                : new Friction.OfDemand(lost.orElseThrow());
    }

    /** The same where the chance of returning is at least {@code least}. */
    Friction capped(double least) {
        Check.that(least == 0 || kind == Kind.CONSTANT, "rules: easy-return needs friction of kind constant");
        return kind == Kind.CONSTANT ? new Friction.Constant(Math.max(least, rate.orElseThrow())) : friction();
    }
}
