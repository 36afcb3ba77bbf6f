package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.experiment.BreakPoint;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;

/** How the simulation differs from the world, by the models used; what would change the conclusion; what the report is not for. */
final class LimitsChapter {
    private LimitsChapter() {}

    static Chapter of(Dossier dossier) {
        List<Kinds.Used> used = Kinds.of(dossier);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Grid(
                "T13.1",
                "What each game, policy and metric of the runs leaves out, in its author's words.",
                List.of("kind", "name", "leaves out", "runs"),
                used.stream()
                        .map(one -> List.of(one.family(), one.name(), one.leavesOut(), String.join(", ", one.runs())))
                        .toList()));
        pieces.add(new Paragraph("What evidence would change the conclusion:"));
        pieces.add(new Steps(evidence(dossier)));
        pieces.add(new Paragraph("What this report must not be used for:"));
        pieces.add(
                new Steps(
                        List.of(
                                "To say that a real system conforms to a law or standard. Simulation evidence; not a conformity assessment.",
                                "To predict when or how often something will happen: likelihoods are shares of simulated replications.",
                                "To say that a risk is absent: what was not measured was not found, and 0 of n has an upper bound that is printed.",
                                "To judge an agent, a firm or a person that the scenario does not describe.",
                                "In place of monitoring: a conclusion ends where the real system leaves the range of the parameters.")));
        return new Chapter(
                "S13",
                "Limits of validity",
                Plain.count(used.size(), "game, policy or metric leaves", "games, policies and metrics each leave")
                        + " something of the world out.",
                List.of("cop-app-3.1", "rmf-map-2.2", "rmf-measure-2.5"),
                pieces);
    }

    private static List<String> evidence(Dossier dossier) {
        List<String> items = new ArrayList<>();
        dossier.exhibits().forEach(one -> {
            one.outcome().conclusions().breakPoints().stream()
                    .filter(BreakPoint::found)
                    .forEach(point -> items.add(one.id() + ": a real value of " + String.join(" with ", point.paths())
                            + " beyond the boundary in table T11.2."));
            one.scenario()
                    .appetite()
                    .forEach(appetite -> items.add(one.id() + ": measurements of " + appetite.metric()
                            + " in the real system that lie on the other side " + "of the threshold ("
                            + appetite.words() + ") than this run does."));
            if (one.scenario().expect().isEmpty()) {
                items.add(one.id() + ": any published measurement of this scenario; the run was held against none.");
            }
        });
        items.add("Agents that do not choose as the policies of annex B do, in the range of situations that matter.");
        return items;
    }
}
