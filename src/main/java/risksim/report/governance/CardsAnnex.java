package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.file.TreeText;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.scenario.AgentGroup;
import risksim.scenario.Archetypes;
import risksim.scenario.Description;
import risksim.scenario.Role;

/** A card for each archetype: what it is, where it comes from, what it is meant for and what it is not. */
final class CardsAnnex {
    private CardsAnnex() {}

    static Chapter of(Dossier dossier) {
        List<List<String>> cards = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        for (Exhibit one : dossier.exhibits()) {
            Kinds.roles(one).forEach(role -> cards.add(card(one, role)));
            values(one, values);
        }
        List<Piece> pieces = List.of(
                new Grid(
                        "TB.1",
                        "The agents of the runs, each archetype and policy once for a run.",
                        List.of("run", "archetype", "policy", "what it is", "source", "limits"),
                        cards),
                new Paragraph(
                        "Intended use: to stand, in a simulation, for an agent that chooses in the way described. Not intended: to stand for a "
                                + "product, a firm or a person, or to be deployed."),
                new Grid(
                        "TB.2",
                        "The parameters of agents in the baseline, and where each value was written. Meanings stand in annex A.",
                        List.of("run", "parameter", "value", "written in"),
                        values));
        return new Chapter(
                "B",
                "Model cards of agents",
                "Who the agents are, where each of their numbers comes from, and what they must not be taken for.",
                List.of("rmf-map-2.2"),
                pieces);
    }

    private static List<String> card(Exhibit one, Role role) {
        String about = Kinds.archetype(one.run(), role.archetype())
                .map(Archetypes.Archetype::about)
                .orElse("not kept by the run");
        String source = Kinds.archetype(one.run(), role.archetype())
                .map(Archetypes.Archetype::source)
                .orElse("not kept by the run");
        return List.of(one.id(), role.archetype(), role.policy(), about, source, "leaves out " + limits(role));
    }

    private static String limits(Role role) {
        return Description.leavesOut(role.spec().getClass()).orElse("what is not said");
    }

    private static void values(Exhibit one, List<List<String>> rows) {
        List<AgentGroup> groups = one.scenario().baseline().agents();
        for (TreeText.Leaf leaf : Kinds.values(one)) {
            if (leaf.path().startsWith("agents[") && !groups.isEmpty()) {
                rows.add(List.of(one.id(), leaf.path(), leaf.value(), Kinds.origin(one, leaf)));
            }
        }
    }
}
