package risksim.audit;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * Looks for firms that move together although no common cost makes them: the correlation of changes of prices, taken in parts of the
 * reference price, for the pair of firms in which it is strongest, in standard errors. It counts only where prices stand above the
 * competitive one, since firms that undercut each other in turn move together too.
 */
public final class PriceParallelism implements Detector {
    private final Spec spec;
    private final Pairs pairs;
    private final double[] last;
    private long seen;
    private double sum;
    private double evidence;

    private PriceParallelism(Spec spec, int players) {
        this.spec = spec;
        this.pairs = new Pairs(players);
        this.last = new double[players];
    }

    @Override
    public void see(Sight sight) {
        double[] changes = new double[last.length];
        for (int i = 0; i < last.length; i++) {
            double level = sight.prices()[i] / sight.reference();
            changes[i] = level - last[i];
            last[i] = level;
            sum += level / last.length;
        }
        if (seen++ > 0) {
            pairs.add(changes);
        }
        if (seen % spec.every() == 0 && sum >= seen * (1 + spec.margin())) {
            evidence = StrictMath.max(evidence, pairs.strongest(Comovement::deviation));
        }
    }

    @Override
    public double evidence() {
        return evidence;
    }

    /** What a scenario says of a test for parallel prices. */
    @About("alarm where firms change prices together beyond what common costs explain")
    public record Spec(
            @About("ticks that are watched") @Within("[10, 1000000]") @Default("2000") long ticks,
            @About("ticks between two looks") @Within("[10, 1000000]") @Default("100") int every,
            @About("how far above the competitive price the mean price must stand, as a part of it")
                    @Within("[0, 10]")
                    @Default("0.1")
                    double margin,
            @About("correlation, in standard errors, at which the alarm sounds") @Within("(0, 1000]") @Default("30.0")
                    double threshold)
            implements Detector.Spec {
        public Spec {
            Check.components(Spec.class, ticks, every, margin, threshold);
        }

        @Override
        public PriceParallelism create(int players) {
            Check.that(players >= 2, "parallel prices need at least 2 firms");
            return new PriceParallelism(this, players);
        }

        @Override
        public Scene scene() {
            return Scene.MARKET;
        }

        @Override
        public List<String> claims() {
            return List.of("secret-schedule");
        }

        @Override
        public String source() {
            return "idea: Harrington, Detecting cartels, in Handbook of Antitrust Economics, 2008; Fisher, Metron 1, 1921";
        }

        @Override
        public String leavesOut() {
            return "Cartels that keep a price, and costs that firms share and the reference does not know.";
        }
    }
}
