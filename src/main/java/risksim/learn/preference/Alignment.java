package risksim.learn.preference;

/**
 * A method of alignment: what was learned of people becomes a policy near a reference. Stateless; equal inputs give equal
 * policies.
 */
public interface Alignment {
    /** The name that files and tables use. */
    String title();

    /**
     * The policy of this method.
     *
     * @param reference {@code [alternatives]}, sums to 1; where it is 0 no policy under a weight or budget may go
     * @throws IllegalArgumentException if the method does not know the limit or misses what it needs
     */
    Aligned align(Evidence evidence, double[] reference, Limit limit);

    /** Whether the method can keep such a limit. */
    default boolean knows(Limit limit) {
        return true;
    }
}
