package risksim.metric.conflict;

import java.util.List;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** How often somebody could have done better at once: the share of ticks off the pure equilibria of the stage game. */
public final class MiscoordinationRate implements Metric {
    private final StageGame game;
    private final int[] actions;
    private final double[] rewards;
    private long told;
    private long missed;

    private MiscoordinationRate(StageGame game) {
        this.game = game;
        this.actions = new int[game.players()];
        this.rewards = new double[game.players()];
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch && stretch.tick() - stretch.from() == 1) {
            for (int i = 0; i < actions.length; i++) {
                actions[i] = played(stretch.plays().get(i));
            }
            told++;
            missed += settled() ? 0 : 1;
        }
    }

    private static int played(List<Long> plays) {
        int action = 0;
        while (plays.get(action) == 0) {
            action++;
        }
        return action;
    }

    private boolean settled() {
        game.resolve(0, 0, actions, rewards);
        double[] now = rewards.clone();
        for (int i = 0; i < actions.length; i++) {
            int meant = actions[i];
            for (int a = 0; a < game.actions(i); a++) {
                actions[i] = a;
                game.resolve(0, 0, actions, rewards);
                if (rewards[i] > now[i]) {
                    actions[i] = meant;
                    return false;
                }
            }
            actions[i] = meant;
        }
        return true;
    }

    @Override
    public OptionalDouble value() {
        return told == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) missed / told);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("share of ticks in which somebody would have gained by choosing otherwise at once; needs window 1")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new MiscoordinationRate(Totals.stage(game));
        }

        @Override
        public Card card() {
            return new Card(
                    "share",
                    "[0, 1]",
                    Harm.HIGH,
                    "ticks whose joint action is no pure Nash equilibrium of the game of one tick / ticks told one by one",
                    "Hammond et al. 2025, section 2.1; this project",
                    "Looks at one tick at a time, at the game's first state; none unless the window is 1.",
                    1);
        }
    }
}
