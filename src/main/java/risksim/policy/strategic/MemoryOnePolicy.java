package risksim.policy.strategic;

import java.util.List;
import java.util.Locale;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.learn.game.MemoryOne;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/** Cooperates with a probability that depends on the last joint action alone. It intends what it does more often than not. */
public final class MemoryOnePolicy implements UnlearnedPolicy {
    private final Duel duel;
    private final Chance chance;
    private final double first;
    /** {@code [own * 2 + other]}, the probability of action 0. */
    private final double[] after;

    /** Takes a seat with a strategy and the probability to cooperate on the first move. */
    public MemoryOnePolicy(Seat seat, MemoryOne strategy, double first) {
        this.duel = Duel.at(seat);
        this.chance = seat.chance(Purpose.ACT);
        this.first = first;
        this.after = new double[] {strategy.cc(), strategy.cd(), strategy.dc(), strategy.dd()};
    }

    /** The payoffs of a seat in a game of two players and two actions, in the words of the prisoner's dilemma. */
    public static MemoryOne.Payoffs payoffs(Seat seat) {
        Duel.at(seat);
        return Duel.payoffs(seat);
    }

    private double probability(int seen) {
        return seen == duel.fresh() ? first : after[duel.own(seen) * 2 + duel.other(seen)];
    }

    @Override
    public int choose(long tick, int seen) {
        return chance.uniform(tick, 0) < probability(seen) ? 0 : 1;
    }

    @Override
    public int intend(int seen) {
        return probability(seen) >= 0.5 ? 0 : 1;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, after);
    }

    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "memory one: cooperates with %.4g after CC, %.4g after CD, %.4g after DC, %.4g after DD",
                after[0],
                after[1],
                after[2],
                after[3]);
    }

    /** What a scenario says of a strategy of memory one. */
    @About("cooperates with a probability for each last joint action (Nowak and Sigmund 1993)")
    @LeavesOut("everything older than the last joint action, and any learning: four probabilities are the whole agent")
    public record Spec(
            @About("probabilities after CC, CD, DC, DD, own action first")
                    @Within("[0, 1]")
                    @Default("[1.0, 0.0, 1.0, 0.0]")
                    List<Double> cooperate,
            @About("probability on the first move") @Within("[0, 1]") @Default("1.0") double first)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, cooperate, first);
            cooperate = List.copyOf(cooperate);
            Check.that(cooperate.size() == 4, "cooperate must hold 4 probabilities, holds " + cooperate.size());
        }

        @Override
        public MemoryOnePolicy create(Seat seat) {
            MemoryOne strategy = new MemoryOne(cooperate.get(0), cooperate.get(1), cooperate.get(2), cooperate.get(3));
            return new MemoryOnePolicy(seat, strategy, first);
        }
    }
}
