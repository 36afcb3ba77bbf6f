package risksim.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import risksim.actor.ActorHost;
import risksim.agent.AgentHost;
import risksim.agent.InlineHost;

/** Where agents run: options that change the speed of a run and not one byte of it. */
final class HostOptions {
    private static final int MOST_THREADS = 1000;
    /** A day. */
    private static final int LONGEST = 86_400;

    /** Where agents run. */
    enum Host {
        actors,
        inline
    }

    @Option(names = "--host", description = "where agents run: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Host host = Host.actors;

    @Option(names = "--threads", description = "replications played at once (default: the number of processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--tick-by-tick", description = "one message an agent and tick, even where a burst would do")
    private boolean tickByTick;

    @Option(names = "--patience", description = "seconds that an agent may think (default: ${DEFAULT-VALUE})")
    private double patience = 60;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /**
     * Opens the host.
     *
     * @throws ParameterException naming every option that no host can keep to
     */
    AgentHost host() {
        List<String> wrong = new ArrayList<>();
        if (threads < 1 || threads > MOST_THREADS) {
            wrong.add("--threads must be from 1 to " + MOST_THREADS + ", was " + threads);
        }
        if (!(patience > 0 && patience <= LONGEST)) {
            wrong.add("--patience must be above 0 and at most " + LONGEST + " seconds, was " + patience);
        }
        if (!wrong.isEmpty()) {
            throw new ParameterException(command.commandLine(), String.join(System.lineSeparator(), wrong));
        }
        return host == Host.inline
                ? new InlineHost()
                : new ActorHost(threads, Duration.ofNanos(Math.max(1, (long) (patience * 1e9))));
    }

    int threads() {
        return threads;
    }

    boolean bursts() {
        return !tickByTick;
    }

    /** The choice in words, for the record. */
    String words() {
        return host + ", " + threads + " threads" + (tickByTick ? ", tick by tick" : "");
    }
}
