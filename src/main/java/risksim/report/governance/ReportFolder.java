package risksim.report.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import risksim.experiment.FinishedRun;
import risksim.file.Json;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.TreeReader;
import risksim.file.TreeText;

/**
 * A governance report on disk: {@code report.html}, the same as {@code report.pdf}, {@code report.json}, {@code sheet.yaml} and
 * {@code template.html} if there were any, and in {@code evidence/} what proves the runs that it rests on. So a folder can be handed on
 * and proved elsewhere.
 */
public final class ReportFolder {
    static final String PAGE = "report.html";
    static final String DATA = "report.json";
    static final String PRINT = "report.pdf";
    static final String SHEET = "sheet.yaml";
    static final String TEMPLATE = "template.html";
    static final String EVIDENCE = "evidence";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private ReportFolder() {}

    /** Whether a folder holds a report. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(DATA)) && Files.isRegularFile(folder.resolve(PAGE));
    }

    /**
     * A dossier of finished runs.
     *
     * @param runs folders of runs, at least one, no two of one name
     * @param sheet what people state, if they do
     * @throws risksim.file.BadInput if a folder holds no whole run, or the sheet is wrong
     */
    public static Dossier dossier(List<Path> runs, Optional<Path> sheet) {
        Problems problems = new Problems();
        List<Exhibit> exhibits = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path folder : runs) {
            FinishedRun run = FinishedRun.read(folder);
            Exhibit exhibit = new Exhibit("R" + (exhibits.size() + 1), run, run.outcome());
            String name = Evidence.name(exhibit);
            String hash = run.scenario().text().hash();
            exhibits.stream()
                    .filter(other -> other.run().scenario().text().hash().equals(hash)
                            && !Evidence.name(other).equals(name))
                    .forEach(other -> problems.add(
                            Place.whole(folder.toString()),
                            "",
                            "is a run of the same scenario as " + other.run().folder()
                                    + ": its evidence would count twice"));
            if (names.contains(name) || !name.matches(NAME)) {
                problems.add(
                        Place.whole(folder.toString()),
                        "",
                        names.contains(name)
                                ? "is named twice: two runs of one report have folders of other names"
                                : "must have a name of letters, digits, dots and hyphens");
            }
            names.add(name);
            exhibits.add(exhibit);
        }
        Sheet said =
                sheet.map(file -> SheetReader.read(file, exhibits, problems)).orElse(Sheet.blank());
        problems.end();
        return new Dossier(said, exhibits.stream().map(one -> one.stated(said)).toList());
    }

    /** Writes a report with all that proves it, laid out by the template that is shipped. */
    public static GovernanceReport write(Dossier dossier, Optional<Path> sheet, Path to) {
        return write(dossier, sheet, Optional.empty(), to);
    }

    /**
     * Writes a report with all that proves it.
     *
     * @param template the user's own, kept beside the page that it laid out; the shipped one if there is none
     * @throws risksim.file.BadInput if it is wrong; nothing is written then
     */
    public static GovernanceReport write(Dossier dossier, Optional<Path> sheet, Optional<Path> template, Path to) {
        GovernanceReport report = new GovernanceReport(dossier);
        String page = report.html(Template.of(template));
        try {
            Files.createDirectories(to);
            for (Exhibit exhibit : dossier.exhibits()) {
                Path proof = to.resolve(EVIDENCE).resolve(Evidence.name(exhibit));
                if (!Files.exists(proof)
                        || !Files.isSameFile(proof, exhibit.run().folder())) {
                    exhibit.run().copy(proof);
                }
            }
            keep(sheet.map(TreeReader::text), to.resolve(SHEET));
            keep(template.map(ReportFolder::text), to.resolve(TEMPLATE));
            Files.writeString(to.resolve(PAGE), page);
            Files.writeString(to.resolve(DATA), report.json());
            PdfReport.write(page, to.resolve(PRINT));
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        }
        return report;
    }

    private static void keep(Optional<String> text, Path file) throws IOException {
        if (text.isPresent()) {
            Files.writeString(file, text.get());
        } else {
            Files.deleteIfExists(file);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    /** A file of a report that need not be there. */
    private static Optional<Path> there(Path file) {
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The runs that a report keeps, in its order. */
    public static List<Path> evidence(Path folder) {
        Problems problems = new Problems();
        List<Path> runs = new ArrayList<>();
        String file = folder.resolve(DATA).toString();
        try {
            for (ReportFile.RunLine run : Json.read(Files.readString(folder.resolve(DATA)), ReportFile.class)
                    .runs()) {
                if (!run.folder().matches(NAME)) {
                    problems.add(Place.whole(file), "runs", "must name folders in " + EVIDENCE + "/");
                    continue;
                }
                runs.add(folder.resolve(EVIDENCE).resolve(run.folder()));
            }
        } catch (IllegalArgumentException broken) {
            problems.add(Place.whole(file), "", "is no report that can be read: " + broken.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
        problems.end();
        return runs;
    }

    /** Computes a report anew from what it keeps, and says in which lines it differs from that; nothing if in none. */
    public static List<String> differences(Path folder) {
        GovernanceReport report = new GovernanceReport(dossier(evidence(folder), there(folder.resolve(SHEET))));
        Template template = Template.of(there(folder.resolve(TEMPLATE)));
        List<String> differences = new ArrayList<>();
        String page = report.html(template);
        compare(folder.resolve(PAGE), page, differences);
        compare(folder.resolve(DATA), report.json(), differences);
        there(folder.resolve(PRINT))
                .filter(print -> !prints(page, print))
                .ifPresent(
                        print -> differences.add(
                                PRINT
                                        + ": is not, byte for byte, the print of what follows from the runs (a Java that packs otherwise prints other bytes)"));
        return differences;
    }

    private static boolean prints(String page, Path print) {
        try {
            return Arrays.equals(Files.readAllBytes(print), PdfReport.bytes(page));
        } catch (IOException failed) {
            throw new UncheckedIOException(print + " cannot be read", failed);
        }
    }

    /** What people stated in the sheet of a report, each with its place, and whether they laid it out; no run stands behind it. */
    public static List<String> stated(Path folder) {
        Path file = folder.resolve(SHEET);
        Problems problems = new Problems();
        List<String> stated = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            TreeReader.read(file, problems).ifPresent(tree -> TreeText.leaves(tree)
                    .forEach(leaf -> stated.add(leaf.path() + ": " + leaf.value())));
        }
        problems.end();
        there(folder.resolve(TEMPLATE))
                .ifPresent(template -> stated.add(TEMPLATE + ": " + PAGE + " and " + PRINT
                        + " are laid out by it, and may leave things out that " + DATA + " has"));
        return stated;
    }

    private static void compare(Path file, String follows, List<String> differences) {
        try {
            List<String> kept = Files.readString(file).lines().toList();
            List<String> now = follows.lines().toList();
            for (int i = 0; i < Math.max(kept.size(), now.size()); i++) {
                String one = i < kept.size() ? kept.get(i).strip() : "";
                String other = i < now.size() ? now.get(i).strip() : "";
                if (!one.equals(other)) {
                    differences.add(file.getFileName() + " line " + (i + 1) + ": is " + shortened(one)
                            + ", what follows from the runs is " + shortened(other));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    private static String shortened(String line) {
        return line.isEmpty() ? "nothing" : line.length() <= 160 ? line : line.substring(0, 160) + "...";
    }
}
