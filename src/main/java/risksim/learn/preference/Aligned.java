package risksim.learn.preference;

import java.util.EnumSet;
import java.util.Set;

/** The policy that a method of alignment arrived at, with what a reader must know about it. Immutable. */
public final class Aligned {
    /** What may be the matter with a policy. */
    public enum Flag {
        /** Others were as good; the lowest index was taken, or the lottery is one of several. */
        TIE,
        /** The best fit was infinite or not unique, so that it was held back. */
        REGULARISED,
        /** Some pairs were never compared. */
        MISSING_PAIRS,
        /** The limit did not bind. */
        SLACK
    }

    private final double[] policy;
    private final Set<Flag> flags;

    Aligned(double[] policy, Set<Flag> flags) {
        this.policy = policy.clone();
        this.flags = Set.copyOf(flags);
    }

    static Aligned plain(double[] policy) {
        return new Aligned(policy, Set.of());
    }

    Aligned with(Flag flag, boolean holds) {
        if (!holds || flags.contains(flag)) {
            return this;
        }
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Aligned(policy, more);
    }

    /** {@code [alternatives]}: how often each is the answer. */
    public double[] policy() {
        return policy.clone();
    }

    /** What the policy hangs on. */
    public Set<Flag> flags() {
        return flags;
    }

    /** Whether a flag is set. */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
