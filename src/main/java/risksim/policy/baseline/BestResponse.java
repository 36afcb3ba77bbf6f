package risksim.policy.baseline;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.LeavesOut;
import risksim.game.RepeatedGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Digest;

/**
 * Answers what the others did last with the action that would have earned most against it (Cournot's myopic best
 * response). A pure function of what is seen; the answers are worked out once.
 */
public final class BestResponse implements UnlearnedPolicy {
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
    public int intend(int seen) {
        return answers[seen % answers.length];
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, answers);
    }

    @Override
    public String summary() {
        return "best response to what the others did last";
    }

    /** What a scenario says of an agent that answers best to the last actions. */
    @About("takes the action that would have earned most against the others' last ones; learns nothing")
    @LeavesOut("foresight and learning: it expects others to repeat their last action and knows all payoffs exactly")
    public record Spec() implements Policy.Unlearned {
        @Override
        public BestResponse create(Seat seat) {
            Check.that(
                    seat.game() instanceof RepeatedGame repeated && repeated.memory() >= 1,
                    "best-response needs a game that shows the last actions (memory at least 1)");
            RepeatedGame game = (RepeatedGame) seat.game();
            int[] answers = new int[game.recalled(1)];
            for (int joint = 0; joint < answers.length; joint++) {
                answers[joint] = answer(game, seat.player(), joint);
            }
            return new BestResponse(answers);
        }

        private static int answer(RepeatedGame game, int player, int joint) {
            int[] actions = new int[game.players()];
            double[] rewards = new double[actions.length];
            for (int i = 0; i < actions.length; i++) {
                actions[i] = game.lastAction(joint, i);
            }
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < game.actions(player); a++) {
                actions[player] = a;
                game.resolve(0, 0, actions, rewards);
                if (rewards[player] > most) {
                    most = rewards[player];
                    best = a;
                }
            }
            return best;
        }
    }
}
