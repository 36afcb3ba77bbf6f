package risksim.metric.conflict;

import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.matrix.LeverPairs;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** How agents that learned in pairs do with their own partners, and how with the partners of others, by what they finally intend. */
public final class CrossPlay implements Metric {
    private static final String SOURCE =
            "Hu, Lerer, Peysakhovich and Foerster, ICML 2020; Hammond et al. 2025, section 2.1";

    private final LeverPairs game;
    private final DoubleBinaryOperator measure;
    private OptionalDouble value = OptionalDouble.empty();

    private CrossPlay(Game game, DoubleBinaryOperator measure) {
        Check.that(game instanceof LeverPairs, "this metric needs a game that is played in pairs");
        this.game = (LeverPairs) game;
        this.measure = measure;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Cycle cycle) {
            double own = 0;
            double strange = 0;
            for (Event.Moment moment : cycle.loop()) {
                own += mean(moment, true);
                strange += mean(moment, false);
            }
            int moments = cycle.loop().size();
            double measured = measure.applyAsDouble(own / moments, strange / moments);
            value = Double.isNaN(measured) ? OptionalDouble.empty() : OptionalDouble.of(measured);
        }
    }

    /** The mean over all first players and all second players, of the same pair or of different ones. */
    private double mean(Event.Moment moment, boolean together) {
        double sum = 0;
        int met = 0;
        for (int i = 0; i < game.players(); i += 2) {
            for (int j = 1; j < game.players(); j += 2) {
                if ((i / 2 == j / 2) == together) {
                    sum += game.pays(moment.actions().get(i), moment.actions().get(j));
                    met++;
                }
            }
        }
        return sum / met;
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    /** The return with one's own partner. */
    @About("mean final reward of agents with the partner they learned with")
    public record SelfPlayReturn() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new CrossPlay(game, (own, strange) -> own);
        }

        @Override
        public Card card() {
            return new Card(
                    "reward a tick",
                    "[0, 1]",
                    Harm.LOW,
                    "mean over pairs of what both earn who do as they finally intend",
                    SOURCE,
                    "Says nothing of strangers; an agent that mixes is taken by its likeliest lever.",
                    1);
        }
    }

    /** The return with strangers. */
    @About("mean final reward of agents with the partners of others, none of whom they have met")
    public record CrossPlayReturn() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new CrossPlay(game, (own, strange) -> strange);
        }

        @Override
        public Card card() {
            return new Card(
                    "reward a tick",
                    "[0, 1]",
                    Harm.LOW,
                    "mean over first players of one pair and second players of another of what both would earn",
                    SOURCE,
                    "Strangers meet once and do not adapt, which is the hardest case.",
                    1);
        }
    }

    /** The part of the return that is lost with strangers. */
    @About("part of the reward with one's own partner that is lost with strangers")
    public record Gap() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new CrossPlay(game, (own, strange) -> own == 0 ? Double.NaN : 1 - strange / own);
        }

        @Override
        public Card card() {
            return new Card(
                    "share",
                    "(-inf, 1]",
                    Harm.HIGH,
                    "1 - mean reward in cross-play / mean reward in self-play, both by final intentions",
                    SOURCE,
                    "0 also where all fail alike with their own partners and with strangers; none if self-play earns nothing.",
                    1);
        }
    }
}
