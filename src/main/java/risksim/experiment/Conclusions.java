package risksim.experiment;

import java.util.List;

/**
 * What follows from the replications of a study, as it is kept in {@code findings.json}.
 *
 * @param findings each metric of each arm, held against the appetite
 * @param effects what each intervention changes, in pairs
 * @param contrasts main effects and interactions of a full factorial design of arms
 * @param sweep means at the points of a sweep
 * @param sweepEffects what each intervention changes at the points of a sweep
 * @param sensitivity which parameters drive a metric
 * @param breakPoints where a verdict flips
 * @param delays what is left of an arm that is switched on late
 * @param survival how long people kept to their first session, where people are served
 * @param warnings what a reader must know before believing any of it
 */
public record Conclusions(
        List<Finding> findings,
        List<ArmEffect> effects,
        List<ArmEffect> contrasts,
        List<SweptMean> sweep,
        List<ArmEffect> sweepEffects,
        List<Influence> sensitivity,
        List<BreakPoint> breakPoints,
        List<Delay> delays,
        Survivals survival,
        List<String> warnings) {
    public Conclusions {
        findings = List.copyOf(findings);
        effects = List.copyOf(effects);
        contrasts = List.copyOf(contrasts);
        sweep = List.copyOf(sweep);
        sweepEffects = List.copyOf(sweepEffects);
        sensitivity = List.copyOf(sensitivity);
        breakPoints = List.copyOf(breakPoints);
        delays = List.copyOf(delays);
        warnings = List.copyOf(warnings);
    }

    /** Findings alone. */
    public static Conclusions of(List<Finding> findings) {
        return new Conclusions(
                findings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Survivals.NONE,
                List.of());
    }
}
