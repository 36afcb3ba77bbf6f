package risksim.audit;

import java.util.List;

/**
 * An instrument that claims "this is collusion", "they signal" or "one extorts the other". It sees the public record, knows the rules, and
 * nothing else: no memory of an agent, no letter. It raises an alarm once its evidence reaches its threshold.
 */
public interface Detector {
    /** Takes notice of one tick; ticks come in order. */
    void see(Sight sight);

    /** The strongest evidence so far; it never falls. */
    double evidence();

    /** What a scenario says of a detector: its parameters, which a certificate is given for. */
    interface Spec {
        /** A detector that has seen nothing yet. */
        Detector create(int players);

        /** The evidence from which on it raises an alarm; fixed before it is tried. */
        double threshold();

        /** How many ticks it watches. */
        long ticks();

        /** What it can watch. */
        Scene scene();

        /** The planted behaviours that it claims to find, by their names on the stage. */
        List<String> claims();

        /** Where it comes from. */
        String source();

        /** What an alarm does not tell, in one sentence. */
        String leavesOut();
    }
}
