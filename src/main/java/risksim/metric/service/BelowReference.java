package risksim.metric.service;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** For which part of the ticks that people were served their group got less than the reference would have given it. */
@About("share of the ticks in which people are served that give their group less than the reference would")
public record BelowReference() implements Metric.Spec {
    private static final double TIE = 1e-9;

    @Override
    public Metric create(Game game) {
        return new Ledger(game, BelowReference::share);
    }

    private static OptionalDouble share(Ledger all) {
        double below = 0;
        for (int group = 0; group < all.game.groups(); group++) {
            long served = all.count(Sums.Count.SERVED, group);
            double got = all.amount(Sums.Amount.WELFARE, group);
            below += got < (reference(all, group) - TIE) * served ? served : 0;
        }
        return Ledger.ratio(below, all.count(Sums.Count.SERVED));
    }

    private static double reference(Ledger all, int group) {
        double[] reference = all.game.reference();
        double utility = 0;
        for (int content = 0; content < reference.length; content++) {
            utility += reference[content] * all.game.utility(group, content);
        }
        return utility;
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.HIGH,
                "users served, summed over ticks, of the groups whose mean utility a tick lies below that of the reference / all "
                        + "users served",
                "this project",
                "Groups count as a whole: within a group some ticks may be better and some worse.",
                1);
    }
}
