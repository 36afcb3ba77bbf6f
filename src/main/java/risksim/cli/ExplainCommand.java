package risksim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.file.Json;
import risksim.file.TreeText;
import risksim.scenario.ScenarioReader;

/** Shows every value of a scenario and where it comes from. */
@Command(
        name = "explain",
        description = "Show every value of a scenario, defaults and archetypes included, and where it comes from.",
        footer = {"", "Example: risksim explain scenarios/collusion/pricing-duopoly.yaml --arm null-twin"})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "the scenario file")
    private Path file = Path.of("");

    @Option(names = "--arm", description = "the arm to explain (default: ${DEFAULT-VALUE})")
    private String arm = "baseline";

    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<TreeText.Leaf> leaves = ScenarioReader.explain(file, arm);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(leaves));
            return 0;
        }
        int path = leaves.stream().mapToInt(leaf -> leaf.path().length()).max().orElse(1);
        int value =
                leaves.stream().mapToInt(leaf -> leaf.value().length()).max().orElse(1);
        String row = "%-" + path + "s  %-" + Math.min(value, 40) + "s  %s%n";
        leaves.forEach(leaf -> out.printf(row, leaf.path(), leaf.value(), leaf.place()));
        return 0;
    }
}
