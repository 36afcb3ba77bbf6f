package risksim.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import risksim.agent.InlineHost;
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

    /** Whether a folder holds a run, finished or stopped. */
    public static boolean begun(Path folder) {
        return is(folder) || Files.isRegularFile(folder.resolve(RunFolder.LOG));
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
                String on = name.equals(RunFolder.MANIFEST) && begun(folder)
                        ? "; it was stopped, and goes on with the command that began it"
                        : "";
                problems.add(Place.whole(folder.toString()), "", "is no finished run: " + name + " is missing" + on);
            }
        }
        problems.end();
        try {
            Map<String, String> manifest = manifest(folder);
            List<Replication> replications = RunFolder.replications(
                    Files.readAllLines(folder.resolve(RunFolder.LOG)),
                    folder.resolve(RunFolder.LOG),
                    "is no replication, so this is no finished run that can be read");
            Path source = source(folder, manifest.getOrDefault("source", ""), problems);
            problems.end();
            return new FinishedRun(folder, ScenarioReader.read(source), manifest, replications);
        } catch (IllegalArgumentException broken) {
            problems.add(
                    Place.whole(folder.toString()), "", "is no finished run that can be read: " + broken.getMessage());
            problems.end();
            throw broken;
        } catch (CharacterCodingException broken) {
            problems.add(
                    Place.whole(folder.toString()), "", "is no finished run that can be read: a file of it is no text");
            problems.end();
            throw new UncheckedIOException(folder + " cannot be read", broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be read", failed);
        }
    }

    /** The scenario's file among those that the run keeps: evidence from elsewhere must not make anybody read another one. */
    private static Path source(Path folder, String name, Problems problems) {
        Path kept = folder.resolve(RunFolder.SOURCE).normalize();
        Path file = kept.resolve(name).normalize();
        if (!kept.equals(file.getParent())) {
            problems.add(
                    Place.whole(folder.resolve(RunFolder.MANIFEST).toString()),
                    "source",
                    "must name a file in " + RunFolder.SOURCE + "/, was '" + name + "'");
        }
        return file;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> manifest(Path folder) throws IOException {
        return Json.read(Files.readString(folder.resolve(RunFolder.MANIFEST)), Map.class);
    }

    /** What follows from the replications that it keeps, drawn anew; its files of findings are not looked at. */
    public Outcome outcome() {
        Laboratory kept = new Laboratory(
                new Experiment(new InlineHost(), 1, true), scenario.metrics(), replications, new Incomplete(folder));
        return new Study(scenario, kept).outcome(played -> manifest);
    }

    /** A finished run has all that its scenario asks for; nothing is played to fill it up. */
    private record Incomplete(Path folder) implements Laboratory.Watcher {
        @Override
        public void begins(String what, int missing) {
            Problems problems = new Problems();
            String message = "is no whole run: of its " + what + " " + missing + " replications are missing";
            problems.add(Place.whole(folder.toString()), "", message);
            problems.end();
        }

        @Override
        public void plays(Replication replication) {}

        @Override
        public void ends() {}
    }

    /** When the appetite was fixed: the time at which the folder was opened, and its hash; empty if not kept. */
    public Map<String, String> opened() {
        return Files.isRegularFile(folder.resolve(RunFolder.OPENED)) ? readMap(text(RunFolder.OPENED)) : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> readMap(String text) {
        return Json.read(text, Map.class);
    }

    /** Copies what proves the run into another folder: scenario, log, results, findings, manifest, and when it was opened. */
    public void copy(Path to) {
        List<Path> files = new ArrayList<>(
                Stream.of(RunFolder.LOG, RunFolder.RESULTS, RunFolder.FINDINGS, RunFolder.MANIFEST, RunFolder.OPENED)
                        .map(Path::of)
                        .toList());
        try (Stream<Path> sources = Files.walk(folder.resolve(RunFolder.SOURCE))) {
            sources.filter(Files::isRegularFile).map(folder::relativize).forEach(files::add);
            for (Path file : files) {
                if (Files.isRegularFile(folder.resolve(file))) {
                    Path target = to.resolve(file);
                    Files.createDirectories(
                            Optional.ofNullable(target.getParent()).orElse(to));
                    Files.copy(folder.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be copied to " + to, failed);
        }
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
