package risksim.metric.statistics;

/**
 * What a test of "no difference" found.
 *
 * @param method the test, in words
 * @param statistic what it looks at: t, W+, U, chi-square
 * @param p how often chance alone gives a statistic at least as far out; NaN where the test has no meaning for the data
 * @param exact whether {@code p} comes from the statistic's own law rather than from an approximation
 * @param n observations, or pairs, that took part
 */
public record TestResult(String method, double statistic, double p, boolean exact, int n) {}
