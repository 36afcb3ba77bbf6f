package risksim.cli;

import java.time.Duration;
import picocli.CommandLine.Option;
import risksim.actor.ActorHost;
import risksim.agent.AgentHost;
import risksim.agent.InlineHost;

/** Where agents run: options that change the speed of a run and not one byte of it. */
final class HostOptions {
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

    AgentHost host() {
        return host == Host.inline
                ? new InlineHost()
                : new ActorHost(threads(), Duration.ofMillis((long) (patience * 1000)));
    }

    int threads() {
        return Math.max(1, threads);
    }

    boolean bursts() {
        return !tickByTick;
    }

    /** The choice in words, for the record. */
    String words() {
        return host + ", " + threads() + " threads" + (tickByTick ? ", tick by tick" : "");
    }
}
