package risksim.cli;

import risksim.experiment.Laboratory;
import risksim.experiment.Replication;

/** Says nothing while replications are played. */
final class Silence implements Laboratory.Watcher {
    @Override
    public void begins(String what, int replications) {}

    @Override
    public void plays(Replication replication) {}

    @Override
    public void ends() {}
}
