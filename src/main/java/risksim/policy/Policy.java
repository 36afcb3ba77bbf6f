package risksim.policy;

/** How one agent chooses and learns. What every shape of encounter has in common; see {@link DiscretePolicy}. */
public interface Policy {
    /** A digest of all that the policy has learned: equal memories, equal digests. */
    long digest();

    /** The same policy with the same memory; what happens to one is not felt by the other. */
    Policy copy();

    /** One line for people on what the policy has learned so far. */
    String summary();

    /** What a scenario says of a policy: its parameters, able to take a seat. */
    interface Spec {
        /**
         * A new policy in its first state.
         *
         * @throws IllegalArgumentException naming the parameter, if the parameters do not fit the seat
         */
        Policy create(Seat seat);

        /**
         * A policy under these parameters that goes on with the memory of another, for changes while a world runs.
         *
         * @throws IllegalArgumentException if that memory does not fit; policies that learn refuse unless they say how it does
         */
        default Policy inherit(Seat seat, Policy memory) {
            throw new IllegalArgumentException(
                    "a policy of this kind cannot be put in another's place while the world runs");
        }
    }

    /** What a scenario says of a policy that learns nothing, and so can take over at any time. */
    interface Unlearned extends Spec {
        @Override
        default Policy inherit(Seat seat, Policy memory) {
            return create(seat);
        }
    }
}
