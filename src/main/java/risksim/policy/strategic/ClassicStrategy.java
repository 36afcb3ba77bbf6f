package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.file.Shape;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a player with a strategy from the tournaments of the iterated prisoner's dilemma. */
@About("plays a deterministic strategy of the iterated prisoner's dilemma (Axelrod 1980 and after)")
@LeavesOut(
        "learning and mistakes of its own: it is a fixed rule on past moves as published for tournaments, with no view of payoffs")
public record ClassicStrategy(@About("which strategy") @Default("tit-for-tat") Classic strategy)
        implements Policy.Spec {
    @Override
    public DiscretePolicy create(Seat seat) {
        return new RulePolicy(Duel.at(seat), Shape.name(strategy), strategy.rule());
    }
}
