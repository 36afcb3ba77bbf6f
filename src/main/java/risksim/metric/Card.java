package risksim.metric;

/**
 * What a metric is, for people who must defend it.
 *
 * @param unit unit of the number: "1" for a ratio, "money", "periods"; "share" for parts of a whole, and for what a replication says
 *     with yes (1) or no (0)
 * @param range the values it can take, in interval notation
 * @param harm which direction is worse
 * @param formula the definition in one line
 * @param source the paper with section, or "this project"
 * @param leavesOut what the number does not tell, in one sentence
 * @param version changes when the definition changes
 */
public record Card(String unit, String range, Harm harm, String formula, String source, String leavesOut, int version) {

    /** Whether the number is a part of a whole, or yes or no. */
    public boolean share() {
        return unit.equals("share");
    }

    /** Which direction of a number is worse. */
    public enum Harm {
        /** More is worse. */
        HIGH,
        /** Less is worse. */
        LOW,
        /** Neither: the number describes. */
        NONE
    }
}
