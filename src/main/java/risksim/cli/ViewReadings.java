package risksim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import risksim.agent.InlineHost;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;
import risksim.viz.Film;
import risksim.viz.Session;
import risksim.viz.ViewBench;
import risksim.viz.VizReader;
import risksim.viz.Watch;

/** Measures what watching costs, and how long a film takes. */
final class ViewReadings {
    private static final int ROUNDS = 3;
    private static final int FRAMES = 300;
    private static final int WIDTH = 960;
    private static final long EVERY = 100;
    private static final Path FILMED = Path.of("scenarios", "collusion", "pricing-interventions.yaml");

    private final Scenario scenario;
    private final Session.Start start;
    private final PrintWriter out;

    /** @param users people of the scenario, if it serves any */
    ViewReadings(Path file, long users, PrintWriter out) {
        String people = "world.with.people";
        this.scenario = ScenarioReader.read(file);
        this.start = new Session.Start(
                scenario.baseline().name(),
                0,
                scenario.plan()
                        .variants()
                        .now(people)
                        .map(now -> Map.of(people, (double) users))
                        .orElse(Map.of()));
        this.out = out;
    }

    void print(long ticks) {
        watching(Math.min(ticks, scenario.run().atMost()));
        film();
        out.flush();
    }

    /** Watched and unwatched by turns, so that whatever else the machine does falls on both; the first round warms up. */
    private void watching(long ticks) {
        ViewBench bench = new ViewBench(scenario, start);
        ViewBench.Reading alone = ViewBench.Reading.NONE;
        ViewBench.Reading watched = ViewBench.Reading.NONE;
        for (int round = 0; round <= ROUNDS; round++) {
            ViewBench.Reading one = bench.unwatched(ticks);
            ViewBench.Reading other = bench.watched(ticks);
            alone = round == 0 ? alone : alone.and(one);
            watched = round == 0 ? watched : watched.and(other);
        }
        out.printf("%n%s%s, %d times %d ticks, one thread plays%n", scenario.name(), words(), ROUNDS, ticks);
        out.printf("  %-34s %12s %12s %10s%n", "", "unwatched", "watched", "slower by");
        line("milliseconds a tick, by the clock", alone.clockATick(), watched.clockATick());
        line("milliseconds a tick, its thread", alone.workATick(), watched.workATick());
        out.printf("  %-34s %12s %12.1f%n", "frames a second", "", watched.rate());
    }

    private String words() {
        return start.values().isEmpty()
                ? ""
                : String.format(
                        " with %,.0f people", start.values().values().iterator().next());
    }

    private void line(String what, double alone, double watched) {
        out.printf("  %-34s %12.2f %12.2f %8.1f %%%n", what, alone, watched, 100 * (watched / alone - 1));
    }

    private void film() {
        Scenario filmed = ScenarioReader.read(FILMED);
        Session.Start begun = new Session.Start(filmed.baseline().name(), 0, Map.of());
        try (Session session = new Session(filmed, new InlineHost(), begun, List.of())) {
            Path film = Files.createTempFile("film", ".gif");
            Watch watch = new Watch(session, VizReader.of(filmed), false);
            watch.every(EVERY);
            long began = System.nanoTime();
            int frames = new Film(watch).write(film, new Film.Length((FRAMES - 1) * EVERY, WIDTH));
            double seconds = (System.nanoTime() - began) / 1e9;
            out.printf(
                    "%n%s: a film of %d frames, %d pixels wide, as GIF without a display, in %.1f s%n",
                    filmed.name(), frames, WIDTH, seconds);
            Files.delete(film);
        } catch (IOException failed) {
            throw new UncheckedIOException("a film cannot be written", failed);
        }
    }
}
