package risksim.world;

/** The parts of a tick, in their order; the ordinal is the ordering on MASON's schedule, so no two steps share one. */
public enum Phase {
    /** What an adversary does to data, messages or agents. */
    ATTACK,
    /** What each agent sees is gathered. */
    OBSERVE,
    /** Agents choose, all at once. */
    DECIDE,
    /** Encounters resolve the joint actions. */
    RESOLVE,
    /** Those who are served react. */
    RESPOND,
    /** Agents learn what came of it, and speak. */
    LEARN,
    /** Instruments look, and the end is decided. */
    MEASURE
}
