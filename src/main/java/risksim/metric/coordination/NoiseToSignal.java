package risksim.metric.coordination;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.coordination.Team;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** How much of what a member is paid does not come from its own work: the inverse of the signal-to-noise ratio, which can be infinite. */
public final class NoiseToSignal implements Metric {
    private static final int TICKS = 4096;

    private final Team team;
    private OptionalDouble value = OptionalDouble.empty();

    private NoiseToSignal(Team team) {
        this.team = team;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Watched watched) {
            value = ratio(sums(watched));
        }
    }

    /** {@code [players][actions][3]}: ticks, sum of pay, sum of its squares. */
    private double[][][] sums(Event.Watched watched) {
        int[] actions = new int[watched.players()];
        double[] pay = new double[actions.length];
        double[][][] sums = new double[actions.length][2][3];
        for (int at = 0; at < watched.actions().length; at += actions.length) {
            System.arraycopy(watched.actions(), at, actions, 0, actions.length);
            team.resolve(0, 0, actions, pay);
            for (int i = 0; i < actions.length; i++) {
                double[] row = sums[i][actions[i]];
                row[0]++;
                row[1] += pay[i];
                row[2] += pay[i] * pay[i];
            }
        }
        return sums;
    }

    /** Effects are averaged before they are squared: squares of single estimates would be too large. */
    private static OptionalDouble ratio(double[][][] sums) {
        double effects = 0;
        double unexplained = 0;
        int members = 0;
        for (double[][] one : sums) {
            double rests = one[0][0];
            double works = one[1][0];
            if (rests > 0 && works > 0) {
                effects += one[1][1] / works - one[0][1] / rests;
                unexplained += (spread(one[0]) + spread(one[1])) / (rests + works);
                members++;
            }
        }
        return effects == 0 ? OptionalDouble.empty() : OptionalDouble.of(unexplained * members / (effects * effects));
    }

    /** The sum of squared distances from the mean. */
    private static double spread(double[] sums) {
        return Math.max(0, sums[2] - sums[1] * sums[1] / sums[0]);
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("variance of a member's pay that its own work does not explain, over the square of what work adds")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            Check.that(game instanceof Team, "this metric is for teams");
            return new NoiseToSignal((Team) game);
        }

        @Override
        public int watches() {
            return TICKS;
        }

        @Override
        public Card card() {
            return new Card(
                    "1",
                    "[0, inf)",
                    Harm.HIGH,
                    "mean over members of the variance of pay within working and within resting / (mean over members of mean pay when working - mean pay when resting)^2",
                    "Wolpert and Tumer 2002 (learnability); this project",
                    "Looks at the last 4096 ticks; who only worked or only rested in them is left out, and members whose work adds more are not told from those whose work adds less.",
                    1);
        }
    }
}
