package risksim.scenario;

import risksim.policy.Policy;

/**
 * What an agent does in one encounter.
 *
 * @param encounter the encounter's name
 * @param archetype the archetype it was made from
 * @param policy the kind, as catalogued
 * @param spec its parameters: the archetype's, changed by the scenario
 */
public record Role(String encounter, String archetype, String policy, Policy.Spec spec) {}
