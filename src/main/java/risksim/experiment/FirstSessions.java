package risksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import risksim.game.service.ServiceGame;
import risksim.population.Survival;

/**
 * How long the people of one group kept to their first session in one replication, as counts.
 *
 * @param encounter where they were served; empty if there is one encounter only
 * @param group who they are
 * @param ended {@code [ticks]}: sessions that ended after so many ticks
 * @param going {@code [ticks]}: sessions that were so long when they were last seen; those longer than the horizon of tenures are
 *     last seen there
 */
record FirstSessions(String encounter, String group, List<Long> ended, List<Long> going) {
    FirstSessions {
        ended = List.copyOf(ended);
        going = List.copyOf(going);
    }

    /** The groups of an encounter after the last tick. */
    static List<FirstSessions> of(String encounter, ServiceGame game, Survival survival, long last) {
        List<FirstSessions> all = new ArrayList<>();
        for (int group = 0; group < game.groups(); group++) {
            int bins = (int) Math.min(last + 1, survival.left()[group].length);
            long[] ended = Arrays.copyOf(survival.left()[group], bins);
            long[] going = Arrays.copyOf(survival.staying()[group], bins);
            if (bins == survival.left()[group].length) {
                going[bins - 1] += ended[bins - 1];
                ended[bins - 1] = 0;
            }
            all.add(new FirstSessions(encounter, game.group(group), list(ended), list(going)));
        }
        return all;
    }

    private static List<Long> list(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    /** Who they are, with the encounter where there are several. */
    String who() {
        return encounter.isEmpty() ? group : encounter + ": " + group;
    }
}
