package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.experiment.Finding;
import risksim.metric.Estimate;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.scenario.Arm;

/** Each risk: how likely, how bad, how bad in the tail, and who bears it. */
final class ResultsChapter {
    /** With fewer replications not one whole one lies in the worst 5 %. */
    private static final int FEWEST = 20;

    private ResultsChapter() {}

    static Chapter of(Dossier dossier) {
        List<Hazard> hazards = dossier.hazards();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < hazards.size(); i++) {
            if (hazards.get(i).mute().isEmpty()) {
                pieces.add(SpreadFigure.of("F7." + (i + 1), hazards.get(i)));
            }
        }
        pieces.add(likelihood(hazards));
        if (!hazards.isEmpty()) {
            pieces.add(severity(
                    hazards.stream().filter(hazard -> !hazard.tiers().isEmpty()).toList()));
            pieces.add(tail(
                    hazards.stream().filter(hazard -> hazard.mute().isEmpty()).toList()));
        }
        pieces.add(Burdens.of(dossier));
        pieces.addAll(Leaving.of(dossier, hazards.size() + 1));
        pieces.add(new Paragraph(onset(dossier) + reversal(dossier)));
        return new Chapter(
                "S7",
                "Results of each risk",
                lead(hazards),
                List.of("cop-3.4", "cop-app-1.2.2", "rmf-map-5.1"),
                pieces);
    }

    private static String onset(Dossier dossier) {
        List<String> followed = dossier.exhibits().stream()
                .filter(Leaving::followed)
                .map(Exhibit::id)
                .toList();
        return "Time to onset, speed of spread and reversibility: "
                + (followed.isEmpty()
                        ? "the log of a run keeps one number a replication for each metric and no time of onset, so the time to onset "
                                + "was not measured"
                        : "when people leave stands above for " + String.join(", ", followed)
                                + "; of other metrics a run keeps one number a replication and no time of onset");
    }

    private static String reversal(Dossier dossier) {
        List<String> branched = dossier.exhibits().stream()
                .filter(one -> !one.outcome().conclusions().delays().isEmpty())
                .map(Exhibit::id)
                .toList();
        return branched.isEmpty()
                ? "; no run branches its past, so whether a late intervention still helps was not measured either."
                : "; whether a late intervention still helps is in section 11 for " + String.join(", ", branched) + ".";
    }

    private static String lead(List<Hazard> hazards) {
        long any = hazards.stream()
                .filter(hazard -> hazard.values(hazard.deployed()).stream().anyMatch(hazard.appetite()::exceededBy))
                .count();
        if (hazards.isEmpty()) {
            return "No criterion was fixed before the runs, so no result is beyond or within one.";
        }
        return "In the arms that are to be deployed, " + any + " of " + Plain.count(hazards.size(), "risk", "risks")
                + " went beyond the appetite in at least one replication; where none did, the interval says what remains possible.";
    }

    private static Grid likelihood(List<Hazard> hazards) {
        List<List<String>> rows = new ArrayList<>();
        for (Hazard hazard : hazards) {
            for (Arm arm : hazard.exhibit().scenario().arms()) {
                Standing standing = Standing.of(hazard, arm);
                rows.add(List.of(
                        hazard.exhibit().id(),
                        hazard.id(),
                        arm.name() + (arm.nullTwin() ? " (null twin)" : ""),
                        standing.mean()
                                .map(Plain::estimate)
                                .orElse(hazard.mute().isPresent() ? "not told" : "no replication gave a number"),
                        standing.beyond().map(Plain::share).orElse("unknown"),
                        hazard.finding(arm)
                                .map(Finding::verdict)
                                .map(Object::toString)
                                .orElse("NONE")
                                .toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return new Grid(
                "T7.1",
                "Likelihood: the share of replications beyond the threshold, with its exact interval. It is never given without one.",
                List.of("run", "risk", "arm", "mean", "beyond", "mean is"),
                rows);
    }

    /** A column for each tier, so that arms can be read against each other; tiers have names of their own for each risk. */
    private static Piece severity(List<Hazard> hazards) {
        List<String> head = new ArrayList<>(List.of("run", "risk", "arm", "below all tiers"));
        int most = hazards.stream()
                .mapToInt(hazard -> Severity.names(hazard).size())
                .max()
                .orElse(2);
        for (int tier = 1; tier < most; tier++) {
            head.add("tier " + tier);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Hazard hazard : hazards) {
            for (Arm arm : hazard.arms()) {
                if (!hazard.values(arm).isEmpty()) {
                    rows.add(tiers(hazard, arm, most));
                }
            }
        }
        return rows.isEmpty()
                ? new Paragraph(
                        "Severity: no tiers were fixed before the runs, so a replication is beyond the threshold or it is not.")
                : new Grid(
                        "T7.2",
                        "Severity: replications by tier, each with its exact interval, for the risks whose tiers were fixed before the run. A "
                                + "replication is in the worst tier that it reached.",
                        head,
                        rows);
    }

    private static List<String> tiers(Hazard hazard, Arm arm, int most) {
        List<String> names = Severity.names(hazard);
        List<Estimate> shares = Severity.shares(hazard, arm);
        List<String> row = new ArrayList<>(List.of(hazard.exhibit().id(), hazard.id(), arm.name()));
        for (int tier = 0; tier < most; tier++) {
            String name = tier == 0 ? "" : tier < names.size() ? names.get(tier) + ", " : "";
            row.add(tier < names.size() ? name + Plain.share(shares.get(tier)) : "-");
        }
        return row;
    }

    private static Piece tail(List<Hazard> hazards) {
        int most = hazards.stream()
                .flatMap(hazard ->
                        hazard.arms().stream().map(arm -> hazard.values(arm).size()))
                .max(Integer::compare)
                .orElse(0);
        if (most < FEWEST) {
            return new Paragraph("The tail: the mean of the worst 5 % of replications needs " + FEWEST
                    + " replications of an arm, and no arm has more than " + most
                    + ". How bad the worst can be is not known.");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Hazard hazard : hazards) {
            for (Arm arm : hazard.arms()) {
                int n = hazard.values(arm).size();
                rows.add(List.of(
                        hazard.exhibit().id(),
                        hazard.id(),
                        arm.name(),
                        shortfall(hazard, arm, 0.05, n),
                        shortfall(hazard, arm, 0.01, n),
                        Integer.toString(n)));
            }
        }
        return new Grid(
                "T7.3",
                "The tail: expected shortfall, the mean of the worst 5 % and 1 % of replications, with bootstrap intervals. A small sample has "
                        + "not seen the worst: the estimate lies too near the middle, and more so the fewer replications lie in the tail. Where less than one whole "
                        + "replication would lie in it, there is none.",
                List.of("run", "risk", "arm", "shortfall 95 %", "shortfall 99 %", "n"),
                rows);
    }

    private static String shortfall(Hazard hazard, Arm arm, double worst, int n) {
        return Severity.shortfall(hazard, arm, worst)
                .map(one -> Plain.number(one.value())
                        + (one.low() == one.high() ? " (all alike)" : " (" + Plain.interval(one) + ")"))
                .orElse("needs " + Math.round(1 / worst) + ", has " + n);
    }
}
