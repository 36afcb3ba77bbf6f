package risksim.metric.service;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.learn.preference.Electorate;
import risksim.learn.preference.Limit;
import risksim.learn.preference.Welfare;
import risksim.metric.Event;
import risksim.metric.Metric;

/**
 * What people get from the mixture that a service shows after the last tick, measured on all people of the encounter with the
 * utilities that they have; with several services the mean over services of each one's number.
 */
final class Deployment implements Metric {
    private final ServiceGame game;
    private final Electorate people;
    private final Limit limit;
    private final ToDoubleFunction<Welfare> number;
    private OptionalDouble value = OptionalDouble.empty();

    Deployment(Game rules, ToDoubleFunction<Welfare> number) {
        this.game = Ledger.service(rules);
        this.number = number;
        Check.that(!game.whole(), "this metric has a meaning where services show mixtures");
        double[] shares = new double[game.groups()];
        for (int group = 0; group < shares.length; group++) {
            shares[group] = game.share(group);
        }
        people = new Electorate(shares, game.utilities());
        limit = game.spec().budget().map(Limit::budget).orElse(Limit.none());
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Deployed deployed) {
            double sum = 0;
            int alike = 0;
            for (List<List<Double>> service : deployed.shown()) {
                if (service.stream().distinct().count() == 1) {
                    double[] shown = service.get(0).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    sum += number.applyAsDouble(welfare(shown));
                    alike++;
                }
            }
            value = alike == deployed.shown().size() ? OptionalDouble.of(sum / alike) : OptionalDouble.empty();
        }
    }

    private Welfare welfare(double[] shown) {
        return game.prompts().one()
                ? Welfare.of(people, shown, game.reference(), limit)
                : Welfare.across(people, shown, game.reference(), game.prompts().ofContents());
    }

    @Override
    public OptionalDouble value() {
        return value;
    }
}
