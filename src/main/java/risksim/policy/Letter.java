package risksim.policy;

/**
 * What one agent says to another. Letters reach everyone in one total order: by tick, then sender, then sequence.
 *
 * @param tick when it was said; it is read before the next tick's choices
 * @param sender index of the agent who says it
 * @param sequence from 0, among the sender's letters of the tick
 * @param receiver index of the agent who is meant, or {@link #EVERYONE}
 * @param text what is said
 */
public record Letter(long tick, int sender, int sequence, int receiver, String text) implements Comparable<Letter> {
    /** The receiver of a letter that all other agents read. */
    public static final int EVERYONE = -1;

    @Override
    public int compareTo(Letter other) {
        int byTick = Long.compare(tick, other.tick);
        int bySender = byTick != 0 ? byTick : Integer.compare(sender, other.sender);
        return bySender != 0 ? bySender : Integer.compare(sequence, other.sequence);
    }

    /** Whether an agent reads this letter. */
    public boolean reaches(int agent) {
        return receiver == agent || (receiver == EVERYONE && sender != agent);
    }
}
