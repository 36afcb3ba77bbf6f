package risksim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.actor.ActorHost;
import risksim.agent.AgentHost;
import risksim.experiment.Bench;
import risksim.experiment.CrowdBench;
import risksim.experiment.PlainDuopoly;

/** Says how fast this machine is, beside a plain loop in the same process. */
@Command(
        name = "bench",
        description =
                "Measure the speed of the whole path (world, schedule, actors) beside a plain loop of the same game.",
        footer = {
            "",
            "Example: risksim bench",
            "Example: risksim bench population --users 10000000 --services 3",
            "Example: risksim bench view --users 10000000"
        })
final class BenchCommand implements Callable<Integer> {
    private static final int WARM = 20;
    /** As many as a population can have. */
    private static final long MOST_USERS = 100_000_000;
    /** As many as a population can choose among. */
    private static final int MOST_SERVICES = 100;
    /** People beyond whom the other programs are not tried. */
    private static final long MOST_OBJECTS = 20_000_000;

    /** What can be measured. */
    enum What {
        pricing,
        population,
        view
    }

    @Parameters(arity = "0..1", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private What what = What.pricing;

    @Option(names = "--users", description = "people in the population (default: ${DEFAULT-VALUE})")
    private long users = 10_000_000;

    @Option(names = "--services", description = "services among which they choose (default: ${DEFAULT-VALUE})")
    private int services = 1;

    @Option(names = "--ticks", description = "ticks of the population that are timed (default: ${DEFAULT-VALUE})")
    private int ticks = 60;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "the scenario that is watched, with so many users (default: ${DEFAULT-VALUE})")
    private Path scenario = Path.of("scenarios", "engagement", "country.yaml");

    @Option(names = "--sessions", description = "sessions that are timed (default: ${DEFAULT-VALUE})")
    private int sessions = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private void checked() {
        List<String> wrong = new ArrayList<>();
        Map.of("--users", users, "--services", (long) services, "--ticks", (long) ticks, "--sessions", (long) sessions)
                .forEach((name, number) -> {
                    if (number < 1) {
                        wrong.add(name + " must be at least 1, was " + number);
                    }
                });
        if (users > MOST_USERS) {
            wrong.add("--users must be at most " + MOST_USERS + ", was " + users);
        }
        if (services > MOST_SERVICES) {
            wrong.add("--services must be at most " + MOST_SERVICES + ", was " + services);
        }
        if (!wrong.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.join(System.lineSeparator(), wrong.stream().sorted().toList()));
        }
    }

    @Override
    public Integer call() {
        checked();
        int threads = Runtime.getRuntime().availableProcessors();
        if (what == What.view) {
            new ViewReadings(scenario, users, spec.commandLine().getOut()).print(ticks);
            return 0;
        }
        try (AgentHost host = new ActorHost(threads, Duration.ofSeconds(600))) {
            if (what == What.population) {
                population(new CrowdBench(host, services), threads);
                return 0;
            }
            Bench bench = new Bench(host);
            pricing(bench);
            barrier(bench);
        }
        return 0;
    }

    private void population(CrowdBench bench, int threads) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%n%,d people, %d services, %d ticks, millions of user-ticks a second%n", users, services, ticks);
        CrowdBench.Reading cohorts = bench.cohorts(users, ticks);
        people("this, cohort actors, " + threads + " threads", cohorts);
        if (users > MOST_OBJECTS) {
            return;
        }
        CrowdBench.Reading plain = bench.plain((int) users, ticks);
        people("plain loop over arrays, 1 thread", plain);
        CrowdBench.Reading objects = bench.objects((int) users, Math.min(5, ticks));
        people("one object a user on MASON's schedule", objects);
        out.printf(
                "  %.1f times the plain loop, %.0f times the objects%n",
                cohorts.rate() / plain.rate(), cohorts.rate() / objects.rate());
    }

    private void people(String who, CrowdBench.Reading reading) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("  %-44s %10.1f   %,6d MB live%n", who, reading.rate() / 1e6, reading.heap() >> 20);
        out.flush();
    }

    private void pricing(Bench bench) {
        PrintWriter out = spec.commandLine().getOut();
        Bench.Reading exploring = new Bench.Reading(0, 0);
        Bench.Reading session = new Bench.Reading(0, 0);
        Bench.Reading plainExploring = new Bench.Reading(0, 0);
        Bench.Reading plainRest = new Bench.Reading(0, 0);
        for (int i = -WARM; i < sessions; i++) {
            Bench.Reading first = bench.exploring(i + WARM);
            Bench.Reading whole = bench.session(i + WARM);
            PlainDuopoly.Reading plain = PlainDuopoly.run(i + WARM, Bench.EXPLORING);
            if (i >= 0) {
                exploring = exploring.and(first);
                session = session.and(whole);
                plainExploring = plainExploring.and(plain.exploring());
                plainRest = plainRest.and(plain.rest());
            }
        }
        Bench.Reading rest = session.without(exploring);
        out.printf("%npricing duopoly, %d sessions, one core, millions of periods a second%n", sessions);
        out.printf("  %-44s %10s %10s %8s%n", "", "this", "plain loop", "ratio");
        line("exploring (first " + Bench.EXPLORING + " periods)", exploring, plainExploring);
        line("from there until settled", rest, plainRest);
        line("whole sessions", session, plainExploring.and(plainRest));
    }

    private void line(String what, Bench.Reading ours, Bench.Reading plain) {
        spec.commandLine()
                .getOut()
                .printf(
                        "  %-44s %10.1f %10.1f %8.2f%n",
                        what, ours.rate() / 1e6, plain.rate() / 1e6, ours.rate() / plain.rate());
    }

    private void barrier(Bench bench) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%nbarrier: one message to and from every agent in every tick%n");
        for (int agents : new int[] {2, 1_000, 10_000}) {
            long ticks = Math.max(20, 200_000 / agents);
            bench.barrier(agents, ticks);
            double seconds = 1 / bench.barrier(agents, ticks).rate();
            out.printf(
                    "  %,6d agents %10.3f ms a tick %8.2f microseconds an agent%n",
                    agents, 1e3 * seconds, 1e6 * seconds / agents);
        }
        out.flush();
    }
}
