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
        @About(
                        "lattice: whole numbers that add up; bounded: real ones; leaky: an average that forgets; exposure: net exposure that fades, "
                                + "where a service earns time whose logarithm is reward x satisfaction on average (RecSim)")
                @Default("leaky")
                Kind kind,
        @About("least satisfaction") @Within("[-30000, 30000]") @Default("0.0") double low,
        @About("most satisfaction") @Within("[-30000, 30000]") @Default("1.0") double high,
        @About("leaky: weight of the newest content; with 1 only the last content counts") @Within("(0, 1]")
                Optional<Double> weight,
        @About("exposure: part that is remembered") @Within("[0, 1)") Optional<Double> memory,
        @About("exposure: how strongly it moves satisfaction") @Within("(0, 1000]") Optional<Double> sensitivity,
        @About("exposure: spread of its noise") @Within("[0, 1000]") Optional<Double> noise,
        @About("exposure: spread of the logarithm of time spent") @Within("[0, 10]") Optional<Double> spread) {

    /** The forms of satisfaction. */
    public enum Kind {
        /** Whole numbers that add up. */
        LATTICE,
        /** Real numbers that add up. */
        BOUNDED,
        /** An average that forgets. */
        LEAKY,
        /** Net exposure that fades, and time that satisfaction prolongs. */
        EXPOSURE
    }

    public SatisfactionRule {
        Said.only("weight", kind == Kind.LEAKY, weight.isPresent(), kind);
        Said.only("memory", kind == Kind.EXPOSURE, memory.isPresent(), kind);
        Said.only("sensitivity", kind == Kind.EXPOSURE, sensitivity.isPresent(), kind);
        Said.only("noise", kind == Kind.EXPOSURE, noise.isPresent(), kind);
        Said.only("spread", kind == Kind.EXPOSURE, spread.isPresent(), kind);
        Check.that(
                kind != Kind.EXPOSURE || low == 0 && high == 1, "satisfaction of kind 'exposure' lies between 0 and 1");
        Check.components(SatisfactionRule.class, kind, low, high);
    }

    /** Whole numbers. */
    public static SatisfactionRule lattice(int low, int high) {
        return adding(Kind.LATTICE, low, high, Optional.empty());
    }

    /** Only the last content counts, between 0 and 1. */
    public static SatisfactionRule last() {
        return leaky(1, 0, 1);
    }

    /** An average that forgets. */
    public static SatisfactionRule leaky(double weight, double low, double high) {
        return adding(Kind.LEAKY, low, high, Optional.of(weight));
    }

    private static SatisfactionRule adding(Kind kind, double low, double high, Optional<Double> weight) {
        Optional<Double> none = Optional.empty();
        return new SatisfactionRule(kind, low, high, weight, none, none, none, none);
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
            case EXPOSURE ->
                new Satisfaction.Exposure(
                        memory.orElseThrow(), sensitivity.orElseThrow(), noise.orElseThrow(), spread.orElseThrow());
        };
    }
}
