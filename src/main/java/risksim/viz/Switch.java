package risksim.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import risksim.file.Json;
import risksim.file.Place;
import risksim.file.Problems;

/**
 * An arm that was switched on by hand: one line of a file, so that the run replays.
 *
 * @param tick before which tick
 * @param arm the arm that holds from there on
 */
public record Switch(long tick, String arm) {

    /** Switches as text, one a line. */
    public static String text(List<Switch> switches) {
        return switches.stream().map(one -> Json.line(one) + "\n").collect(Collectors.joining());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param arms the names that are known
     * @throws risksim.file.BadInput with every problem
     */
    public static List<Switch> read(Path file, List<String> arms) {
        Problems problems = new Problems();
        List<Switch> switches = new ArrayList<>();
        List<String> lines = lines(file, problems);
        for (int i = 0; i < lines.size(); i++) {
            Place place = new Place(file.toString(), i + 1, 1);
            try {
                Switch one = Json.read(lines.get(i), Switch.class);
                if (!arms.contains(one.arm())) {
                    problems.add(place, "arm", "no arm is called '" + one.arm() + "' (known: " + arms + ")");
                }
                if (!switches.isEmpty() && one.tick() < switches.get(switches.size() - 1).tick() || one.tick() < 0) {
                    problems.add(place, "tick", "must not lie before the line above or before 0");
                }
                switches.add(one);
            } catch (IllegalArgumentException wrong) {
                problems.add(place, "", "is no switch; expected {\"tick\":840,\"arm\":\"name\"}");
            }
        }
        problems.end();
        return switches;
    }

    private static List<String> lines(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(Place.whole(file.toString()), "", "does not exist");
            return List.of();
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }
}
