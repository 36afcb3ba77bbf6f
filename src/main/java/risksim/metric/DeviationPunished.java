package risksim.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.metric.Card.Harm;
import risksim.metric.Event.Moment;

/** Share of forced deviations that rivals answer with lower prices, with the whole response. */
public final class DeviationPunished implements Metric {
    private final PricingGame market;
    private final double[] own = new double[SHOWN + 1];
    private final double[] rivals = new double[SHOWN + 1];
    private List<Moment> loop = List.of();
    private int deviations;
    private int punished;

    /** Periods that are drawn, the one of the deviation included. */
    private static final int SHOWN = 15;

    private DeviationPunished(PricingGame market) {
        this.market = market;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Cycle cycle) {
            loop = cycle.loop();
        } else if (event instanceof Event.Deviation deviation && deviation.otherwise()) {
            add(deviation);
        }
    }

    private void add(Event.Deviation deviation) {
        int firm = deviation.player();
        List<Moment> path = new ArrayList<>(deviation.path());
        path.add(0, loop.get((deviation.phase() + loop.size() - 1) % loop.size()));
        for (int i = 0; i <= SHOWN; i++) {
            own[i] += Markets.price(market, path.get(i), firm);
            rivals[i] += Markets.rivals(market, path.get(i), firm);
        }
        deviations++;
        punished += Markets.rivals(market, path.get(2), firm) < Markets.rivals(market, path.get(1), firm) ? 1 : 0;
    }

    @Override
    public OptionalDouble value() {
        return deviations == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) punished / deviations);
    }

    @Override
    public List<Curve> curves() {
        return deviations == 0 ? List.of() : List.of(curve("deviator's price", own), curve("rival's price", rivals));
    }

    private Curve curve(String name, double[] sums) {
        List<Double> x =
                IntStream.rangeClosed(0, SHOWN).mapToObj(i -> (double) i).toList();
        List<Double> y = IntStream.rangeClosed(0, SHOWN)
                .mapToObj(i -> sums[i] / deviations)
                .toList();
        return new Curve(name, "periods since the deviation (1 is the deviation)", "price (money)", x, y);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("share of forced price cuts that rivals answer with a lower price in the next period")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new DeviationPunished(Markets.market(game));
        }

        @Override
        public Card card() {
            return new Card(
                    "share",
                    "[0, 1]",
                    Harm.HIGH,
                    "share of deviations to the most profitable action of one period after which the rivals' mean price falls "
                            + "in the next period; deviations that change nothing are left out",
                    "Calvano et al. 2020, section IV.C",
                    "A lower price after a cut can also be plain competition: hold it against the null twin.",
                    1);
        }
    }
}
