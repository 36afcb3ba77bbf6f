package risksim.scenario;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * A number that the scenario must reproduce: published, or worked out otherwise than by this simulation. Either the mean lies {@code between} two numbers, or it lies
 * {@code near} one, within 4 joint standard errors.
 */
@About("a number that an arm must reproduce: published, or worked out otherwise than by this simulation")
public record Expectation(
        @About("a metric of this scenario") String metric,
        @About("the arm that is held against it") @Default("baseline") String arm,
        @About("lowest and highest mean") Optional<List<Double>> between,
        @About("the mean that is expected") Optional<Double> near,
        @About("standard error of the mean that is expected") @Within("[0, inf)") Optional<Double> standardError,
        @About("who published it, and where") String source) {
    public Expectation {
        between = between.map(List::copyOf);
        Check.that(between.isPresent() != near.isPresent(), "give either between or near");
        Check.that(
                between.isEmpty()
                        || (between.get().size() == 2
                                && between.get().get(0) <= between.get().get(1)),
                "between needs two numbers, the lower first");
        Check.that(near.isPresent() == standardError.isPresent(), "near and standard-error go together");
        Check.that(!source.isBlank(), "source must not be blank");
    }
}
