package risksim.viz;

/**
 * A node of the picture of agents.
 *
 * @param player who; {@link #CENTRE} for the game itself
 */
record Member(int player) {
    static final int CENTRE = -1;
}
