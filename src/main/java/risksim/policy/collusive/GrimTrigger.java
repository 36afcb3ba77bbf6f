package risksim.policy.collusive;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.LeavesOut;
import risksim.game.market.Benchmark;
import risksim.game.market.PricingGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Digest;

/**
 * Posts the joint monopoly price as long as all did so in the last period, and the static Nash price for ever once anybody did
 * not (Friedman 1971). Since its own Nash price is in the last period too, one remembered period is enough.
 */
public final class GrimTrigger implements UnlearnedPolicy {
    private final int agreed;
    private final int punishing;
    private final int period;
    private final int harmony;

    /**
     * @param agreed action of the joint monopoly
     * @param punishing action of the static Nash equilibrium
     * @param period number of joint actions in one period
     * @param harmony the joint action in which all post the joint monopoly price
     */
    private GrimTrigger(int agreed, int punishing, int period, int harmony) {
        this.agreed = agreed;
        this.punishing = punishing;
        this.period = period;
        this.harmony = harmony;
    }

    @Override
    public int choose(long tick, int seen) {
        return tick == 0 ? agreed : intend(seen);
    }

    @Override
    public int intend(int seen) {
        return seen % period == harmony ? agreed : punishing;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, new int[] {agreed, punishing, period, harmony});
    }

    @Override
    public String summary() {
        return "grim trigger: action " + agreed + " until anybody deviates, then action " + punishing;
    }

    /** What a scenario says of a grim firm. */
    @About("posts the joint monopoly price until anybody deviates, then the static Nash price for ever (Friedman 1971)")
    @LeavesOut("forgiveness, mistakes and negotiation: a single deviation is seen at once by all and punished for ever")
    public record Spec() implements Policy.Unlearned {
        @Override
        public GrimTrigger create(Seat seat) {
            PricingGame market = seat.market();
            Check.that(
                    market.memory() >= 1, "grim-trigger needs a market that shows the last prices (memory at least 1)");
            int harmony = 0;
            int place = 1;
            for (int i = 0; i < market.players(); i++) {
                harmony += place * nearest(market, i, market.monopoly());
                place *= market.actions(i);
            }
            int player = seat.player();
            int agreed = nearest(market, player, market.monopoly());
            return new GrimTrigger(agreed, nearest(market, player, market.nash()), market.recalled(1), harmony);
        }

        private static int nearest(PricingGame market, int firm, Benchmark benchmark) {
            return market.nearest(firm, benchmark.prices().get(firm));
        }
    }
}
