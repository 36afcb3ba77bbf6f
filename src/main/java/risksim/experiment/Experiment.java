package risksim.experiment;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import risksim.agent.AgentFailure;
import risksim.agent.AgentHost;

/**
 * Plays replications over all cores. Each is told as soon as it is done, in the order in which they end; which thread played it
 * changes nothing about it.
 */
public final class Experiment {
    private final AgentHost host;
    private final int threads;
    private final boolean bursts;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Queue<AgentFailure> failures = new ConcurrentLinkedQueue<>();

    /**
     * @param threads replications played at once, at least 1
     * @param bursts whether closed tables may be played in bursts; changes no byte
     */
    public Experiment(AgentHost host, int threads, boolean bursts) {
        this.host = host;
        this.threads = threads;
        this.bursts = bursts;
    }

    /**
     * Plays jobs.
     *
     * @param done told of each replication as it ends, by one thread at a time
     * @throws UncheckedIOException if a replication could not be kept, as on a full disk
     * @throws AgentFailure the first failure of an agent; replications under way are then given up
     */
    void run(List<Job> jobs, Consumer<Replication> done) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<?>> played = new ArrayDeque<>();
            jobs.forEach(job -> played.add(pool.submit(() -> play(job, done))));
            while (!played.isEmpty()) {
                played.remove().get();
            }
        } catch (ExecutionException broken) {
            stop();
            if (broken.getCause() instanceof UncheckedIOException unkept) {
                throw unkept;
            }
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

    private void play(Job job, Consumer<Replication> done) {
        if (stop.get()) {
            return;
        }
        try {
            List<Replication> replications = job.play(new Playing(host, bursts, stop::get));
            synchronized (this) {
                replications.forEach(done);
            }
        } catch (AgentFailure failed) {
            Replication.Key key = job.keys().get(0);
            failures.add(failed.in(key.arm(), key.number()));
            stop();
        } catch (Stage.Stopped given) {
            stop();
        }
    }

    /** How many replications are played at once. */
    public int threads() {
        return threads;
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
