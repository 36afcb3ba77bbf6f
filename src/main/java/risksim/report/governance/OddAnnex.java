package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.file.TreeText;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;
import risksim.scenario.Arm;
import risksim.scenario.Run;
import risksim.world.Phase;

/** The model described by the ODD protocol (overview, design concepts, details), from the scenarios and the catalog. */
final class OddAnnex {
    private OddAnnex() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Grid("TA.1", "1. Purpose.", List.of("run", "purpose"), each(dossier, one -> one.scenario()
                .question())));
        pieces.add(new Grid(
                "TA.2",
                "2. Entities, state variables and scales. A tick has no length in real time unless a scenario says so.",
                List.of("run", "entities and scales"),
                each(dossier, OddAnnex::entities)));
        pieces.add(new Paragraph(
                "3. Process overview and scheduling. A tick has these phases, in this order; within a phase all agents choose at "
                        + "once, and nothing that one does is seen by another before the next tick:"));
        pieces.add(new Steps(phases()));
        pieces.add(new Paragraph("4. Design concepts."));
        pieces.add(new Steps(List.of(
                "Adaptation and learning: as the policy of each agent says (7).",
                "Objectives: the reward that the rules of the game pay.",
                "Sensing: what the game shows to a player, without error unless the rules say otherwise.",
                "Interaction: through the joint action of an encounter and, where a policy speaks, by letters.",
                "Stochasticity: every draw is a function of seed, replication, purpose, entity, tick and index; arms share the chance of a "
                        + "replication.",
                "Collectives: none but those that arise. Emergence: whatever the metrics of the run show and no rule states.",
                "Observation: metrics see all events and change none.")));
        pieces.add(new Grid(
                "TA.3",
                "5. Initialisation and 6. input data.",
                List.of("run", "how it begins and ends"),
                each(dossier, one -> initialisation(one.scenario().run()))));
        pieces.add(submodels(dossier));
        pieces.add(parameters(dossier));
        return new Chapter(
                "A",
                "The model described (ODD)",
                "What the model is, by the headings of the ODD protocol, so that somebody else can build it again.",
                List.of("cop-app-3.1", "rmf-map-2.3"),
                pieces);
    }

    private interface Told {
        String of(Exhibit exhibit);
    }

    private static List<List<String>> each(Dossier dossier, Told told) {
        return dossier.exhibits().stream()
                .map(one -> List.of(one.id(), told.of(one)))
                .toList();
    }

    private static String entities(Exhibit one) {
        Arm arm = one.scenario().baseline();
        int agents = arm.agents().stream().mapToInt(group -> group.count()).sum();
        return Plain.count(agents, "agent", "agents") + " with the memory of their policies; "
                + Plain.count(arm.encounters().size(), "encounter", "encounters") + " with the state of the game ("
                + String.join(
                        ", ",
                        arm.encounters().stream().map(e -> e.game()).distinct().toList())
                + "); " + String.format(Locale.ROOT, "at most %,d", arm.run().atMost()) + " ticks a replication.";
    }

    private static List<String> phases() {
        List<String> phases = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            String name = phase.name().toLowerCase(Locale.ROOT);
            phases.add(
                    switch (phase) {
                        case ATTACK -> name + ": what an adversary does to data, messages or agents";
                        case OBSERVE -> name + ": what each agent sees is gathered";
                        case DECIDE -> name + ": agents choose, all at once";
                        case RESOLVE -> name + ": encounters resolve the joint actions";
                        case RESPOND -> name + ": those who are served react";
                        case LEARN -> name + ": agents learn what came of it, and speak";
                        case MEASURE -> name + ": instruments look, and the end is decided";
                    });
        }
        return phases;
    }

    private static String initialisation(Run run) {
        return "Agents begin in the first state of their policies and games in their opening, drawn from the seed "
                + run.seed()
                + " and the number of the replication. A replication ends "
                + run.until()
                        .stableFor()
                        .map(ticks -> String.format(
                                Locale.ROOT, "when no agent has changed its mind for %,d ticks, or ", ticks))
                        .orElse("")
                + String.format(Locale.ROOT, "after %,d ticks. ", run.atMost())
                + "No data from outside are read but what the scenario's files hold.";
    }

    private static Grid submodels(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Kinds.Used used : Kinds.of(dossier)) {
            rows.add(List.of(used.family(), used.name(), used.entry().about(), "", ""));
            used.entry()
                    .parameters()
                    .forEach(parameter ->
                            rows.add(List.of("", "", parameter.about(), parameter.name(), parameter.takes())));
        }
        return new Grid(
                "TA.4",
                "7. Submodels: the games, policies and metrics used, and what each of their parameters means.",
                List.of("kind", "name", "what it is or means", "parameter", "takes"),
                rows);
    }

    private static Grid parameters(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit one : dossier.exhibits()) {
            for (TreeText.Leaf leaf : Kinds.values(one)) {
                if (leaf.path().startsWith("world") || leaf.path().startsWith("encounters")) {
                    rows.add(List.of(one.id(), leaf.path(), leaf.value(), Kinds.origin(one, leaf)));
                }
            }
        }
        return new Grid(
                "TA.5",
                "Values of the world in the baseline, and where each was written.",
                List.of("run", "parameter", "value", "written in"),
                rows);
    }
}
