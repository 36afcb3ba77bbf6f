package risksim.experiment;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was played, for tests. */
public final class Recorder implements Laboratory.Watcher {
    private final List<Replication> played = new ArrayList<>();

    @Override
    public void begins(String what, int replications) {}

    @Override
    public void plays(Replication replication) {
        played.add(replication);
    }

    @Override
    public void ends() {}

    /** In the order in which they ended. */
    public List<Replication> played() {
        return played;
    }
}
