package risksim.experiment;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import risksim.file.Json;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;

/** Plays a finished run again, all of it or a sample, and says what differs from what it kept. */
public final class Proof {
    private static final Pattern LATE = Pattern.compile("(.+) from ([0-9]+)");

    private final FinishedRun run;
    private final Scenario scenario;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    public Proof(FinishedRun run) {
        this.run = run;
        this.scenario = run.scenario();
    }

    /** What differs, in words; nothing if all is as it was kept. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** How many replications were played again. */
    public int compared() {
        return compared;
    }

    private void differs(String words) {
        differences.add(words);
    }

    private boolean sameScenario() {
        String kept = run.manifest().getOrDefault("scenario-hash", "");
        if (!scenario.text().hash().equals(kept)) {
            differs("the scenario: its hash is " + scenario.text().hash() + ", kept is " + kept);
            return false;
        }
        return true;
    }

    /**
     * Plays everything again and compares every replication and every file.
     *
     * @param laboratory one that knows nothing yet
     */
    public void all(Laboratory laboratory) {
        if (!sameScenario()) {
            return;
        }
        Function<List<Replication>, Map<String, String>> provenance =
                played -> Provenance.of(scenario, played, run.manifest().getOrDefault("host", ""));
        Outcome outcome = new Study(scenario, laboratory).outcome(provenance);
        Map<Replication.Key, Replication> kept = kept();
        outcome.all().forEach(one -> compare(one, kept.remove(one.key())));
        kept.values().forEach(one -> differs(words(one.key()) + ": is kept, and no part of the scenario asks for it"));
        files();
        if (!run.text(RunFolder.RESULTS).equals(LongTable.of(outcome.all()))) {
            differs(RunFolder.RESULTS + ": what it says does not follow from the replications");
        }
        if (!run.text(RunFolder.FINDINGS).equals(Json.write(outcome.conclusions()))) {
            differs(RunFolder.FINDINGS + ": what it says does not follow from the replications");
        }
        seal(outcome);
    }

    /** What is kept beside the replications: each once, the scenario as it was resolved, and the appetite as it was fixed. */
    private void files() {
        if (run.replications().size() != kept().size()) {
            differs(RunFolder.LOG + ": some replications are kept twice");
        }
        if (Files.isRegularFile(run.folder().resolve(RunFolder.RESOLVED))
                && !run.text(RunFolder.RESOLVED).equals(scenario.text().resolved())) {
            differs(RunFolder.RESOLVED + ": is not what the scenario resolves to");
        }
        for (Map<String, String> kept : List.of(run.manifest(), run.opened())) {
            String appetite = kept.getOrDefault("appetite-hash", scenario.text().appetiteHash());
            if (!appetite.equals(scenario.text().appetiteHash())) {
                differs("the appetite: its hash is " + scenario.text().appetiteHash() + ", kept is " + appetite);
            }
        }
    }

    private void seal(Outcome outcome) {
        String opened =
                run.opened().getOrDefault("scenario-hash", scenario.text().hash());
        if (!opened.equals(scenario.text().hash())) {
            differs(RunFolder.OPENED + ": scenario-hash is " + opened + ", the scenario's is "
                    + scenario.text().hash());
        }
        String name = "hash-of-all-replications";
        String now = outcome.provenance().getOrDefault(name, "");
        String was = run.manifest().getOrDefault(name, "");
        if (!now.equals(was)) {
            differs(RunFolder.MANIFEST + ": " + name + " is " + now + ", kept is " + was);
        }
    }

    private Map<Replication.Key, Replication> kept() {
        Map<Replication.Key, Replication> kept = new LinkedHashMap<>();
        run.replications().forEach(one -> kept.put(one.key(), one));
        return kept;
    }

    private static String words(Replication.Key key) {
        String point = key.point().isEmpty() ? "" : " at " + key.point();
        return "arm '" + key.arm() + "'" + point + ", replication " + key.number();
    }

    private void compare(Replication now, @org.jspecify.annotations.Nullable Replication kept) {
        compared++;
        String what = words(now.key());
        if (kept == null) {
            differs(what + ": is not kept");
            return;
        }
        if (!now.hash().equals(kept.hash())) {
            differs(what + ": hash is " + now.hash() + ", kept is " + kept.hash());
        }
        now.metrics().forEach((name, value) -> {
            if (!Objects.equals(value, kept.metrics().get(name))) {
                differs(what + ": " + name + " is " + value + ", kept is "
                        + kept.metrics().get(name));
            }
        });
        if (now.ticks() != kept.ticks()
                || now.metrics().size() != kept.metrics().size()) {
            differs(what + ": ticks or the number of metrics differ");
        }
    }

    /**
     * Plays some replications again, drawn at random by the scenario's own chance.
     *
     * @param size how many, at least 1
     */
    public void sample(Laboratory laboratory, int size) {
        if (!sameScenario()) {
            return;
        }
        List<Replication.Key> keys = new ArrayList<>(kept().keySet());
        Chance chance = Streams.of(scenario.run().seed()).stream(Purpose.SHOW, 2);
        List<Job> jobs = new ArrayList<>();
        List<Replication.Key> drawn = new ArrayList<>();
        for (int i = 0; i < size && !keys.isEmpty(); i++) {
            Replication.Key key = keys.remove(chance.below(keys.size(), i, 0));
            Optional<Job> job = job(laboratory, key);
            job.ifPresent(one -> {
                jobs.add(one);
                drawn.add(key);
            });
            if (job.isEmpty()) {
                differs(words(key) + ": is kept, and no part of the scenario asks for it");
            }
        }
        laboratory.play("replications again", jobs);
        Map<Replication.Key, Replication> kept = new HashMap<>(kept());
        drawn.forEach(key -> compare(laboratory.recall(key), kept.get(key)));
    }

    private Optional<Job> job(Laboratory laboratory, Replication.Key key) {
        Matcher late = LATE.matcher(key.arm());
        String name = late.matches() ? late.group(1) : key.arm();
        Optional<Arm> known =
                scenario.arms().stream().filter(arm -> arm.name().equals(name)).findFirst();
        if (known.isPresent() && late.matches()) {
            Stage future = laboratory.stage(known.get().called(key.arm()));
            Stage baseline = laboratory.stage(scenario.baseline());
            List<Long> at = List.of(Long.valueOf(late.group(2)));
            return Optional.of(new Branches(baseline, List.of(future), at, key.number()));
        }
        return known.map(arm ->
                        key.point().isEmpty() ? arm : scenario.plan().variants().at(name, numbers(key.point())))
                .map(arm -> new Stage.Task(laboratory.stage(arm), key.number()));
    }

    /** The numbers of a point, from its name. */
    private static Map<String, Double> numbers(String point) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String part : point.split(", ")) {
            int equals = part.lastIndexOf('=');
            numbers.put(part.substring(0, equals), Double.valueOf(part.substring(equals + 1)));
        }
        return numbers;
    }
}
