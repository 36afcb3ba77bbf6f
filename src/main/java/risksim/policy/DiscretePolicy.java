package risksim.policy;

/** A policy for encounters of the discrete shape. Methods called every tick allocate nothing. */
public interface DiscretePolicy extends Policy {
    /** The action at {@code tick}, after seeing {@code seen}; may draw chance by tick. In [0, actions). */
    int choose(long tick, int seen);

    /**
     * What came of it.
     *
     * @param tick the time of the choice
     * @param seen what was seen before the choice
     * @param action what was chosen
     * @param reward what it earned
     * @param next what is seen after
     */
    void learn(long tick, int seen, int action, double reward, int next);

    /** What the policy would do here if it neither explored nor drew chance. Changes nothing. */
    int intend(int seen);

    /** The first tick since which {@code intend} has stayed the same at every state that was visited. */
    long steadySince();

    @Override
    DiscretePolicy copy();
}
