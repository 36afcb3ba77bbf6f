package risksim.audit.certificate;

import java.util.List;
import java.util.function.Consumer;
import risksim.audit.PublicRecord;
import risksim.audit.Sight;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.policy.Policy;
import risksim.random.Streams;

/**
 * Two players who follow policies of the catalog, watched from some tick on.
 *
 * @param name what certificates call it
 * @param about what goes on
 * @param rules what they play
 * @param policies of both
 * @param before ticks that are played unseen
 * @param tremble how often a player takes any action instead
 * @param gain what is to be had
 */
record Played(
        String name,
        String about,
        Game.Spec rules,
        List<? extends Policy.Spec> policies,
        long before,
        double tremble,
        Gain gain)
        implements Staged {
    Played {
        policies = List.copyOf(policies);
    }

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        DiscreteGame game = (DiscreteGame) rules.create(2);
        PublicRecord seen = new PublicRecord(game);
        Pair pair = new Pair(game, policies, tremble, 0, chance);
        double[] means = new double[2];
        int[] actions = new int[2];
        double[] rewards = new double[2];
        for (long tick = 0; tick < before + ticks; tick++) {
            pair.step(tick, actions, rewards);
            if (tick >= before) {
                means[0] += rewards[0] / ticks;
                means[1] += rewards[1] / ticks;
                eye.accept(seen.sight(tick - before, actions));
            }
        }
        return gain.of(game, means);
    }
}
