package risksim.audit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.DealtGame;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.Penal;
import risksim.game.market.Benchmark;
import risksim.game.market.LogitBertrand;
import risksim.game.market.PricingGame;
import risksim.random.Chance;

/**
 * The market of {@link LogitBertrand} under the eyes of an auditor who fines all firms on an alarm. Metrics and experiments on what firms
 * intend are told of the market without fines. Where an arm with other rules comes on while the world runs, its auditor begins to watch at that tick.
 */
public final class AuditedMarket implements PricingGame, DealtGame, Penal {
    private final LogitBertrand market;
    private final Spec spec;
    private final Optional<Auditor> auditor;

    private AuditedMarket(LogitBertrand market, Spec spec, Optional<Auditor> auditor) {
        this.market = market;
        this.spec = spec;
        this.auditor = auditor;
    }

    /** The market with an auditor who has seen nothing yet; its ticks must be resolved in order. Without a fine nobody watches. */
    @Override
    public AuditedMarket dealt(Chance chance) {
        return new AuditedMarket(
                market,
                spec,
                spec.fine() == 0
                        ? Optional.empty()
                        : Optional.of(new Auditor(market, Detectors.committed(spec.detector()), spec.fine())));
    }

    /** Under the same rules the auditor goes on with what it has seen; under others a new one begins to watch. */
    @Override
    public AuditedMarket dealtAfter(DiscreteGame before, Chance chance) {
        return before instanceof AuditedMarket same && same.spec.equals(spec)
                ? new AuditedMarket(market, spec, same.auditor.map(Auditor::copy))
                : dealt(chance);
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        int next = market.resolve(tick, state, actions, rewards);
        auditor.ifPresent(one -> one.see(actions, rewards));
        return next;
    }

    @Override
    public LogitBertrand rules() {
        return market;
    }

    @Override
    public long times() {
        return auditor.map(Auditor::times).orElse(0L);
    }

    @Override
    public List<Double> paid() {
        return auditor.map(Auditor::paid).orElse(Collections.nCopies(players(), 0.0));
    }

    @Override
    public int memory() {
        return market.memory();
    }

    @Override
    public int lastAction(int state, int player) {
        return market.lastAction(state, player);
    }

    @Override
    public double price(int firm, int action) {
        return market.price(firm, action);
    }

    @Override
    public double cost(int firm) {
        return market.cost(firm);
    }

    @Override
    public double profit(int firm, int[] actions) {
        return market.profit(firm, actions);
    }

    @Override
    public double consumerSurplus(int[] actions) {
        return market.consumerSurplus(actions);
    }

    @Override
    public Benchmark nash() {
        return market.nash();
    }

    @Override
    public Benchmark monopoly() {
        return market.monopoly();
    }

    @Override
    public int nearest(int firm, double price) {
        return market.nearest(firm, price);
    }

    /** What a scenario says of a market with an auditor. */
    @LeavesOut(
            "courts and delay: an alarm is a fine in the same tick, without appeal, and firms do not know the test's inside")
    @About("a market with logit demand under an auditor who fines all firms whenever a detector raises an alarm")
    public record Spec(
            @About("the market") @Default("{}") LogitBertrand.Spec market,
            @About("the auditor's detector, with the parameters that it is shipped with") @Default("punishment-test")
                    String detector,
            @About("what each firm pays on an alarm, in money; 0 for no auditor")
                    @Within("[0, 1000000]")
                    @Default("0.0")
                    double fine)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, market, detector, fine);
            Detector.Spec said = Detectors.committed(detector);
            Check.that(said.scene() == Scene.MARKET, "detector must be one that watches markets, was " + detector);
        }

        @Override
        public AuditedMarket create(int players) {
            return new AuditedMarket(market.create(players), this, Optional.empty());
        }
    }
}
