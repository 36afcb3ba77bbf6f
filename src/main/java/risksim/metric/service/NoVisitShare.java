package risksim.metric.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Curve;
import risksim.metric.Event;
import risksim.metric.Metric;

/** Which part of those who have begun never came again, with how often the others came. */
public final class NoVisitShare implements Metric {
    /** Visits that the figure tells apart. */
    private static final int SHOWN = 10;

    /** {@code [visits]}: people, over groups. */
    private long[] people = new long[0];

    private NoVisitShare() {}

    @Override
    public void see(Event event) {
        if (event instanceof Event.Sessions sessions) {
            long[][] visits = sessions.survival().visits();
            people = new long[visits[0].length];
            for (long[] group : visits) {
                Arrays.setAll(people, times -> people[times] + group[times]);
            }
        }
    }

    @Override
    public OptionalDouble value() {
        long all = Arrays.stream(people).sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) people[0] / all);
    }

    @Override
    public List<Curve> curves() {
        long all = Arrays.stream(people).sum();
        if (all == 0) {
            return List.of();
        }
        List<Double> shares = new ArrayList<>();
        for (int times = 0; times <= SHOWN; times++) {
            shares.add((double) people[times] / all);
        }
        return List.of(new Curve(
                "people by visits",
                "visits",
                "share of people",
                IntStream.rangeClosed(0, SHOWN)
                        .mapToObj(times -> (double) times)
                        .toList(),
                shares));
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("part of people who began and never came again")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            ServiceGame service = Ledger.service(game);
            Check.that(
                    !service.people().types().stream().allMatch(type -> type.alike()),
                    "this metric has a meaning where users do not come every tick");
            return new NoVisitShare();
        }

        @Override
        public Card card() {
            return new Card(
                    "share",
                    "[0, 1]",
                    Harm.HIGH,
                    "people who were never served / people who have begun, after the last tick",
                    "Fader, Hardie and Lee 2005; this project",
                    "Those who began late had less time to come again.",
                    1);
        }
    }
}
