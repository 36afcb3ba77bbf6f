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
    }
}
