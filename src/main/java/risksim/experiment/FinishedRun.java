package risksim.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.file.BadInput;
import risksim.file.Json;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/**
 * A run on disk that was finished, as it is kept.
 *
 * @param folder where it lies
 * @param scenario read from the copy that the run keeps
 * @param manifest what the run said of itself
 * @param replications as in its log
 */
public record FinishedRun(
        Path folder, Scenario scenario, Map<String, String> manifest, List<Replication> replications) {
    public FinishedRun {
        replications = List.copyOf(replications);
    }

    /** Whether a folder holds a finished run. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(RunFolder.MANIFEST));
    }

    /**
     * Reads a finished run.
     *
     * @throws BadInput if the folder holds none, or not all of it
     */
    public static FinishedRun read(Path folder) {
        Problems problems = new Problems();
        for (String name : List.of(RunFolder.MANIFEST, RunFolder.LOG, RunFolder.RESULTS, RunFolder.FINDINGS)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                problems.add(Place.whole(folder.toString()), "", "is no finished run: " + name + " is missing");
            }
        }
        problems.end();
        try {
            Map<String, String> manifest = manifest(folder);
            List<Replication> replications = new ArrayList<>();
            List<String> lines = Files.readAllLines(folder.resolve(RunFolder.LOG));
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                replications.add(Json.read(line, Replication.class));
            }
            String name = Optional.ofNullable(manifest.get("source")).orElse("");
            Scenario scenario =
                    ScenarioReader.read(folder.resolve(RunFolder.SOURCE).resolve(name));
            return new FinishedRun(folder, scenario, manifest, replications);
        } catch (IllegalArgumentException broken) {
            problems.add(
                    Place.whole(folder.toString()), "", "is no finished run that can be read: " + broken.getMessage());
            problems.end();
            throw broken;
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be read", failed);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> manifest(Path folder) throws IOException {
        return Json.read(Files.readString(folder.resolve(RunFolder.MANIFEST)), Map.class);
    }

    /** The text of one of its files. */
    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(folder.resolve(name) + " cannot be read", failed);
        }
    }
}
