package risksim.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import risksim.file.Json;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;

/**
 * A watched run as a file of lines, so that it replays: how it began, then every switch.
 *
 * @param start how it began
 * @param switches in order of time
 */
public record Script(Session.Start start, List<Switch> switches) {
    public Script {
        switches = List.copyOf(switches);
    }

    /** The first line: which scenario, and how the run began. */
    record Opening(String scenario, String arm, int replication, Map<String, Double> values) {}

    /** The file of a session so far. */
    public static String text(Session session) {
        Session.Start start = session.start();
        Opening opening =
                new Opening(session.scenario().text().hash(), start.arm(), start.replication(), start.values());
        StringBuilder text = new StringBuilder(Json.line(opening)).append('\n');
        session.switched().forEach(one -> text.append(Json.line(one)).append('\n'));
        return text.toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws risksim.file.BadInput with every problem, also if it was another scenario
     */
    public static Script read(Path file, Scenario scenario) {
        Problems problems = new Problems();
        List<String> arms = scenario.arms().stream().map(Arm::name).toList();
        List<String> lines = lines(file, problems);
        problems.end();
        List<Switch> switches = new ArrayList<>();
        Optional<Opening> opening = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            Place place = new Place(file.toString(), i + 1, 1);
            if (i == 0) {
                opening = line(lines.get(0), Opening.class, place, problems);
                opening.ifPresent(one -> held(one, scenario, arms, place, problems));
                continue;
            }
            line(lines.get(i), Switch.class, place, problems).ifPresent(one -> {
                held(one.arm(), arms, place, problems);
                long before = switches.isEmpty()
                        ? 0
                        : switches.get(switches.size() - 1).tick();
                if (one.tick() < before) {
                    problems.add(place, "tick", "must be at least " + before + ", is " + one.tick());
                }
                switches.add(one);
            });
        }
        if (lines.isEmpty()) {
            problems.add(Place.whole(file.toString()), "", "says nothing");
        }
        problems.end();
        Opening begun = opening.orElseThrow();
        return new Script(new Session.Start(begun.arm(), begun.replication(), begun.values()), switches);
    }

    private static void held(Opening opening, Scenario scenario, List<String> arms, Place place, Problems problems) {
        if (!opening.scenario().equals(scenario.text().hash())) {
            problems.add(place, "scenario", "was another scenario, or it has changed since");
        }
        held(opening.arm(), arms, place, problems);
    }

    private static void held(String arm, List<String> arms, Place place, Problems problems) {
        if (!arms.contains(arm)) {
            problems.add(place, "arm", "no arm is called '" + arm + "'" + risksim.file.Words.meant(arm, arms));
        }
    }

    private static <T> Optional<T> line(String text, Class<T> type, Place place, Problems problems) {
        try {
            return Optional.of(Json.read(text, type));
        } catch (IllegalArgumentException wrong) {
            problems.add(place, "", "tells neither how a recorded run began nor a switch of an arm");
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(Place.whole(file.toString()), "", "does not exist");
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }
}
