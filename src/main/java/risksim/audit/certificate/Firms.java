package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import risksim.audit.Sight;
import risksim.game.market.LogitBertrand;
import risksim.policy.DiscretePolicy;
import risksim.policy.Letter;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.Talker;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Two firms of the published duopoly that follow a policy of the catalog, watched from some tick on.
 *
 * @param name what certificates call it
 * @param about what goes on
 * @param rules the market
 * @param policy of both firms
 * @param before ticks that are played unseen
 * @param tremble how often a firm posts any price of its list instead
 */
record Firms(String name, String about, LogitBertrand.Spec rules, Policy.Spec policy, long before, double tremble)
        implements Staged {

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        return new Session(rules.create(2), this, chance).play(ticks, eye);
    }

    /** One play. */
    private static final class Session {
        private final LogitBertrand game;
        private final Firms firms;
        private final DiscretePolicy[] policies = new DiscretePolicy[2];
        private final Chance[] trembles = new Chance[2];
        private final List<Letter> letters = new ArrayList<>();

        Session(LogitBertrand game, Firms firms, Streams chance) {
            this.game = game;
            this.firms = firms;
            for (int i = 0; i < policies.length; i++) {
                policies[i] = (DiscretePolicy) firms.policy.create(new Seat(game, i, i, chance));
                trembles[i] = chance.stream(Purpose.TREMBLE, i);
            }
            this.state = game.opening(chance.stream(Purpose.OPENING, 0));
        }

        private int state;

        double play(long ticks, Consumer<Sight> eye) {
            double profit = 0;
            int[] actions = new int[2];
            double[] rewards = new double[2];
            for (long tick = 0; tick < firms.before + ticks; tick++) {
                step(tick, actions, rewards);
                if (tick >= firms.before) {
                    profit += rewards[0] + rewards[1];
                    double[] prices = {game.price(0, actions[0]), game.price(1, actions[1])};
                    eye.accept(new Sight(
                            tick - firms.before, actions, prices, game.nash().meanPrice()));
                }
            }
            double low = game.nash().totalProfit();
            return (profit / ticks - low) / (game.monopoly().totalProfit() - low);
        }

        private void step(long tick, int[] actions, double[] rewards) {
            for (int i = 0; i < policies.length; i++) {
                hear(i);
                actions[i] = trembles[i].uniform(tick, 0) < firms.tremble
                        ? trembles[i].below(game.actions(i), tick, 1)
                        : policies[i].choose(tick, state);
            }
            int next = game.resolve(tick, state, actions, rewards);
            letters.clear();
            for (int i = 0; i < policies.length; i++) {
                policies[i].learn(tick, state, actions[i], rewards[i], next);
                speak(i, tick);
            }
            state = next;
        }

        private void hear(int firm) {
            if (policies[firm] instanceof Talker talker) {
                letters.stream().filter(letter -> letter.reaches(firm)).forEach(talker::hear);
            }
        }

        private void speak(int firm, long tick) {
            if (policies[firm] instanceof Talker talker) {
                talker.speak(tick, (text, to) -> letters.add(new Letter(tick, firm, letters.size(), to, text)));
            }
        }
    }
}
