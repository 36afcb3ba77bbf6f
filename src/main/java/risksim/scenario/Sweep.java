package risksim.scenario;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * Points in the space of the scenario's parameters at which every arm is run, besides the scenario as it is written. An arm that
 * changes a swept parameter itself is left out: at every point it would be the baseline.
 */
@About("points in the space of parameters at which every arm is run, besides the scenario as it is written")
public record Sweep(
        @About("how the points lie") @Default("grid") Design design,
        @About("how many points, for latin-hypercube and sobol") @Within("[2, 10000]") Optional<Integer> points,
        @About("replications of each arm at each point; the run's own number if unsaid") @Within("[1, 1000000]")
                Optional<Integer> replications,
        @About("the parameters that vary") List<Range> over) {
    /** The most points of a sweep. */
    static final int MOST = 10_000;

    public Sweep {
        over = List.copyOf(over);
        Check.that(!over.isEmpty(), "over must name at least one parameter");
        Check.that(over.stream().map(Range::path).distinct().count() == over.size(), "over names one path twice");
        boolean filled = design == Design.LATIN_HYPERCUBE || design == Design.SOBOL;
        Check.that(filled == points.isPresent(), "points goes with latin-hypercube and sobol, and they need it");
        Check.that(
                !filled || over.stream().allMatch(range -> range.from().isPresent()),
                "over needs from and to for latin-hypercube and sobol");
        Check.that(
                filled
                        || over.stream()
                                .allMatch(range -> range.values().isPresent()
                                        || range.steps().isPresent()),
                "over needs values, or from, to and steps");
        Check.that(
                design != Design.LIST
                        || over.stream()
                                        .map(range -> range.all().size())
                                        .distinct()
                                        .count()
                                == 1,
                "over needs as many values of one parameter as of another, in a list");
        Check.that(design != Design.GRID || size(over) <= MOST, "over makes more than " + MOST + " points");
    }

    private static long size(List<Range> over) {
        long size = 1;
        for (Range range : over) {
            size = Math.min(Integer.MAX_VALUE, size * range.all().size());
        }
        return size;
    }

    /** How points lie. */
    public enum Design {
        /** All combinations. */
        GRID,
        /** The first values of all parameters, the second ones, and so on. */
        LIST,
        /** Each parameter's range is cut into as many strips as there are points, with one point in each. */
        LATIN_HYPERCUBE,
        /** A scrambled Sobol' sequence. */
        SOBOL
    }
}
