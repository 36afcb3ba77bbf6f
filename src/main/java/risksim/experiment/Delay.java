package risksim.experiment;

/**
 * What is left of an arm's effect if it is switched on late.
 *
 * @param at the tick at which it is
 * @param effect of the late arm against the baseline
 * @param worlds replications whose world had ended before that tick, so that the arm met a settled world
 */
public record Delay(long at, ArmEffect effect, int worlds) {}
