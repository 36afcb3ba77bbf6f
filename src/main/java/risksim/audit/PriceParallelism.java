package risksim.audit;

import java.util.Arrays;
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
    private final Height height = new Height();
    /** {@code [players]}, over the reference, one tick ago. */
    private double[] last;

    private double evidence;

    private PriceParallelism(Spec spec, int players) {
        this.spec = spec;
        this.pairs = new Pairs(players);
        this.last = new double[players];
    }

    @Override
    public void see(Sight sight) {
        double[] levels = sight.levels();
        if (height.ticks() > 0) {
            double[] changes = new double[levels.length];
            Arrays.setAll(changes, i -> levels[i] - last[i]);
            pairs.add(changes);
        }
        last = levels;
        height.see(sight);
        if (height.ticks() % spec.every() == 0 && height.above(spec.margin())) {
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
            implements PriceTest {
        public Spec {
            Check.components(Spec.class, ticks, every, margin, threshold);
        }

        @Override
        public PriceParallelism create(int players) {
            return new PriceParallelism(this, PriceTest.several(players));
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
