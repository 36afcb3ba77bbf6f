package risksim.policy.service;

import java.util.Arrays;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.LatticeProblem;

/** The content that is best in one respect, for each segment; on a lattice among what keeps within it, of equals the first. */
final class Greedy {
    private Greedy() {}

    static Offer offer(ServiceGame game, boolean reward) {
        int[] shown = new int[game.segments()];
        for (int group = 0; group < game.groups(); group++) {
            int from = group * game.bands();
            if (game.whole()) {
                Levels levels = new Levels(game);
                LatticeProblem problem = levels.problem(group, false);
                int[] plan = levels.banded(reward ? problem.myopic() : problem.pleasing());
                System.arraycopy(plan, 0, shown, from, plan.length);
            } else {
                Arrays.fill(shown, from, from + game.bands(), best(game, group, reward));
            }
        }
        return Offer.contents(game, shown);
    }

    private static int best(ServiceGame game, int group, boolean reward) {
        int best = 0;
        for (int content = 1; content < game.contents(); content++) {
            double gain = reward
                    ? game.reward(content) - game.reward(best)
                    : game.effect(group, content) - game.effect(group, best);
            best = gain > 0 ? content : best;
        }
        return best;
    }
}
