package risksim.experiment;

import java.util.List;
import risksim.metric.Estimate;

/**
 * How a parameter drives a metric.
 *
 * @param path the parameter
 * @param metric what is driven
 * @param measures by name: {@code mu-star}, {@code mu}, {@code sigma} of elementary effects over the whole range (Morris), or
 *     {@code first} and {@code total} share of the variance (Sobol')
 */
public record Influence(String path, String metric, List<Measure> measures) {
    public Influence {
        measures = List.copyOf(measures);
    }

    /** One number of it, with its interval. */
    public record Measure(String name, Estimate estimate) {}
}
