package risksim.report.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import risksim.file.Json;

/** A governance report: chapter by chapter, as a page that needs nothing else, and as data. Same dossier, same bytes. */
public final class GovernanceReport {
    /** All but the chapter of traceability, which tells of the others. */
    private static final List<Function<Dossier, Chapter>> CHAPTERS = List.of(
            DecisionChapter::of,
            PurposeChapter::of,
            SystemChapter::of,
            CriteriaChapter::of,
            IdentificationChapter::of,
            MethodChapter::of,
            ResultsChapter::of,
            MatrixChapter::of,
            MitigationChapter::of,
            ResidualChapter::of,
            SensitivityChapter::of,
            UncertaintyChapter::of,
            LimitsChapter::of,
            EvidenceChapter::of,
            CrosswalkChapter::of,
            MonitoringChapter::of,
            OddAnnex::of,
            CardsAnnex::of,
            GlossaryAnnex::of);

    private final Dossier dossier;
    private final List<Chapter> chapters;

    public GovernanceReport(Dossier dossier) {
        this.dossier = dossier;
        this.chapters = assembled(dossier);
    }

    /** Loads what writing a report needs, so that it can be done while runs are still read; nothing comes of it. */
    public static void warm() {
        Template.warm();
        PdfReport.warm();
    }

    private static List<Chapter> assembled(Dossier dossier) {
        List<Chapter> chapters = new ArrayList<>();
        CHAPTERS.forEach(chapter -> chapters.add(chapter.apply(dossier)));
        chapters.add(TraceChapter.of(dossier, chapters));
        chapters.sort(Comparator.comparingInt(chapter -> place(chapter.id())));
        return List.copyOf(chapters);
    }

    /** Sections by number, then annexes by letter. */
    private static int place(String id) {
        return id.startsWith("S") ? Integer.parseInt(id.substring(1)) : 100 + id.charAt(0);
    }

    /** What is reported. */
    public Dossier dossier() {
        return dossier;
    }

    /** All chapters in order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** The report as one page of well-formed XHTML: no script, no request. */
    public String html() {
        return html(Template.shipped());
    }

    /** The same, laid out by another template. */
    String html(Template template) {
        return template.page(Page.view(this));
    }

    /** The report as data, with the id of every cell. */
    public String json() {
        return Json.write(ReportFile.of(dossier, chapters));
    }

    /** The title that people gave it, else the names of its scenarios. */
    static String title(Dossier dossier) {
        Optional<String> stated = dossier.sheet().title().filter(title -> !title.isBlank());
        return stated.orElseGet(() -> "Risk report on "
                + dossier.exhibits().stream()
                        .map(exhibit -> exhibit.scenario().name())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
