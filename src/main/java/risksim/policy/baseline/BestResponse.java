package risksim.policy.baseline;

import risksim.check.About;
import risksim.check.Check;
import risksim.game.market.PricingGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Digest;

/**
 * Answers the prices that rivals posted last with the price that would have earned most against them (Cournot's myopic best
 * response). A pure function of what is seen; the answers are worked out once.
 */
public final class BestResponse implements DiscretePolicy {
    /** {@code [joint action of the last period]}, the answer. */
    private final int[] answers;

    private BestResponse(int[] answers) {
        this.answers = answers;
    }

    @Override
    public int choose(long tick, int seen) {
        return intend(seen);
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {}

    @Override
    public int intend(int seen) {
        return answers[seen % answers.length];
    }

    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, answers);
    }

    @Override
    public BestResponse copy() {
        return this;
    }

    @Override
    public String summary() {
        return "best response to the rivals' last prices";
    }

    /** What a scenario says of a firm that answers best to the last prices. */
    @About("posts the price that would have earned most against the rivals' last prices; learns nothing")
    public record Spec() implements Policy.Unlearned {
        @Override
        public BestResponse create(Seat seat) {
            PricingGame market = seat.market();
            Check.that(
                    market.memory() >= 1,
                    "best-response needs a market that shows the last prices (memory at least 1)");
            int[] answers = new int[market.recalled(1)];
            for (int joint = 0; joint < answers.length; joint++) {
                answers[joint] = answer(market, seat.player(), joint);
            }
            return new BestResponse(answers);
        }

        private static int answer(PricingGame market, int player, int joint) {
            int[] actions = new int[market.players()];
            for (int i = 0; i < actions.length; i++) {
                actions[i] = market.lastAction(joint, i);
            }
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < market.actions(player); a++) {
                actions[player] = a;
                double profit = market.profit(player, actions);
                if (profit > most) {
                    most = profit;
                    best = a;
                }
            }
            return best;
        }
    }
}
