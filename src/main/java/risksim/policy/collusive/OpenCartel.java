package risksim.policy.collusive;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.LeavesOut;
import risksim.game.market.PricingGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Letter;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.Talker;
import risksim.random.Digest;

/**
 * Firms that agree on prices by talking. Each proposes its joint monopoly price to all until it has heard a proposal of every
 * other firm; all then keep to the lowest one. The agreement is policed by stick and carrot (Abreu 1986): whoever sees a price
 * below it posts the static Nash price for one period, and once all have done so, or all kept to it, it holds again.
 */
public final class OpenCartel implements DiscretePolicy, Talker {
    private static final String PROPOSAL = "propose ";

    private final PricingGame market;
    private final int player;
    /** {@code [firms]}, action nearest to the static Nash price. */
    private final int[] punishing;

    private final int proposal;
    private final int period;
    private final Map<Integer, Integer> heard = new HashMap<>();
    private int agreed = -1;
    private long since;

    private OpenCartel(PricingGame market, int player, int[] punishing, int proposal) {
        this.market = market;
        this.player = player;
        this.punishing = punishing;
        this.proposal = proposal;
        this.period = market.recalled(1);
    }

    @Override
    public int choose(long tick, int seen) {
        return agreed >= 0 && tick == since ? agreed : intend(seen);
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {}

    @Override
    public int intend(int seen) {
        return agreed >= 0 && (all(seen, true) || all(seen, false)) ? agreed : punishing[player];
    }

    /** Whether in the last period all kept to the agreement, or all punished. */
    private boolean all(int seen, boolean kept) {
        for (int firm = 0; firm < punishing.length; firm++) {
            int last = market.lastAction(seen % period, firm);
            if (kept ? last < agreed : last != punishing[firm]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void speak(long tick, ObjIntConsumer<String> mouth) {
        if (agreed < 0) {
            mouth.accept(PROPOSAL + proposal, Letter.EVERYONE);
        }
    }

    @Override
    public void hear(Letter letter) {
        if (agreed < 0 && letter.text().startsWith(PROPOSAL)) {
            heard.put(letter.sender(), Integer.parseInt(letter.text().substring(PROPOSAL.length())));
            if (heard.size() == punishing.length - 1) {
                agreed = heard.values().stream().mapToInt(Integer::intValue).reduce(proposal, Math::min);
                since = letter.tick() + 1;
            }
        }
    }

    @Override
    public long steadySince() {
        return since;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, agreed), since);
    }

    @Override
    public OpenCartel copy() {
        OpenCartel copy = new OpenCartel(market, player, punishing, proposal);
        copy.heard.putAll(heard);
        copy.agreed = agreed;
        copy.since = since;
        return copy;
    }

    @Override
    public String summary() {
        return agreed < 0 ? "no agreement yet" : "agreed on action " + agreed + " since tick " + since;
    }

    /** What a scenario says of a firm that joins an open cartel. */
    @About("agrees with the other firms on a price by letters, then keeps to it by stick and carrot (Abreu 1986)")
    @LeavesOut(
            "secrecy and language: members exchange plain numbers that are always read and never overheard, and nobody outside watches the market")
    public record Spec() implements Policy.Spec {
        @Override
        public OpenCartel create(Seat seat) {
            PricingGame market = seat.market();
            Check.that(
                    market.memory() >= 1, "open-cartel needs a market that shows the last prices (memory at least 1)");
            Check.that(market.players() >= 2, "open-cartel needs at least 2 firms");
            int[] punishing = new int[market.players()];
            for (int i = 0; i < punishing.length; i++) {
                punishing[i] = market.nearest(i, market.nash().prices().get(i));
            }
            double price = market.monopoly().prices().get(seat.player());
            return new OpenCartel(market, seat.player(), punishing, market.nearest(seat.player(), price));
        }
    }
}
