package risksim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.file.BadInput;
import risksim.file.Json;
import risksim.file.Problem;
import risksim.file.Words;
import risksim.scenario.Description;

/** Tells all about one thing. */
@Command(
        name = "describe",
        description =
                "Tell all about a game, policy, metric, agent or scenario: what it takes, and where it comes from.",
        footer = {"", "Example: risksim describe q-learning"})
final class DescribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "a name that 'risksim list' shows")
    private String name = "";

    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Description.Entry> everything = ListCommand.everything();
        List<Description.Entry> meant =
                everything.stream().filter(entry -> entry.name().equals(name)).toList();
        if (meant.isEmpty()) {
            List<String> known =
                    everything.stream().map(Description.Entry::name).toList();
            throw new BadInput(List.of(
                    new Problem("describe", 0, 0, "", "nothing is called '" + name + "'" + Words.meant(name, known))));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(meant));
            return 0;
        }
        meant.forEach(entry -> describe(entry, out));
        return 0;
    }

    private static void describe(Description.Entry entry, PrintWriter out) {
        out.printf("%s (%s)%n  %s%n", entry.name(), entry.family(), entry.about());
        entry.facts().forEach((fact, value) -> out.printf("  %-12s %s%n", fact, value));
        for (Description.Parameter parameter : entry.parameters()) {
            out.printf(
                    "%n  %s: %s%s%n      %s%n",
                    parameter.name(),
                    parameter.takes(),
                    parameter.unsaid().isEmpty() ? "" : " (default " + parameter.unsaid() + ")",
                    parameter.about());
        }
    }
}
