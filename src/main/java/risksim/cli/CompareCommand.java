package risksim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.experiment.Comparison;
import risksim.experiment.FinishedRun;
import risksim.file.Json;

/** Lays two finished runs side by side. */
@Command(
        name = "compare",
        description = "Lay two finished runs side by side: what differs in their scenarios, and in what they found.",
        footer = {
            "",
            "Example: risksim compare reports/runs/pricing-duopoly-eed48a22 reports/runs/pricing-null-twin-1f2e3d4c"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "the folder of a finished run")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN", description = "the folder of another")
    private Path second = Path.of("");

    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Comparison comparison = new Comparison(FinishedRun.read(first), FinishedRun.read(second));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("paired", comparison.paired());
            all.put("changes", comparison.changes());
            all.put("lines", comparison.lines());
            out.println(Json.write(all));
            return 0;
        }
        TextTable changes = new TextTable(List.of("what differs", "in the first", "in the second"), Set.of());
        comparison.changes().forEach(change -> changes.row(change.path(), change.first(), change.second()));
        out.println(changes.text());
        TextTable lines = new TextTable(
                List.of("arm", "metric", "first", "second", "difference", "95 % interval", "p"), Set.of(2, 3, 4, 6));
        comparison
                .lines()
                .forEach(line -> lines.row(
                        line.arm(),
                        line.metric(),
                        Numbers.number(line.first().value()),
                        Numbers.number(line.second().value()),
                        Numbers.number(line.difference().value()),
                        Numbers.interval(line.difference()),
                        Numbers.p(line.p())));
        out.println(lines.text());
        out.println(
                comparison.paired()
                        ? "Both runs have the same seed, so replications are compared in pairs (signed-rank test)."
                        : "The runs have different seeds, so they are compared as independent samples (Welch's interval, "
                                + "rank-sum test).");
        out.println("The p values are not adjusted for the number of lines.");
        return 0;
    }
}
