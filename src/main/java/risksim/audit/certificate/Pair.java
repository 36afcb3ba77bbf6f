package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.List;
import risksim.game.DiscreteGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Letter;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.Talker;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Two players of a game who follow policies of the catalog and may talk. */
final class Pair {
    private final DiscreteGame game;
    private final double tremble;
    private final DiscretePolicy[] policies = new DiscretePolicy[2];
    private final Chance[] trembles = new Chance[2];
    private final List<Letter> letters = new ArrayList<>();
    private int state;

    /**
     * @param specs policies of both
     * @param tremble how often a player takes any action instead
     * @param number of the pair in a play, from 0: no two pairs share chance
     */
    Pair(DiscreteGame game, List<? extends Policy.Spec> specs, double tremble, int number, Streams chance) {
        this.game = game;
        this.tremble = tremble;
        for (int i = 0; i < policies.length; i++) {
            int agent = 2 * number + i;
            policies[i] = (DiscretePolicy) specs.get(i).create(new Seat(game, i, agent, chance));
            trembles[i] = chance.stream(Purpose.TREMBLE, agent);
        }
        this.state = game.opening(chance.stream(Purpose.OPENING, number));
    }

    /** Plays a tick. */
    void step(long tick, int[] actions, double[] rewards) {
        int before = state;
        for (int i = 0; i < policies.length; i++) {
            hear(i);
            actions[i] = trembles[i].uniform(tick, 0) < tremble
                    ? trembles[i].below(game.actions(i), tick, 1)
                    : policies[i].choose(tick, game.observe(i, before));
        }
        state = game.resolve(tick, before, actions, rewards);
        letters.clear();
        for (int i = 0; i < policies.length; i++) {
            policies[i].learn(tick, game.observe(i, before), actions[i], rewards[i], game.observe(i, state));
            speak(i, tick);
        }
    }

    /** What a player would do now without chance. */
    int intends(int player) {
        return policies[player].intend(game.observe(player, state));
    }

    private void hear(int player) {
        if (policies[player] instanceof Talker talker) {
            letters.stream().filter(letter -> letter.reaches(player)).forEach(talker::hear);
        }
    }

    private void speak(int player, long tick) {
        if (policies[player] instanceof Talker talker) {
            talker.speak(tick, (text, to) -> letters.add(new Letter(tick, player, letters.size(), to, text)));
        }
    }
}
