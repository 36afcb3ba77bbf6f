package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.check.Interval;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** What was called acceptable, and that it was before the runs. */
final class CriteriaChapter {
    private CriteriaChapter() {}

    static Chapter of(Dossier dossier) {
        List<Hazard> hazards = dossier.hazards();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(criteria(hazards));
        pieces.add(fixed(dossier));
        pieces.add(new Paragraph(
                "The time is written when a run's folder is opened, before its first replication is played; the log of "
                        + "replications begins with the hash of the scenario, of which the appetite is a part. A criterion that is changed "
                        + "afterwards changes both hashes, and the run is then another run."));
        pieces.add(tiers(hazards));
        boolean all = dossier.exhibits().stream().allMatch(CriteriaChapter::agrees);
        String lead = (hazards.isEmpty()
                        ? "No criterion was fixed before the runs, "
                        : Plain.count(hazards.size(), "criterion was", "criteria were") + " fixed before the runs, ")
                + (all
                        ? "and the hashes that show it agree."
                        : "but the hashes that should show it DO NOT AGREE for every run.");
        return new Chapter(
                "S4",
                "Risk criteria and appetite, fixed before the runs",
                lead,
                List.of("aia-9", "cop-4.1", "rmf-map-1.5", "iso31000-criteria"),
                pieces);
    }

    private static Grid criteria(List<Hazard> hazards) {
        List<List<String>> rows = hazards.stream()
                .map(hazard -> List.of(
                        hazard.exhibit().id(),
                        hazard.id() + " " + hazard.name(),
                        hazard.metric(),
                        hazard.appetite().words(),
                        hazard.appetite().margin().map(Interval::plain).orElse("0 (none fixed)"),
                        Plain.confidence(hazard.appetite().confidence()),
                        hazard.appetite().fewest().map(n -> Integer.toString(n)).orElse("2 (none fixed)")))
                .toList();
        return new Grid(
                "T4.1",
                "The criteria. The margin is in the unit of the metric.",
                List.of("run", "risk", "metric", "acceptable mean", "margin", "confidence", "fewest replications"),
                rows);
    }

    /** Whether the appetite's hash now, in the manifest, and at the opening of the folder are one. */
    private static boolean agrees(Exhibit exhibit) {
        String now = exhibit.scenario().text().appetiteHash();
        return now.equals(exhibit.run().opened().get("appetite-hash"))
                && now.equals(exhibit.run().manifest().get("appetite-hash"));
    }

    private static Grid fixed(Dossier dossier) {
        List<List<String>> rows = dossier.exhibits().stream()
                .map(exhibit -> List.of(
                        exhibit.id(),
                        exhibit.run().opened().getOrDefault("time", "not kept"),
                        exhibit.scenario().text().appetiteHash(),
                        agrees(exhibit) ? "yes" : "NO"))
                .toList();
        return new Grid(
                "T4.2",
                "When the appetite was fixed. The last column says whether the hash is the same in the scenario as it is read now, in the "
                        + "run's manifest, and in the note made before the first replication.",
                List.of("run", "fixed at", "hash of the appetite (SHA-256)", "one hash"),
                rows);
    }

    private static Piece tiers(List<Hazard> hazards) {
        List<List<String>> rows = new ArrayList<>();
        for (Hazard hazard : hazards) {
            List<String> names = Severity.names(hazard);
            if (hazard.values(hazard.deployed()).isEmpty()) {
                continue;
            }
            int worst = hazard.values(hazard.deployed()).stream()
                    .mapToInt(value -> Severity.tier(hazard, value))
                    .max()
                    .orElse(0);
            for (int tier = 1; tier < names.size(); tier++) {
                double beyond = hazard.tiers().isEmpty()
                        ? hazard.appetite().threshold()
                        : hazard.tiers().get(tier - 1).beyond();
                rows.add(List.of(
                        hazard.exhibit().id(),
                        hazard.id(),
                        names.get(tier),
                        (hazard.appetite().atMost().isPresent() ? "above " : "below ") + Interval.plain(beyond),
                        hazard.tiers().isEmpty() ? "no: only the threshold was" : "yes",
                        (tier <= worst ? "reached in '" : "not reached in '")
                                + hazard.deployed().name() + "'"));
            }
        }
        return new Grid(
                "T4.3",
                "Tiers of severity. At least one tier should not have been reached.",
                List.of("run", "risk", "tier", "begins", "fixed before", "so far"),
                rows);
    }
}
