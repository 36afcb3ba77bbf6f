package risksim.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.experiment.store.Parquet;
import risksim.file.BadInput;
import risksim.file.Json;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.scenario.Scenario;

/**
 * A run on disk. While it goes on, each replication is one line appended to a log; a kill loses at most the lines that were not
 * yet complete, and the same command goes on where it stopped. The first line says which scenario and which code wrote the log;
 * lines of other code are never mixed in, but moved aside.
 *
 * <p>Files: {@code replications.jsonl} (the log), {@code source/} (the scenario with its archetypes), {@code scenario.json},
 * {@code results.csv} and {@code results.parquet}, {@code findings.json}, {@code manifest.json}, {@code report.html}.
 */
public final class RunFolder implements AutoCloseable {
    static final String LOG = "replications.jsonl";
    static final String RESULTS = "results.csv";
    static final String FINDINGS = "findings.json";
    static final String MANIFEST = "manifest.json";
    static final String SOURCE = "source";
    static final String OPENED = "opened.json";
    static final String RESOLVED = "scenario.json";

    private final Path folder;
    private final FileChannel log;
    private final List<Replication> done;

    private RunFolder(Path folder, FileChannel log, List<Replication> done) {
        this.folder = folder;
        this.log = log;
        this.done = done;
    }

    /** The first line of a log. */
    private record Header(String scenario, String code) {}

    /**
     * Opens the folder of a scenario, new or to go on with.
     *
     * @param runs where all runs lie
     * @param code which code is running
     * @throws Busy if another process is writing there
     */
    public static RunFolder open(Path runs, Scenario scenario, String code) {
        Path folder = runs.resolve(name(scenario));
        Header header = new Header(scenario.text().hash(), code);
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(LOG);
            setAside(file, header);
            FileChannel log = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(log, folder);
            List<String> lines = complete(log);
            if (lines.isEmpty()) {
                append(log, Json.line(header));
                Files.writeString(folder.resolve(RESOLVED), scenario.text().resolved());
                Files.writeString(folder.resolve(OPENED), Json.write(opened(scenario)));
                keep(folder.resolve(SOURCE), scenario.text().sources());
            }
            return new RunFolder(folder, log, kept(lines, file, log));
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be written", failed);
        }
    }

    /** What earlier processes kept; the log is let go of if that cannot be read. */
    private static List<Replication> kept(List<String> lines, Path file, FileChannel log) throws IOException {
        try {
            return replications(lines, file, "is no replication; take the line out, and it is played again");
        } catch (BadInput torn) {
            log.close();
            throw torn;
        }
    }

    /**
     * The replications of a log, whose first line is its header.
     *
     * @param complaint what is said of a line that holds none
     * @throws BadInput naming every such line
     */
    static List<Replication> replications(List<String> lines, Path log, String complaint) {
        Problems problems = new Problems();
        List<Replication> replications = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            try {
                replications.add(Json.read(lines.get(line), Replication.class));
            } catch (IllegalArgumentException broken) {
                problems.add(new Place(log.toString(), line + 1, 1), "", complaint);
            }
        }
        problems.end();
        return replications;
    }

    /** The name of the folder of a scenario's run. */
    public static String name(Scenario scenario) {
        return scenario.name() + "-" + scenario.text().hash().substring(0, 8);
    }

    /** The scenario as it was, with the archetypes it uses: a run can be played again wherever its folder lies. */
    private static void keep(Path folder, Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Files.writeString(file, source.getValue());
        }
    }

    /** Shows that the appetite was fixed before the first replication. */
    private static Map<String, String> opened(Scenario scenario) {
        Map<String, String> opened = new LinkedHashMap<>();
        opened.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        opened.put("scenario-hash", scenario.text().hash());
        opened.put("appetite-hash", scenario.text().appetiteHash());
        return opened;
    }

    private static void setAside(Path file, Header header) throws IOException {
        if (Files.exists(file)) {
            List<String> first = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .limit(1)
                    .toList();
            if (!first.isEmpty() && !first.get(0).equals(Json.line(header))) {
                Files.move(file, file.resolveSibling(LOG + ".of-other-code"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void lock(FileChannel log, Path folder) throws IOException {
        try {
            FileLock lock = log.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException mine) {
            log.close();
            throw new Busy(folder);
        }
        log.close();
        throw new Busy(folder);
    }

    /** The complete lines of the log; what follows the last line's end was cut off by a kill and is removed. */
    private static List<String> complete(FileChannel log) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(log.size())];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining() && log.read(buffer, buffer.position()) >= 0) {}
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        log.truncate(end);
        log.position(end);
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }

    private static void append(FileChannel log, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            log.write(bytes);
        }
    }

    /** Where the run lies. */
    public Path folder() {
        return folder;
    }

    /** Replications that earlier processes finished, in the order in which they did. */
    public List<Replication> done() {
        return List.copyOf(done);
    }

    /** Keeps a replication. */
    public void add(Replication replication) {
        try {
            append(log, Json.line(replication));
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be written", failed);
        }
    }

    /** Writes the results of a finished experiment: equal outcomes, equal bytes, but for the manifest's provenance. */
    public void finish(Outcome outcome) {
        Parquet.beside(write(RESULTS, LongTable.of(outcome.all())));
        write(FINDINGS, Json.write(outcome.conclusions()));
        write(MANIFEST, Json.write(outcome.provenance()));
    }

    /** Writes a file whole: first beside its name, then in its place. */
    public Path write(String name, String text) {
        try {
            Path beside = Files.writeString(folder.resolve(name + ".part"), text);
            return Files.move(
                    beside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(folder.resolve(name) + " cannot be written", failed);
        }
    }

    @Override
    public void close() {
        try {
            log.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Another process is writing the same run. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy(Path folder) {
            super("another process is running this scenario into " + folder + "; wait for it or stop it");
        }
    }
}
