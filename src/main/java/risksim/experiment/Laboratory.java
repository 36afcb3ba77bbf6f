package risksim.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import risksim.scenario.Arm;
import risksim.scenario.MetricChoice;

/** Plays what is asked for and was not played before; what was, is remembered. So a study that was stopped can be asked anew. */
public final class Laboratory {
    private final Experiment experiment;
    private final List<MetricChoice> metrics;
    private final Watcher watcher;
    private final Map<Replication.Key, Replication> known = new HashMap<>();
    private final Map<Arm, Stage> stages = new ConcurrentHashMap<>();

    /**
     * @param played replications that are known already
     * @param watcher told of all others
     */
    public Laboratory(Experiment experiment, List<MetricChoice> metrics, List<Replication> played, Watcher watcher) {
        this.experiment = experiment;
        this.metrics = List.copyOf(metrics);
        this.watcher = watcher;
        played.forEach(one -> known.put(one.key(), one));
    }

    /** Is told what goes on, by one thread at a time. */
    public interface Watcher {
        /**
         * So many replications are about to be played.
         *
         * @param what in words: "arms", "sweep"
         */
        void begins(String what, int replications);

        /** A replication was played. */
        void plays(Replication replication);

        /** All of them were. */
        void ends();
    }

    /**
     * Replications of some arms.
     *
     * @param what in words, for the watcher
     * @param from the first number
     * @param to the first number that is not played
     * @return by arm in the order given, then by number
     * @throws Stage.Stopped if the experiment was told to stop
     */
    public List<Replication> play(String what, List<Arm> arms, int from, int to) {
        List<Job> jobs = new ArrayList<>();
        for (int number = from; number < to; number++) {
            for (Arm arm : arms) {
                jobs.add(new Stage.Task(stage(arm), number));
            }
        }
        play(what, jobs);
        return arms.stream()
                .flatMap(arm -> IntStream.range(from, to)
                        .mapToObj(number -> recall(new Replication.Key(arm.name(), arm.point(), number))))
                .toList();
    }

    /** The stage of an arm. */
    Stage stage(Arm arm) {
        return stages.computeIfAbsent(arm, one -> new Stage(one, metrics));
    }

    /** Plays those jobs of which not everything is known. */
    void play(String what, List<Job> jobs) {
        List<Job> left = jobs.stream()
                .filter(job -> !known.keySet().containsAll(job.keys()))
                .toList();
        if (!left.isEmpty()) {
            watcher.begins(
                    what, left.stream().mapToInt(job -> job.keys().size()).sum());
            Consumer<Replication> kept = one -> {
                if (known.putIfAbsent(one.key(), one) == null) {
                    watcher.plays(one);
                }
            };
            experiment.run(left, kept);
            watcher.ends();
        }
        if (experiment.stopped()) {
            throw new Stage.Stopped();
        }
    }

    /** A replication that was played. */
    Replication recall(Replication.Key key) {
        return Optional.ofNullable(known.get(key)).orElseThrow();
    }

    /** How many replications are known. */
    public int size() {
        return known.size();
    }
}
