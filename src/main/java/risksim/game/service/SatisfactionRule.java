package risksim.game.service;

import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.population.Satisfaction;

/** What a scenario says of satisfaction: where it lives and how content moves it. */
@About("range and motion of satisfaction")
public record SatisfactionRule(
        @About("lattice: whole numbers that add up; bounded: real ones; leaky: an average that forgets")
                @Default("leaky")
                Kind kind,
        @About("least satisfaction") @Within("[-30000, 30000]") @Default("0.0") double low,
        @About("most satisfaction") @Within("[-30000, 30000]") @Default("1.0") double high,
        @About("leaky: weight of the newest content; with 1 only the last content counts") @Within("(0, 1]")
                Optional<Double> weight) {

    /** The forms of satisfaction. */
    public enum Kind {
        /** Whole numbers that add up. */
        LATTICE,
        /** Real numbers that add up. */
        BOUNDED,
        /** An average that forgets. */
        LEAKY
    }

    public SatisfactionRule {
        Said.only("weight", kind == Kind.LEAKY, weight.isPresent(), kind);
        Check.components(SatisfactionRule.class, kind, low, high);
    }

    /** Whole numbers. */
    public static SatisfactionRule lattice(int low, int high) {
        return new SatisfactionRule(Kind.LATTICE, low, high, Optional.empty());
    }

    /** Only the last content counts, between 0 and 1. */
    public static SatisfactionRule last() {
        return new SatisfactionRule(Kind.LEAKY, 0, 1, Optional.of(1.0));
    }

    /**
     * The rule for users.
     *
     * @throws IllegalArgumentException if the ends are not in order, or not whole on a lattice
     */
    public Satisfaction satisfaction() {
        return switch (kind) {
            case LATTICE -> new Satisfaction.Lattice(low, high);
            case BOUNDED -> new Satisfaction.Bounded(low, high);
            case LEAKY -> new Satisfaction.Leaky(weight.orElseThrow(), low, high);
        };
    }
}
