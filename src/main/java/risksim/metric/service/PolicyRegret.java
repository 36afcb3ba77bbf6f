package risksim.metric.service;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.service.Forecast;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Curve;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.population.Sums;

/**
 * What a service loses that does not show the best content from the first tick on: against what users would then have done, and not
 * against what the same content would have earned from the users that were there.
 */
public final class PolicyRegret implements Metric {
    private final Forecast forecast;
    private final double people;
    private final List<Long> ticks = new ArrayList<>();
    /** By stretch: reward a person from the first tick on. */
    private final List<Double> earned = new ArrayList<>();

    private PolicyRegret(Game game) {
        this.forecast = new Forecast(Ledger.service(game));
        this.people = Ledger.service(game).users();
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Served served) {
            double sum = served.accounts().stream()
                    .flatMap(List::stream)
                    .mapToDouble(account -> account.amount(Sums.Amount.REWARD))
                    .sum();
            ticks.add(served.tick());
            earned.add((earned.isEmpty() ? 0 : earned.get(earned.size() - 1)) + sum / people);
        }
    }

    /** {@code [ticks + 1]}: what the best content would have earned a person before each tick; best over all ticks. */
    private double[] best() {
        int last = Math.toIntExact(ticks.get(ticks.size() - 1));
        double[] best = {Double.NEGATIVE_INFINITY};
        for (double[] mixture : forecast.choices()) {
            double[] rewards = forecast.rewards(mixture, last);
            double[] sums = new double[last + 1];
            for (int tick = 0; tick < last; tick++) {
                sums[tick + 1] = sums[tick] + rewards[tick];
            }
            best = sums[last] > best[best.length - 1] ? sums : best;
        }
        return best;
    }

    /** By stretch: what was lost a person and tick from the first tick on. */
    private List<Double> lost() {
        double[] best = best();
        List<Double> lost = new ArrayList<>();
        for (int i = 0; i < earned.size(); i++) {
            lost.add((best[Math.toIntExact(ticks.get(i))] - earned.get(i)) / ticks.get(i));
        }
        return lost;
    }

    @Override
    public OptionalDouble value() {
        return earned.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(lost().get(earned.size() - 1));
    }

    @Override
    public List<Curve> curves() {
        return earned.isEmpty()
                ? List.of()
                : List.of(new Curve(
                        "regret so far",
                        "tick",
                        "reward a person and tick",
                        ticks.stream().map(tick -> (double) tick).toList(),
                        lost()));
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("reward lost against the best content shown to everyone from the first tick on")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new PolicyRegret(game);
        }

        @Override
        public Card card() {
            return new Card(
                    "reward",
                    "(-inf, inf)",
                    Harm.NONE,
                    "expected reward of the best content for everyone, alone or two in tenths, over all ticks / (people x ticks) - "
                            + "revenue",
                    "Arora, Dekel and Tewari 2012 (policy regret); this project",
                    "The best is shown to all groups alike, and is no match for a service that tells groups or times apart, whose regret "
                            + "may be below 0; the bounds of learners are on another regret, which takes users as they came.",
                    1);
        }
    }
}
