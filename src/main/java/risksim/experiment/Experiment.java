package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import risksim.agent.AgentFailure;
import risksim.agent.AgentHost;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;

/**
 * All replications of all arms, over all cores. Each is told as soon as it is done, in the order in which they end; which
 * thread played it changes nothing about it.
 */
public final class Experiment {
    private final Scenario scenario;
    private final AgentHost host;
    private final int threads;
    private final boolean bursts;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Queue<AgentFailure> failures = new ConcurrentLinkedQueue<>();

    /**
     * @param threads replications played at once, at least 1
     * @param bursts whether closed tables may be played in bursts; changes no byte
     */
    public Experiment(Scenario scenario, AgentHost host, int threads, boolean bursts) {
        this.scenario = scenario;
        this.host = host;
        this.threads = threads;
        this.bursts = bursts;
    }

    /** One replication of one arm. */
    public record Task(String arm, int number) {}

    /** All replications that the scenario asks for; those with the same number in all arms stand together. */
    public static List<Task> tasks(Scenario scenario) {
        List<Task> tasks = new ArrayList<>();
        for (int number = 0; number < scenario.run().replications(); number++) {
            for (Arm arm : scenario.arms()) {
                tasks.add(new Task(arm.name(), number));
            }
        }
        return tasks;
    }

    /**
     * Plays replications.
     *
     * @param tasks which
     * @param done told of each as it ends, by one thread at a time
     * @throws AgentFailure the first failure of an agent; replications under way are then given up
     */
    public void run(List<Task> tasks, Consumer<Replication> done) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        scenario.arms().forEach(arm -> stages.put(arm.name(), new Stage(arm, scenario.metrics())));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<@Nullable Void>> work = new ArrayList<>();
            tasks.forEach(task -> work.add(() -> play(stages, task, done)));
            for (Future<@Nullable Void> played : pool.invokeAll(work)) {
                played.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a replication broke", broken.getCause());
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdown();
        }
        if (!failures.isEmpty()) {
            throw failures.element();
        }
    }

    private @Nullable Void play(Map<String, Stage> stages, Task task, Consumer<Replication> done) {
        Stage stage = stages.get(task.arm());
        if (stage == null || stop.get()) {
            return null;
        }
        try {
            Replication replication = stage.play(task.number(), host, bursts, stop::get);
            synchronized (this) {
                done.accept(replication);
            }
        } catch (AgentFailure failed) {
            failures.add(failed.in(task.arm(), task.number()));
            stop();
        } catch (Stage.Stopped given) {
            stop();
        }
        return null;
    }

    /** Gives up all replications under way and starts no other. */
    public void stop() {
        stop.set(true);
    }

    /** Whether the experiment was told to stop. */
    public boolean stopped() {
        return stop.get();
    }
}
