package risksim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.report.governance.Dossier;
import risksim.report.governance.GovernanceReport;
import risksim.report.governance.ReportFolder;

/** Turns finished runs into a governance report. */
@Command(
        name = "report",
        description =
                "Turn one finished run, or several, into a governance report: decision, evidence, and what proves it.",
        footer = {
            "",
            "Example: risksim report reports/runs/pricing-quick-c80522e1 --sheet reports/examples/pricing-quick/sheet.yaml",
            "",
            "What no simulation can know (who decides, who answers, what is watched) is read from the sheet; without one the report "
                    + "says 'not stated'. To prove a report: risksim verify FOLDER"
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "RUN", description = "folders of finished runs")
    private List<Path> runs = List.of();

    @Option(names = "--sheet", paramLabel = "FILE", description = "what people state (YAML)")
    private Optional<Path> sheet = Optional.empty();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "what lays the page out, instead of the shipped reports/templates/dossier.html")
    private Optional<Path> template = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "where the report is written (default: reports/dossiers/<name of the first run>)")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--json", description = "print the report as JSON besides")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Thread beside = new Thread(GovernanceReport::warm, "warm");
        beside.setDaemon(true);
        beside.start();
        Dossier dossier = ReportFolder.dossier(runs, sheet);
        Path name = runs.get(0).toAbsolutePath().normalize().getFileName();
        Path folder = to.orElseGet(() -> Path.of("reports", "dossiers").resolve(String.valueOf(name)));
        GovernanceReport report = ReportFolder.write(dossier, sheet, template, folder);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
            return 0;
        }
        out.println(report.chapters().get(0).lead());
        out.printf("%nReport: %s%nProve it: risksim verify %s%n", folder.resolve("report.html"), folder);
        return 0;
    }
}
