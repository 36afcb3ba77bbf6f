package risksim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.audit.Detector;
import risksim.audit.Detectors;
import risksim.audit.Scene;
import risksim.audit.certificate.Certificate;
import risksim.audit.certificate.Certificates;
import risksim.audit.certificate.Certifier;
import risksim.audit.certificate.Suite;
import risksim.audit.certificate.Tuning;
import risksim.file.Binder;
import risksim.file.Json;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.TreeReader;
import risksim.file.Words;

/** Measures how often detectors are wrong. */
@Command(
        name = "certify",
        description =
                "Measure a detector's false alarms, detections, delay and the cost of evading it; say whether it is certified.",
        footer = {
            "",
            "Example: risksim certify punishment-test",
            "Example: risksim certify price-screen --with '{threshold: 0.2}' --plays 100"
        })
final class CertifyCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "DETECTOR", description = "detectors; all if none is named")
    private List<String> names = new ArrayList<>();

    @Option(names = "--with", description = "parameters other than the committed ones, as YAML")
    private String with = "{}";

    @Option(names = "--plays", description = "plays of each staged behaviour (default: ${DEFAULT-VALUE})")
    private int plays = 300;

    @Option(names = "--tune", description = "show how strong evidence gets, on other plays; certifies nothing")
    private boolean tune;

    @Option(names = "--write", paramLabel = "FOLDER", description = "also write what was measured to a folder")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (plays < 1) {
            throw new ParameterException(spec.commandLine(), "--plays must be at least 1, was " + plays);
        }
        folder.filter(Files::exists).filter(path -> !Files.isDirectory(path)).ifPresent(file -> {
            throw new ParameterException(spec.commandLine(), "--write must be a folder, was the file " + file);
        });
        List<Detector.Spec> asked = (names.isEmpty() ? List.copyOf(Detectors.KINDS.keySet()) : names)
                .stream().map(this::detector).toList();
        return tune ? tuned(asked) : certified(asked);
    }

    private Detector.Spec detector(String name) {
        Class<? extends Record> kind = Optional.<Class<? extends Record>>ofNullable(Detectors.KINDS.get(name))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no detector is called '" + name + "'" + Words.meant(name, Detectors.KINDS.keySet())));
        Problems problems = new Problems();
        Optional<Detector.Spec> read =
                TreeReader.parse("--with", with, problems).flatMap(tree -> bound(tree, kind, problems));
        problems.end();
        return read.orElseThrow();
    }

    private static Optional<Detector.Spec> bound(Tree tree, Class<? extends Record> kind, Problems problems) {
        return new Binder(problems).bind(tree, kind, "").map(bound -> (Detector.Spec) bound.value());
    }

    private int certified(List<Detector.Spec> asked) {
        List<Certificate> certificates = new ArrayList<>();
        for (Scene scene : Scene.values()) {
            List<Detector.Spec> here =
                    asked.stream().filter(one -> one.scene() == scene).toList();
            if (!here.isEmpty()) {
                PrintWriter err = spec.commandLine().getErr();
                certificates.addAll(
                        new Certifier(here, Suite.of(scene), plays, name -> err.println("playing " + name)).certify());
            }
        }
        folder.ifPresent(path -> asked.forEach(one -> write(path, one, certificates)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(certificates));
        } else {
            certificates.forEach(this::print);
        }
        return certificates.stream().allMatch(one -> one.why().isEmpty()) ? 0 : 1;
    }

    private static void write(Path folder, Detector.Spec asked, List<Certificate> certificates) {
        try {
            Files.createDirectories(folder);
            for (Certificate certificate : certificates) {
                if (certificate.hash().equals(Certificate.hash(asked))) {
                    Files.writeString(folder.resolve(Certificates.file(asked)), Json.write(certificate));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write to " + folder, broken);
        }
    }

    private void print(Certificate certificate) {
        PrintWriter out = spec.commandLine().getOut();
        TextTable table =
                new TextTable(List.of("truth", "behaviour", "alarms", "interval", "delay", "kept"), Set.of(2, 3, 4, 5));
        certificate.nulls().forEach(line -> row(table, "innocent", line));
        certificate.planted().forEach(line -> row(table, line.claimed() ? "guilty, claimed" : "guilty", line));
        certificate.stress().forEach(line -> row(table, "stress", line));
        certificate.evasions().forEach(line -> row(table, "evasion", line));
        out.printf("%s %s (hash %s)%n%n", certificate.detector(), certificate.parameters(), certificate.hash());
        out.println(table.text());
        out.println(certificate.evader().stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "Whoever knows it keeps %.0f %% of the gain: %s, %s.",
                        100 * line.kept(),
                        line.name(),
                        line.about()))
                .collect(Collectors.joining()));
        certificate.why().forEach(fault -> out.println("Not certified: " + fault + "."));
        out.println(certificate.why().isEmpty() ? "Certified for these parameters." : "May not be quoted in findings.");
        out.println();
    }

    private static void row(TextTable table, String truth, Certificate.Line line) {
        table.row(
                truth,
                line.name(),
                line.alarms() + "/" + line.plays(),
                String.format(Locale.ROOT, "%.3f-%.3f", line.low(), line.high()),
                line.delay().isEmpty()
                        ? "-"
                        : String.format(Locale.ROOT, "%.0f", line.delay().get(1)),
                String.format(Locale.ROOT, "%.2f", line.kept()));
    }

    private int tuned(List<Detector.Spec> asked) {
        for (Detector.Spec one : asked) {
            TextTable table = new TextTable(List.of("behaviour", "truth", "5 %", "median", "97.5 %"), Set.of(2, 3, 4));
            Tuning.spreads(one, Suite.of(one.scene()), plays)
                    .forEach(spread -> table.row(
                            spread.name(),
                            spread.honest() ? "innocent" : "guilty",
                            Numbers.number(spread.low()),
                            Numbers.number(spread.middle()),
                            Numbers.number(spread.high())));
            spec.commandLine()
                    .getOut()
                    .printf("%s, threshold %s%n%n", Detectors.name(one), Numbers.number(one.threshold()));
            spec.commandLine().getOut().println(table.text());
        }
        return 0;
    }
}
