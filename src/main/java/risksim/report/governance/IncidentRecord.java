package risksim.report.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import risksim.experiment.Replication;
import risksim.report.governance.Piece.Grid;
import risksim.scenario.AgentGroup;
import risksim.scenario.Role;

/**
 * The worst simulated incident of each risk in the nine fields that Measure 9.2 of the EU Code of Practice asks of a serious incident, so
 * that a record of a real one can be laid beside it. What a simulation cannot know is said to be unknown.
 */
final class IncidentRecord {
    /** The fields that are another risk's own in the same replication. */
    private static final Set<Integer> OWN = Set.of(2, 6, 8, 9);

    private IncidentRecord() {}

    static Optional<Piece> of(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Ruling ruling : dossier.rulings()) {
            worst(ruling.hazard()).ifPresent(one -> fields(ruling, one, told, rows));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(
                        "T14.3",
                        "The worst incident of each risk in the nine fields of a serious incident's record (Code of Practice, Measure 9.2). "
                                + "It is a simulated one: the fields show what is known of it, and what nobody has looked for. Where two risks have "
                                + "one worst replication, what is the same for both is told once.",
                        List.of("run", "risk", "field", "what is known"),
                        rows));
    }

    private static Optional<Replication> worst(Hazard hazard) {
        return hazard.replications(hazard.deployed()).stream()
                .filter(one -> hazard.appetite().exceededBy(hazard.value(one)))
                .max(Comparator.comparingDouble(
                                (Replication one) -> hazard.appetite().excess(hazard.value(one)))
                        .thenComparing(Replication::number, Comparator.reverseOrder()));
    }

    private static void fields(Ruling ruling, Replication one, Set<String> told, List<List<String>> rows) {
        Hazard hazard = ruling.hazard();
        List<List<String>> fields = List.of(
                List.of("1. start and end", times(one)),
                List.of("2. harm, and who bore it", harm(hazard, one)),
                List.of(
                        "3. chain of events",
                        "The steps are in the replication and not told apart here: watch it with the command above."),
                List.of("4. who was involved", involved(hazard)),
                List.of("5. material", material(hazard, one)),
                List.of("6. response", response(hazard)),
                List.of("7. advice to authorities", "none: nothing happened outside the simulation"),
                List.of("8. root cause", cause(ruling)),
                List.of("9. patterns and near misses", patterns(hazard)));
        boolean known = !told.add(hazard.exhibit().id() + " " + one.arm() + " " + one.number());
        for (int i = 0; i < fields.size(); i++) {
            if (!known || OWN.contains(i + 1)) {
                rows.add(List.of(
                        hazard.exhibit().id(),
                        hazard.id(),
                        fields.get(i).get(0),
                        fields.get(i).get(1)));
            }
        }
    }

    private static String times(Replication one) {
        return String.format(
                Locale.ROOT,
                "Tick 0 to %,d of replication %d of '%s'. A tick has no date, and when the harm began was not measured.",
                one.ticks(),
                one.number(),
                one.arm());
    }

    private static String harm(Hazard hazard, Replication one) {
        return hazard.metric() + " came to " + Plain.number(hazard.value(one)) + ", which is "
                + Plain.number(hazard.appetite().excess(hazard.value(one))) + " beyond the threshold ("
                + Severity.names(hazard).get(Severity.tier(hazard, hazard.value(one))) + "). "
                + (Burdens.measured(hazard.exhibit())
                        ? "Who bears it stands in section 7 for all replications together."
                        : "No metric of the run tells groups apart.");
    }

    private static String involved(Hazard hazard) {
        List<String> agents = new ArrayList<>();
        for (AgentGroup group : hazard.deployed().agents()) {
            String policies =
                    group.roles().stream().map(Role::policy).distinct().collect(Collectors.joining(", "));
            agents.add(group.count() + " x " + group.name() + " (" + policies + ")");
        }
        return "Simulated agents: " + String.join("; ", agents) + ". No general-purpose AI model.";
    }

    private static String material(Hazard hazard, Replication one) {
        return "Scenario, log and results in the folder " + Evidence.name(hazard.exhibit())
                + " of evidence; the replication has the hash " + one.hash() + " and can be played again.";
    }

    private static String response(Hazard hazard) {
        return hazard.entry().flatMap(Sheet.RiskEntry::treatment).isEmpty()
                ? "Nobody has stated one."
                : "Stated: " + ResidualChapter.treatment(hazard) + ".";
    }

    /** What the run can say of causes: which arm has none of it, and what flips the verdict. */
    private static String cause(Ruling ruling) {
        Hazard hazard = ruling.hazard();
        List<String> clear = ruling.others().stream()
                .filter(one -> one.state() == Standing.State.CLEAR)
                .map(one -> "'" + one.arm().name() + "'")
                .toList();
        List<String> flips = hazard.exhibit().outcome().conclusions().breakPoints().stream()
                .filter(point -> point.found() && hazard.measures(point.metric()))
                .flatMap(point -> point.paths().stream())
                .distinct()
                .toList();
        return "Not determined for a single replication."
                + (clear.isEmpty()
                        ? ""
                        : " What these arms change takes the risk away: " + String.join(", ", clear) + ".")
                + (flips.isEmpty() ? "" : " The verdict flips with " + String.join(", ", flips) + " (section 11).");
    }

    private static String patterns(Hazard hazard) {
        List<Replication> all = hazard.replications(hazard.deployed());
        long beyond = all.stream()
                .filter(one -> hazard.appetite().exceededBy(hazard.value(one)))
                .count();
        return Plain.count(beyond, "incident", "incidents") + " and "
                + Plain.count(Incidents.near(hazard).size(), "near miss", "near misses") + " in "
                + Plain.count(all.size(), "replication", "replications")
                + " of this arm; sections 7 and 11 say what goes with them.";
    }
}
