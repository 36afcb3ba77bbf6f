package risksim.scenario;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * A published number that the scenario must reproduce. Either the mean lies {@code between} two numbers, or it lies
 * {@code near} one, within 4 joint standard errors.
 */
@About("a published number that the baseline must reproduce")
public record Expectation(
        @About("a metric of this scenario") String metric,
        @About("the arm that is held against it") @Default("baseline") String arm,
        @About("lowest and highest mean") Optional<List<Double>> between,
        @About("the published mean") Optional<Double> near,
        @About("standard error of the published mean") @Within("[0, inf)") Optional<Double> standardError,
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
