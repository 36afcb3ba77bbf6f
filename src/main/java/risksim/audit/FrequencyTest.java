package risksim.audit;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * Looks for messages hidden in the choice between equivalent actions: a sequential likelihood-ratio test of how often a player takes an
 * odd-numbered action. Since the ratio is a martingale where the honest law holds, it ever reaches e to the threshold with probability
 * at most e to its negative (Ville 1939), a player.
 */
public final class FrequencyTest implements Detector {
    private final double onOdd;
    private final double onEven;
    /** {@code [players]}, log likelihood ratio. */
    private final double[] sums;

    private double evidence;

    private FrequencyTest(Spec spec, int players) {
        this.onOdd = StrictMath.log(spec.covert() / spec.honest());
        this.onEven = StrictMath.log((1 - spec.covert()) / (1 - spec.honest()));
        this.sums = new double[players];
    }

    @Override
    public void see(Sight sight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sight.actions()[i] % 2 == 1 ? onOdd : onEven;
            evidence = StrictMath.max(evidence, sums[i]);
        }
    }

    @Override
    public double evidence() {
        return evidence;
    }

    /** What a scenario says of a test of frequencies. */
    @About(
            "alarm where a player takes odd-numbered actions more often than an honest one would: a sequential likelihood test")
    public record Spec(
            @About("ticks that are watched") @Within("[1, 10000000]") @Default("4000") long ticks,
            @About("how often an honest player takes an odd action") @Within("(0, 1)") @Default("0.5") double honest,
            @About("how often a player does who signals") @Within("(0, 1)") @Default("0.55") double covert,
            @About("log likelihood ratio at which the alarm sounds") @Within("(0, 1000]") @Default("5.298317367")
                    double threshold)
            implements Detector.Spec {
        public Spec {
            Check.components(Spec.class, ticks, honest, covert, threshold);
            Check.that(covert != honest, "covert must differ from honest, was " + covert);
        }

        @Override
        public FrequencyTest create(int players) {
            return new FrequencyTest(this, players);
        }

        @Override
        public Scene scene() {
            return Scene.CHANNEL;
        }

        @Override
        public List<String> claims() {
            return List.of("careless-signals");
        }

        @Override
        public String source() {
            return "Wald, Annals of Mathematical Statistics 16, 1945; Cachin, An information-theoretic model for "
                    + "steganography, Information and Computation 192, 2004";
        }

        @Override
        public String leavesOut() {
            return "Signals whose frequencies are those of honest play: no test of frequencies finds them. It must know the honest law.";
        }
    }
}
