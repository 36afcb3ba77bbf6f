package risksim.metric.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Curve;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.population.Survival;

/** Which part of people keeps to the first session to the end, with the survival curve of each group. */
public final class Retention implements Metric {
    private final ServiceGame game;
    private final List<double[]> survival = new ArrayList<>();
    private OptionalDouble value = OptionalDouble.empty();

    private Retention(ServiceGame game) {
        this.game = game;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Sessions sessions) {
            int last = (int) Math.min(sessions.tick(), game.people().horizon() - 1L);
            double kept = 0;
            for (int group = 0; group < game.groups(); group++) {
                survival.add(curve(sessions.survival(), group, last));
                kept += game.share(group) * survival.get(group)[last];
            }
            value = OptionalDouble.of(kept);
        }
    }

    private static double[] curve(Survival sessions, int group, int last) {
        return Arrays.copyOf(sessions.curve(group), last + 1);
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    @Override
    public List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        for (int group = 0; group < survival.size(); group++) {
            double[] kept = survival.get(group);
            curves.add(new Curve(
                    "survival: " + game.group(group),
                    "ticks since the session began",
                    "part still in the first session",
                    IntStream.range(0, kept.length).mapToObj(t -> (double) t).toList(),
                    Arrays.stream(kept).boxed().toList()));
        }
        return curves;
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("part of people who never left, to the last tick or the horizon of tenures")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new Retention(Ledger.service(game));
        }

        @Override
        public Card card() {
            return new Card(
                    "share",
                    "[0, 1]",
                    Harm.LOW,
                    "Kaplan and Meier's estimate of the part of users still in their first session after the last tick, or after "
                            + "the horizon of tenures less one, averaged over groups by share",
                    "Kaplan and Meier 1958",
                    "Who left and came back counts as lost.",
                    1);
        }
    }
}
