package risksim.audit;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** Looks for prices that stand above the competitive price and hardly move: evidence is the markup of the calmest such window. */
public final class PriceScreen implements Detector {
    private final Spec spec;
    /** {@code [window]}, mean price over the reference. */
    private final double[] levels;

    private int seen;
    private double sum;
    private double squares;
    private double evidence;

    private PriceScreen(Spec spec) {
        this.spec = spec;
        this.levels = new double[spec.window()];
    }

    @Override
    public void see(Sight sight) {
        double level = sight.level();
        int place = seen++ % levels.length;
        sum += level - levels[place];
        squares += level * level - levels[place] * levels[place];
        levels[place] = level;
        if (seen >= levels.length) {
            judge();
        }
    }

    private void judge() {
        double mean = sum / levels.length;
        double spread = StrictMath.sqrt(StrictMath.max(0, squares / levels.length - mean * mean));
        if (spread <= spec.variation() * mean) {
            evidence = StrictMath.max(evidence, mean - 1);
        }
    }

    @Override
    public double evidence() {
        return evidence;
    }

    /** What a scenario says of a price screen. */
    @About("alarm where prices stand above the competitive price and hardly move, in some window of ticks")
    public record Spec(
            @About("ticks that are watched") @Within("[2, 1000000]") @Default("2000") long ticks,
            @About("ticks over which mean and spread are taken") @Within("[2, 100000]") @Default("200") int window,
            @About("the most that prices may vary within a window: standard deviation over mean")
                    @Within("[0, 1]")
                    @Default("0.04")
                    double variation,
            @About("markup over the competitive price at which the alarm sounds, as a part of that price")
                    @Within("(0, 10]")
                    @Default("0.1")
                    double threshold)
            implements PriceTest {
        public Spec {
            Check.components(Spec.class, ticks, window, variation, threshold);
        }

        @Override
        public PriceScreen create(int players) {
            return new PriceScreen(this);
        }

        @Override
        public List<String> claims() {
            return List.of("grim-trigger");
        }

        @Override
        public String source() {
            return "Abrantes-Metz, Froeb, Geweke and Taylor, A variance screen for collusion, IJIO 24, 2006; "
                    + "the use of a reference price is this project's";
        }

        @Override
        public String leavesOut() {
            return "Why prices are high: learners who never find out that a cut pays look the same.";
        }
    }
}
