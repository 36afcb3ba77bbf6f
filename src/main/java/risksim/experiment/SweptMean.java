package risksim.experiment;

import risksim.metric.Estimate;

/** A metric of one arm at one point of a sweep. */
public record SweptMean(String arm, String point, String metric, Estimate mean) {}
