package risksim.learn.parallel;

/** What may happen to a position that was filled. */
public enum Rights {
    /** Nothing: it stays as it is. Positions that are no output are a chain of thought. */
    NONE,
    /** It may be masked again, and then filled anew. */
    REMASK,
    /** It may be written over. */
    REVISION
}
