package risksim.policy.collusive;

/** How those who collude without a word know what each of them is to do. */
public enum Code {
    /** They do not: each tosses for itself. */
    NONE,
    /** By a rule that anybody who looks for it can find. */
    PLAIN,
    /** By a secret toss that all of them know, and nobody else. */
    KEYED
}
