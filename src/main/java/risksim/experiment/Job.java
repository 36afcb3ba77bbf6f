package risksim.experiment;

import java.util.List;

/** What one thread plays at a stretch: one replication, or several that share a past. */
interface Job {
    /** The replications that come of it. */
    List<Replication.Key> keys();

    /**
     * Plays.
     *
     * @throws Stage.Stopped if given up
     */
    List<Replication> play(Playing how);
}
