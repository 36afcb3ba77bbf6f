package risksim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is run besides the arms themselves.
 *
 * @param sweep the points of a sweep, each with all arms, in order
 * @param sweepReplications of each arm at each point
 * @param variants any arm with other numbers
 */
public record Plan(
        List<Arm> sweep,
        int sweepReplications,
        Optional<Sensitivity> sensitivity,
        Optional<Breaks> breaks,
        Optional<Branch> branch,
        Variants variants) {
    public Plan {
        sweep = List.copyOf(sweep);
    }

    /** Nothing but the arms. */
    public static Plan none() {
        Variants refusing = new Variants() {
            @Override
            public Arm at(String arm, Map<String, Double> values) {
                throw new IllegalStateException("this scenario cannot be varied");
            }

            @Override
            public Optional<Double> now(String path) {
                return Optional.empty();
            }
        };
        return new Plan(List.of(), 1, Optional.empty(), Optional.empty(), Optional.empty(), refusing);
    }

    /** The number that the scenario has at a path. */
    public double own(String path) {
        return variants.now(path).orElseThrow();
    }

    /** Any arm of a scenario with other numbers. */
    public interface Variants {
        /**
         * An arm in which some numbers are others.
         *
         * @param arm its name
         * @param values the numbers by path, in the order in which the point is named after them
         * @throws risksim.file.BadInput if the scenario makes no sense with them
         */
        Arm at(String arm, Map<String, Double> values);

        /** The number that stands at a path of the baseline, if one does. */
        Optional<Double> now(String path);
    }
}
