package risksim.viz;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import risksim.agent.Table;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Role;

/** How the agents of an encounter look now: colour, size and words, as the panel says. */
final class Look {
    private static final int LEGEND = 4;

    private final Eye eye;
    private final int encounter;
    private final VizFile.Panel panel;

    Look(Eye eye, int encounter, VizFile.Panel panel) {
        this.eye = eye;
        this.encounter = encounter;
        this.panel = panel;
    }

    Scene scene() {
        return eye.scene();
    }

    /** Which agent a player is. */
    Scene.Who who(int player) {
        return new Scene.Who(encounter, player);
    }

    VizFile.Panel panel() {
        return panel;
    }

    Ledger ledger() {
        return eye.scene().ledger(encounter);
    }

    String game() {
        return eye.scene().arm().encounters().get(encounter).game();
    }

    String name(int player) {
        return ledger().places().get(player).agent().name();
    }

    String action(int player) {
        return ledger().ticks() == 0 ? "" : ledger().label(player, ledger().actions[player]);
    }

    /** Where a player's mean reward of late stands between the least and the most, in [0, 1]; 0.5 if all are alike. */
    double rank(int player) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < ledger().players(); other++) {
            least = Math.min(least, late(other));
            most = Math.max(most, late(other));
        }
        return most > least ? (late(player) - least) / (most - least) : 0.5;
    }

    private double late(int player) {
        double mean = ledger().samples().last(ledger().rewardColumn(player));
        return Double.isNaN(mean) ? 0 : mean;
    }

    /** The reward of the tick just played, as a part of the largest in size; in [-1, 1]. */
    double earned(int player) {
        double most = 0;
        for (double reward : ledger().rewards) {
            most = Math.max(most, Math.abs(reward));
        }
        return most == 0 ? 0 : ledger().rewards[player] / most;
    }

    Color colour(int player) {
        return switch (panel.colour()) {
            case ACTION ->
                ledger().ticks() == 0
                        ? Palette.RULE
                        : Palette.action(ledger().actions[player], ledger().choices(player));
            case REWARD -> Palette.shade(rank(player));
            case GROUP -> Palette.series(group(player));
        };
    }

    /** Which group of the arm an agent belongs to. */
    int group(int player) {
        return group(eye.scene().arm(), ledger().places().get(player));
    }

    private static int group(Arm arm, Table.Place place) {
        int first = 0;
        for (int i = 0; i < arm.agents().size(); i++) {
            first += arm.agents().get(i).count();
            if (place.agent().index() < first) {
                return i;
            }
        }
        return 0;
    }

    /** What an agent does at a place. */
    static Role role(Arm arm, Table.Place place) {
        return arm.agents().get(group(arm, place)).roles().get(place.role());
    }

    List<Frame.Key> legend() {
        List<Frame.Key> keys = new ArrayList<>();
        switch (panel.colour()) {
            case ACTION -> actions(keys);
            case REWARD -> {
                keys.add(new Frame.Key(Palette.shade(0), "least reward"));
                keys.add(new Frame.Key(Palette.shade(1), "most reward"));
            }
            case GROUP -> {
                List<AgentGroup> groups = eye.scene().arm().agents();
                for (int i = 0; i < groups.size(); i++) {
                    keys.add(new Frame.Key(Palette.series(i), groups.get(i).name()));
                }
            }
        }
        return keys;
    }

    private void actions(List<Frame.Key> keys) {
        int actions = ledger().choices(0);
        int shown = actions <= Palette.series() ? actions : LEGEND + 1;
        for (int i = 0; i < shown; i++) {
            int action = shown == actions ? i : Math.round((float) i * (actions - 1) / LEGEND);
            keys.add(new Frame.Key(Palette.action(action, actions), ledger().label(0, action)));
        }
    }
}
