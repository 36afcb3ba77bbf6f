package risksim.audit.certificate;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import risksim.audit.PublicRecord;
import risksim.audit.Sight;
import risksim.game.matrix.LeverGame;
import risksim.game.matrix.MatrixGame;
import risksim.game.matrix.Repetition;
import risksim.policy.strategic.QLearning;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Learners at the levers who each found a convention with a partner (Hu et al. 2020), and who then play on as they learned, with their
 * partner or with somebody else's who learned to pull another lever.
 *
 * @param name what certificates call it
 * @param about what goes on
 * @param strangers whether partners are changed
 * @param tremble how often a player pulls any lever instead
 */
record Trained(String name, String about, boolean strangers, double tremble) implements Staged {
    private static final MatrixGame GAME = new LeverGame(9, 0.9, new Repetition(0, 0, 1, 0)).create(2);
    private static final QLearning.Spec LEARNER = new QLearning.Spec(0.2, 0.002, 0);
    private static final long TRAINING = 3000;

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        int[] convention = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> trained(n, chance))
                .filter(pair -> pair[0] == pair[1])
                .findFirst()
                .orElseThrow();
        int other = strangers
                ? IntStream.iterate(1, n -> n + 1)
                        .map(n -> trained(n, chance)[1])
                        .filter(lever -> lever != convention[0])
                        .findFirst()
                        .orElseThrow()
                : convention[1];
        return watched(new int[] {convention[0], other}, chance, ticks, eye);
    }

    /** The levers that a pair has learned to pull. */
    private static int[] trained(int number, Streams chance) {
        Pair pair = new Pair(GAME, List.of(LEARNER, LEARNER), 0, number, chance);
        int[] actions = new int[2];
        double[] rewards = new double[2];
        for (long tick = 0; tick < TRAINING; tick++) {
            pair.step(tick, actions, rewards);
        }
        return new int[] {pair.intends(0), pair.intends(1)};
    }

    private double watched(int[] levers, Streams chance, long ticks, Consumer<Sight> eye) {
        PublicRecord seen = new PublicRecord(GAME);
        double[] means = new double[2];
        double[] rewards = new double[2];
        for (long tick = 0; tick < ticks; tick++) {
            int[] actions = levers.clone();
            for (int i = 0; i < 2; i++) {
                Chance own = chance.stream(Purpose.TREMBLE, i);
                actions[i] = own.uniform(tick, 0) < tremble ? own.below(GAME.actions(i), tick, 1) : levers[i];
            }
            GAME.resolve(tick, 0, actions, rewards);
            means[0] += rewards[0] / ticks;
            means[1] += rewards[1] / ticks;
            eye.accept(seen.sight(tick, actions));
        }
        return Gain.FAILURE.of(GAME, means);
    }
}
