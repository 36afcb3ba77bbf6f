package risksim.game.service;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.population.Demand;

/** What a scenario says of demand: one of five forms, each with its own numbers and no others. */
@About("chance that an engaged user stays, by satisfaction")
public record DemandRule(
        @About("the form of the curve") @Default("quadratic") Kind kind,
        @About("steps: satisfaction from which each chance holds, rising") @Default("[]") List<Double> thresholds,
        @About("steps and table: chances of staying, not falling") @Default("[]") @Within("[0, 1]")
                List<Double> chances,
        @About("quadratic: chance of leaving at satisfaction 0") @Within("[0, 1]") Optional<Double> curvature,
        @About("logistic: steepness, per unit of satisfaction") @Within("[0, 1000000]") Optional<Double> slope,
        @About("logistic: satisfaction at which half of users stay") @Within("[-1000000, 1000000]")
                Optional<Double> middle,
        @About("table: satisfaction of the first chance") @Within("[-1000000, 1000000]") Optional<Double> low,
        @About("table: distance of the chances") @Within("(0, 1000000]") Optional<Double> step,
        @About("beta: first parameter, of the chance of staying") @Within("(0, 1000000]") Optional<Double> staying,
        @About("beta: second parameter, of the chance of leaving") @Within("(0, 1000000]") Optional<Double> leaving) {

    /** The forms of demand. */
    public enum Kind {
        /** Constant between thresholds. */
        STEPS,
        /** One minus a square, for satisfaction in [0, 1]. */
        QUADRATIC,
        /** A logistic curve. */
        LOGISTIC,
        /** Straight lines between chances at equal distances. */
        TABLE,
        /** A chance of each user's own, whatever the satisfaction. */
        BETA
    }

    public DemandRule {
        thresholds = List.copyOf(thresholds);
        chances = List.copyOf(chances);
        boolean many = kind == Kind.STEPS || kind == Kind.TABLE;
        Said.only("thresholds", kind == Kind.STEPS, !thresholds.isEmpty(), kind);
        Said.only("chances", many, !chances.isEmpty(), kind);
        Said.only("curvature", kind == Kind.QUADRATIC, curvature.isPresent(), kind);
        Said.only("slope", kind == Kind.LOGISTIC, slope.isPresent(), kind);
        Said.only("middle", kind == Kind.LOGISTIC, middle.isPresent(), kind);
        Said.only("low", kind == Kind.TABLE, low.isPresent(), kind);
        Said.only("step", kind == Kind.TABLE, step.isPresent(), kind);
        Said.only("staying", kind == Kind.BETA, staying.isPresent(), kind);
        Said.only("leaving", kind == Kind.BETA, leaving.isPresent(), kind);
        Check.components(DemandRule.class, kind, thresholds, chances);
    }

    /** A staircase. */
    public static DemandRule steps(List<Double> thresholds, List<Double> chances) {
        Optional<Double> none = Optional.empty();
        return new DemandRule(Kind.STEPS, thresholds, chances, none, none, none, none, none, none, none);
    }

    /** One minus a square. */
    public static DemandRule quadratic(double curvature) {
        Optional<Double> none = Optional.empty();
        Optional<Double> said = Optional.of(curvature);
        return new DemandRule(Kind.QUADRATIC, List.of(), List.of(), said, none, none, none, none, none, none);
    }

    /** Straight lines between chances at {@code low}, {@code low + step}, ... */
    public static DemandRule table(double low, double step, List<Double> chances) {
        Optional<Double> none = Optional.empty();
        Optional<Double> from = Optional.of(low);
        return new DemandRule(Kind.TABLE, List.of(), chances, none, none, none, from, Optional.of(step), none, none);
    }

    /** A chance of staying of each user's own. */
    public static DemandRule beta(double staying, double leaving) {
        Optional<Double> none = Optional.empty();
        Optional<Double> first = Optional.of(staying);
        return new DemandRule(
                Kind.BETA, List.of(), List.of(), none, none, none, none, none, first, Optional.of(leaving));
    }

    /**
     * The curve.
     *
     * @throws IllegalArgumentException if thresholds or chances are not in order
     */
    public Demand demand() {
        return switch (kind) {
            case STEPS -> new Demand.Steps(thresholds, chances);
            case QUADRATIC -> new Demand.Quadratic(curvature.orElseThrow());
            case LOGISTIC -> new Demand.Logistic(slope.orElseThrow(), middle.orElseThrow());
            case TABLE -> new Demand.Table(low.orElseThrow(), step.orElseThrow(), chances);
            case BETA -> new Demand.Beta(staying.orElseThrow(), leaving.orElseThrow());
        };
    }
}
