package risksim.cli;

import java.util.List;
import java.util.Optional;
import risksim.agent.InlineHost;
import risksim.experiment.Replication;
import risksim.scenario.Scenario;
import risksim.viz.Session;
import risksim.viz.Switch;

/**
 * A replication that is to be watched.
 *
 * @param scenario as its file states it, or as a finished run keeps it
 * @param start how it begins
 * @param switches arms that come on while it runs
 * @param kept what a finished run keeps of the same replication; empty where there is no run, or arms are switched
 */
record Watched(Scenario scenario, Session.Start start, List<Switch> switches, Optional<Replication> kept) {
    Watched {
        switches = List.copyOf(switches);
    }

    /** A session of it; agents are called in its own thread, which changes no byte. */
    Session session() {
        return new Session(scenario, new InlineHost(), start, switches);
    }

    /** Whether a session that has ended is what the run keeps: its hash, or the two hashes. */
    Ending ending(Session session) {
        boolean comparable = kept.isPresent()
                && session.world().ended()
                && session.switched().isEmpty()
                && session.start().equals(start);
        if (!comparable) {
            return new Ending(true, "");
        }
        String own = session.hash();
        String said = kept.orElseThrow().hash();
        return own.equals(said)
                ? new Ending(true, "It is the replication that the run keeps, to the last byte: hash " + own)
                : new Ending(false, "It is NOT the replication that the run keeps: hash " + own + ", kept is " + said);
    }

    /**
     * How a watched replication compares with the one that was kept.
     *
     * @param same false if it differs; true also where nothing can be compared
     * @param words empty where nothing can be compared
     */
    record Ending(boolean same, String words) {}
}
