package risksim.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import risksim.experiment.Finding;
import risksim.experiment.Outcome;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;

/** The outcome of an experiment as one page that needs nothing else: no script, no request, same outcome, same bytes. */
public final class HtmlReport {
    private static final PebbleEngine ENGINE = new PebbleEngine.Builder()
            .loader(new ClasspathLoader())
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.ROOT)
            .build();

    private HtmlReport() {}

    /** The page. Every string of a scenario is escaped on its way in. */
    public static String render(Outcome outcome) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("scenario", outcome.scenario());
        page.put("judged", judged(outcome).stream().map(Row::of).toList());
        page.put("rows", outcome.findings().stream().map(Row::of).toList());
        page.put("figures", figures(outcome));
        page.put("warnings", outcome.conclusions().warnings());
        page.put("sections", new Sections(outcome).all());
        page.put("cards", outcome.scenario().metrics().stream().map(CardRow::of).toList());
        page.put("design", design(outcome));
        page.put("provenance", outcome.provenance());
        StringWriter text = new StringWriter();
        try {
            ENGINE.getTemplate("templates/run.html").evaluate(text, page, Locale.ROOT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Legible.lines(text.toString());
    }

    /** What has an appetite, but for null twins; the first finding where nothing has. */
    private static List<Finding> judged(Outcome outcome) {
        List<String> nullTwins = outcome.scenario().arms().stream()
                .filter(Arm::nullTwin)
                .map(Arm::name)
                .toList();
        List<Finding> judged = outcome.findings().stream()
                .filter(finding -> finding.appetite().isPresent() && !nullTwins.contains(finding.arm()))
                .toList();
        return judged.isEmpty() ? outcome.findings().stream().limit(1).toList() : judged;
    }

    private static List<Figure> figures(Outcome outcome) {
        List<Figure> figures = new ArrayList<>();
        new PathFigure(outcome).figure().ifPresent(figures::add);
        List<Arm> arms = outcome.scenario().arms();
        for (int i = 0; i < arms.size(); i++) {
            new ResponseFigure(outcome, arms.get(i).name(), "response" + i)
                    .figure()
                    .ifPresent(figures::add);
        }
        figures.addAll(new SurvivalFigures(outcome).all());
        List<Appetite> appetite = outcome.scenario().appetite();
        for (int i = 0; i < appetite.size(); i++) {
            new DelayFigure(outcome, appetite.get(i).metric(), "delay" + i)
                    .figure()
                    .ifPresent(figures::add);
            new SpreadFigure(outcome, appetite.get(i), "spread" + i).figure().ifPresent(figures::add);
        }
        List<String> metrics =
                outcome.findings().stream().map(Finding::metric).distinct().toList();
        for (int i = 0; i < metrics.size(); i++) {
            new SweepFigure(outcome, metrics.get(i), "sweep" + i).figure().ifPresent(figures::add);
        }
        return figures;
    }

    private static Map<String, String> design(Outcome outcome) {
        Map<String, String> design = new LinkedHashMap<>();
        var scenario = outcome.scenario();
        design.put(
                "arms",
                String.join(", ", scenario.arms().stream().map(Arm::name).toList()));
        design.put(
                "replications of each arm",
                Integer.toString(outcome.replications().size() / scenario.arms().size()));
        design.put("chance", "seed " + scenario.run().seed() + "; replication r has the same chance in every arm");
        design.put(
                "a replication ends",
                scenario.run()
                                .until()
                                .stableFor()
                                .map(ticks -> "when no agent has changed its mind for " + ticks + " ticks, or ")
                                .orElse("")
                        + "after " + scenario.run().atMost() + " ticks");
        design.put("settled", settled(outcome));
        design.put("intervals", "Student's t for means, Clopper-Pearson for shares");
        if (!scenario.run().precision().isEmpty()) {
            design.put(
                    "when replications ended",
                    "at the first of several looks, stated beforehand, at which the means asked for were known precisely enough; "
                            + "all looks share the error of the intervals (Jennison and Turnbull 1984, by Bonferroni)");
        }
        return design;
    }

    private static String settled(Outcome outcome) {
        long settled =
                outcome.replications().stream().filter(one -> one.settled()).count();
        return settled + " of " + outcome.replications().size() + " replications ended because agents had settled";
    }
}
