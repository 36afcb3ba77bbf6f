package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import risksim.game.service.ServiceGame;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Description;
import risksim.scenario.Encounter;
import risksim.scenario.Role;

/** What was simulated: who meets whom, what each wants and sees, who is served; and what of the world is not there. */
final class SystemChapter {
    /** The most values of an arm that are named; the rest stand in the scenario. */
    private static final int MOST = 8;

    private SystemChapter() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(questions(dossier));
        pieces.add(encounters(dossier));
        pieces.add(agents(dossier));
        pieces.add(arms(dossier));
        pieces.add(
                new Paragraph(
                        "Who knows what, and who meets whom: agents at one encounter meet all others there at every tick and see what the "
                                + "game shows them, and no more. There is no other network: where a scenario has several encounters, they share agents and "
                                + "nothing else. Letters between agents exist only where a policy speaks, and arrive one tick later."));
        pieces.add(new Paragraph(users(dossier)));
        pieces.add(new Paragraph("What is not modelled, in any run of this report:"));
        pieces.add(new Steps(List.of(
                "Language: agents exchange actions, offers or plain numbers, and no agent is a language model.",
                "Software and hardware: calls do not fail, time out or cost anything, and messages cannot be forged on the way.",
                "People who run, buy or supervise agents, unless an arm names them as a rule.",
                "Agents that come or go while a run goes on.",
                "Law, media and politics.")));
        return new Chapter(
                "S3",
                "System and scenario described",
                "What was simulated is " + Plain.count(dossier.exhibits().size(), "scenario", "scenarios")
                        + "; everything that is not listed here is not part of it.",
                List.of("cop-2.2", "rmf-map-2.2", "iso31000-context"),
                pieces);
    }

    private static Grid questions(Dossier dossier) {
        return new Grid(
                "T3.1",
                "The scenarios and what each asks.",
                List.of("run", "scenario", "question", "risk"),
                dossier.exhibits().stream()
                        .map(one -> List.of(
                                one.id(),
                                one.scenario().name(),
                                one.scenario().question(),
                                Risks.words(one.scenario().risk())))
                        .toList());
    }

    private static Grid encounters(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit one : dossier.exhibits()) {
            for (Encounter encounter : one.scenario().baseline().encounters()) {
                rows.add(List.of(one.id(), encounter.name(), encounter.game(), about("game", encounter.game())));
            }
        }
        return new Grid(
                "T3.2",
                "Where agents meet, and what the rules are.",
                List.of("run", "encounter", "game", "rules"),
                rows);
    }

    private static Grid agents(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit one : dossier.exhibits()) {
            for (AgentGroup group : one.scenario().baseline().agents()) {
                for (Role role : group.roles()) {
                    rows.add(List.of(
                            one.id(),
                            group.name(),
                            Integer.toString(group.count()),
                            role.encounter(),
                            role.policy(),
                            about("policy", role.policy())));
                }
            }
        }
        return new Grid(
                "T3.3",
                "Who takes part in the baseline. What an agent earns is what the rules of its game pay; its policy says how it pursues that.",
                List.of("run", "agents", "how many", "at", "policy", "how it chooses"),
                rows);
    }

    private static Grid arms(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit one : dossier.exhibits()) {
            Map<String, List<String>> changes = Kinds.changes(one);
            for (Arm arm : one.scenario().arms()) {
                rows.add(List.of(
                        one.id(), arm.name(), role(one, arm), few(changes.getOrDefault(arm.name(), List.of()))));
            }
        }
        return new Grid(
                "T3.4",
                "The arms, and what each changes against the baseline; whatever is not named stays as it is. A value is named by its place in the "
                        + "scenario's file; annex A says what it means.",
                List.of("run", "arm", "what it is", "what it changes"),
                rows);
    }

    private static String role(Exhibit exhibit, Arm arm) {
        if (arm.equals(exhibit.scenario().baseline())) {
            return "baseline";
        }
        return arm.nullTwin()
                ? "null twin: the behaviour cannot pay"
                : Adversaries.why(exhibit, arm)
                        .map(why -> "an adversary who adapts: " + why)
                        .orElse("change");
    }

    private static String few(List<String> changes) {
        int more = changes.size() - MOST;
        return changes.isEmpty()
                ? "-"
                : String.join("; ", changes.subList(0, Math.min(MOST, changes.size())))
                        + (more > 0 ? "; and " + Plain.count(more, "value", "values") + " more" : "");
    }

    private static String users(Dossier dossier) {
        String served = dossier.exhibits().stream()
                .flatMap(one -> one.scenario().baseline().encounters().stream()
                        .filter(encounter -> encounter.spec() instanceof ServiceGame.Spec)
                        .map(encounter -> one.id() + " (" + encounter.name() + ")"))
                .collect(Collectors.joining(", "));
        return served.isEmpty()
                ? "Users: no run of this report has people who are served as such; who buys or uses is part of the rules of a game."
                : "Users: people are served in " + served
                        + ". They stay, leave and come back by their satisfaction; annex A lists the "
                        + "numbers that say how.";
    }

    static String about(String family, String name) {
        return Kinds.known(family, name).map(Description.Entry::about).orElse("not in the catalog");
    }
}
