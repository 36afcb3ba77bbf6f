package risksim.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small runs on disk, written by hand. */
public final class Kept {
    static final String HEAD = "arm,point,replication,tick,metric,value\n";

    private static final String MANIFEST =
            """
            {
              "scenario" : "small",
              "scenario-hash" : "00ff",
              "seed" : "-9223372036854775808",
              "replications" : "4",
              "code" : "0.1.0 (classes)",
              "something-new" : "yes"
            }
            """;

    private static final String FINDINGS =
            """
            {
              "findings" : [
                {
                  "arm" : "baseline",
                  "metric" : "profit-gain",
                  "mean" : { "value" : 0.875, "low" : 0.5, "high" : 1, "confidence" : 0.95, "n" : 2, "standard-error" : 0.01 },
                  "appetite" : { "metric" : "profit-gain", "at-most" : 0.25, "at-least" : null, "confidence" : 0.95 },
                  "likelihood" : { "value" : 1.0, "low" : 0.158, "high" : 1.0, "confidence" : 0.95, "n" : 2, "standard-error" : null },
                  "verdict" : "exceeded",
                  "sentence" : "It's beyond; \\"much\\"."
                },
                {
                  "arm" : "blind",
                  "metric" : "profit-gain",
                  "mean" : null,
                  "appetite" : null,
                  "likelihood" : null,
                  "verdict" : "none",
                  "sentence" : "No ground."
                }
              ],
              "warnings" : [ "It is small." ],
              "something-new" : [ { "deep" : [ 1 ] } ]
            }
            """;

    private static final String RESULTS = HEAD
            + """
            baseline,,0,900,profit-gain,0.85
            baseline,,1,1100,profit-gain,0.9
            blind,world.with.discount=0.0,0,500,profit-gain,0.25
            blind,world.with.discount=0.0,1,500,profit-gain,-0.05
            """;

    private Kept() {}

    /** A finished run of four replications. */
    public static Path run(Path runs, String name) throws IOException {
        return run(runs, name, RESULTS);
    }

    static Path run(Path runs, String name, String results) throws IOException {
        Path folder = Files.createDirectories(runs.resolve(name));
        Files.writeString(folder.resolve("replications.jsonl"), "{}\n");
        Files.writeString(folder.resolve("manifest.json"), MANIFEST);
        Files.writeString(folder.resolve("findings.json"), FINDINGS);
        Files.writeString(folder.resolve("results.csv"), results);
        return folder;
    }

    /** An answer that is held whole. */
    static final class Answer implements Rows {
        List<String> columns = List.of();
        final List<List<@Nullable Object>> rows = new ArrayList<>();
        boolean ended;

        @Override
        public void columns(List<String> names) {
            columns = names;
        }

        @Override
        public void row(List<@Nullable Object> values) {
            rows.add(values);
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
