package risksim.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import risksim.check.Interval;
import risksim.file.Json;

/** Rows for the tables, read from the files of one run. Entries that are not known here are passed over. */
final class RunFiles {
    private final String run;
    private final Path folder;

    RunFiles(Path folder) {
        this.folder = folder;
        this.run = name(folder);
    }

    static String name(Path folder) {
        return Objects.requireNonNull(
                        folder.toAbsolutePath().normalize().getFileName(), "a run is a folder with a name")
                .toString();
    }

    /** The row of {@link Table#RUNS}. */
    @Nullable
    Object[] manifest() throws IOException {
        String text = Files.readString(folder.resolve("manifest.json"));
        Map<?, ?> facts = Json.read(text, Map.class);
        return new @Nullable Object[] {
            run,
            text(facts, "scenario"),
            text(facts, "scenario-hash"),
            text(facts, "appetite-hash"),
            integer(facts, "seed"),
            integer(facts, "replications"),
            integer(facts, "ticks"),
            text(facts, "hash-of-all-replications"),
            text(facts, "code"),
            text(facts, "host"),
            text(facts, "jvm"),
            text(facts, "system"),
            text
        };
    }

    /** The rows of {@link Table#FINDINGS}. */
    List<@Nullable Object[]> findings() throws IOException {
        Map<?, ?> file = Json.read(Files.readString(folder.resolve("findings.json")), Map.class);
        if (!(file.get("findings") instanceof List<?> findings)) {
            throw new IllegalArgumentException("has no list 'findings'");
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Object finding : findings) {
            if (!(finding instanceof Map<?, ?> facts)) {
                throw new IllegalArgumentException("findings[" + rows.size() + "] is not a mapping");
            }
            rows.add(finding(facts));
        }
        return rows;
    }

    private @Nullable Object[] finding(Map<?, ?> facts) {
        Map<?, ?> mean = inner(facts, "mean").orElse(Map.of());
        Map<?, ?> likelihood = inner(facts, "likelihood").orElse(Map.of());
        return new @Nullable Object[] {
            run,
            text(facts, "arm"),
            text(facts, "metric"),
            number(mean, "value"),
            number(mean, "low"),
            number(mean, "high"),
            number(mean, "confidence"),
            mean.isEmpty() ? Long.valueOf(0) : integer(mean, "n"),
            inner(facts, "appetite").map(RunFiles::appetite).orElse(null),
            number(likelihood, "value"),
            number(likelihood, "low"),
            number(likelihood, "high"),
            text(facts, "verdict"),
            text(facts, "sentence")
        };
    }

    private static Optional<Map<?, ?>> inner(Map<?, ?> facts, String name) {
        return facts.get(name) instanceof Map<?, ?> inner ? Optional.of(inner) : Optional.empty();
    }

    private static String appetite(Map<?, ?> facts) {
        for (String bound : Arrays.asList("at-most", "at-least")) {
            Double threshold = number(facts, bound);
            if (threshold != null) {
                return bound.replace('-', ' ') + " " + Interval.plain(threshold);
            }
        }
        return Json.line(facts);
    }

    private static @Nullable String text(Map<?, ?> facts, String name) {
        Object value = facts.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Double number(Map<?, ?> facts, String name) {
        return facts.get(name) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    private static @Nullable Long integer(Map<?, ?> facts, String name) {
        String text = text(facts, name);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException(name + " is '" + text + "'; an integer was expected", other);
        }
    }
}
