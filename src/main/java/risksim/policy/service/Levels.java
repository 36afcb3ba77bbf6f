package risksim.policy.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import risksim.check.Check;
import risksim.game.service.Ladder;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.LatticeProblem;
import risksim.population.Satisfaction;

/** A service whose users' satisfaction is a whole number, as the problem that one user of a group poses. */
final class Levels {
    private final ServiceGame game;
    private final Satisfaction.Lattice lattice;

    Levels(ServiceGame game) {
        this.game = game;
        this.lattice = (Satisfaction.Lattice) game.people().satisfaction();
    }

    /** What a user of a group poses to a service that is paid in reward, or in what content is worth to the user. */
    LatticeProblem problem(int group, boolean welfare) {
        Ladder ladder = Ladder.of(game, group);
        List<LatticeProblem.Arm> arms = new ArrayList<>();
        for (int content = 0; content < game.contents(); content++) {
            double payment = welfare ? game.utility(group, content) : game.reward(content);
            arms.add(new LatticeProblem.Arm(payment, ladder.effects()[content]));
        }
        return new LatticeProblem(ladder.staying(), ladder.returning(), arms, game.discount());
    }

    /** The levels of a band. */
    int[] levels(int band) {
        return IntStream.range(0, lattice.levels())
                .filter(level -> band(level) == band)
                .toArray();
    }

    private int band(int level) {
        int band = 0;
        for (double from : game.people().bands()) {
            band += from <= lattice.low() + level ? 1 : 0;
        }
        return band;
    }

    /**
     * What to show to each segment of a group, from what to show at each level.
     *
     * @throws IllegalArgumentException if bands are too coarse for it
     */
    int[] banded(int[] plan) {
        int[] shown = new int[game.bands()];
        for (int band = 0; band < shown.length; band++) {
            int[] levels = levels(band);
            for (int level : levels) {
                Check.that(
                        plan[level] == plan[levels[0]],
                        "bands are too coarse for this policy: it shows different content at "
                                + (lattice.low() + levels[0]) + " and " + (lattice.low() + level));
            }
            shown[band] = levels.length == 0 ? 0 : plan[levels[0]];
        }
        return shown;
    }
}
