package risksim.scenario;

import risksim.metric.Metric;

/**
 * A metric that the scenario measures.
 *
 * @param name its kind, as catalogued, which is its name in all tables
 * @param spec its parameters
 */
public record MetricChoice(String name, Metric.Spec spec) {}
