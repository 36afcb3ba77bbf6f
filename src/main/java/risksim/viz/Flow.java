package risksim.viz;

/** What an edge of the picture of agents carries. */
sealed interface Flow {
    /** What a player earned by the tick just played. */
    record Money(int player) implements Flow {}

    /**
     * Something said.
     *
     * @param text what; empty where another edge tells it
     */
    record Said(String text) implements Flow {}
}
