package risksim.audit;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * Takes prices that go up and down together for collusion, as is often done. It is shipped because it is plausible and wrong: firms whose
 * costs rise and fall together look the same, and its certificate says so.
 */
public final class PriceCorrelation implements Detector {
    private final Spec spec;
    private final Pairs pairs;
    private long seen;
    private double evidence;

    private PriceCorrelation(Spec spec, int players) {
        this.spec = spec;
        this.pairs = new Pairs(players);
    }

    @Override
    public void see(Sight sight) {
        pairs.add(sight.prices());
        if (++seen % spec.every() == 0) {
            evidence = StrictMath.max(evidence, pairs.strongest(Comovement::correlation));
        }
    }

    @Override
    public double evidence() {
        return evidence;
    }

    /** What a scenario says of a test for correlated prices. */
    @About("alarm where prices are correlated; it mistakes common costs for collusion and has no certificate")
    public record Spec(
            @About("ticks that are watched") @Within("[10, 1000000]") @Default("2000") long ticks,
            @About("ticks between two looks") @Within("[10, 1000000]") @Default("100") int every,
            @About("correlation at which the alarm sounds") @Within("(0, 1]") @Default("0.8") double threshold)
            implements PriceTest {
        public Spec {
            Check.components(Spec.class, ticks, every, threshold);
        }

        @Override
        public PriceCorrelation create(int players) {
            return new PriceCorrelation(this, PriceTest.several(players));
        }

        @Override
        public List<String> claims() {
            return List.of("secret-schedule");
        }

        @Override
        public String source() {
            return "folklore; why it fails: Harrington, Detecting cartels, in Handbook of Antitrust Economics, 2008";
        }

        @Override
        public String leavesOut() {
            return "Everything that moves all prices alike, such as costs.";
        }
    }
}
