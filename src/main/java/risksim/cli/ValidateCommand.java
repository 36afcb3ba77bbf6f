package risksim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.file.BadInput;
import risksim.file.Json;
import risksim.file.Problem;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Checks scenario files and runs nothing. */
@Command(
        name = "validate",
        description = "Check scenario files and run nothing.",
        footer = {"", "Example: risksim validate scenarios/collusion/pricing-duopoly.yaml"})
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "scenario files")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "print problems as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                Scenario scenario = ScenarioReader.read(file);
                if (!json) {
                    spec.commandLine().getOut().printf("%s: fine (%s)%n", file, described(scenario));
                }
            } catch (BadInput bad) {
                problems.addAll(bad.problems());
            }
        }
        if (json) {
            spec.commandLine().getOut().println(Json.write(Map.of("problems", problems)));
            return problems.isEmpty() ? 0 : 2;
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return 0;
    }

    private static String described(Scenario scenario) {
        int agents = scenario.baseline().agents().stream()
                .mapToInt(group -> group.count())
                .sum();
        return scenario.arms().size() + " arms, " + scenario.run().replications() + " replications, " + agents
                + " agents, hash " + scenario.text().hash().substring(0, 8);
    }
}
