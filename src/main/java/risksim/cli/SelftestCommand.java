package risksim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import risksim.agent.AgentHost;
import risksim.experiment.SelfTest;
import risksim.file.Json;

/** Holds simulations against formulas on the user's own machine. */
@Command(
        name = "selftest",
        description = "Hold simulations whose answer is known against their formulas, on this machine.",
        footer = {"", "Example: risksim selftest", "", "Exit code: 0 all hold, 1 one does not."})
final class SelftestCommand implements Callable<Integer> {
    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Mixin
    private HostOptions hosting = new HostOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<SelfTest.Line> lines;
        try (AgentHost host = hosting.host()) {
            lines = new SelfTest(host).lines();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(lines));
        } else {
            TextTable table = new TextTable(
                    List.of("what", "simulated", "4 standard errors", "formula", "", "formula from"), Set.of(1, 2, 3));
            lines.forEach(line -> table.row(
                    line.what(),
                    String.format(Locale.ROOT, "%.6f", line.simulated().value()),
                    String.format(
                            Locale.ROOT,
                            "%.6f",
                            line.simulated().high() - line.simulated().value()),
                    String.format(Locale.ROOT, "%.6f", line.formula()),
                    line.holds() ? "holds" : "DOES NOT HOLD",
                    line.source()));
            out.println(table.text());
        }
        long held = lines.stream().filter(SelfTest.Line::holds).count();
        if (!json) {
            out.printf("%d of %d hold%n", held, lines.size());
        }
        return held == lines.size() ? 0 : 1;
    }
}
