package risksim.audit;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * Looks at what follows a price cut. Whenever one firm alone cuts a price that stood above the competitive one, it asks whether the
 * others at once cut theirs by a good part of it, and adds up the log likelihood ratio of "they answer" against "they do not" (Wald's
 * sequential test, without a lower end). Cuts count only while prices stand above the competitive one on average, since firms that
 * undercut each other in turn answer cuts too. Prices are taken in parts of the reference, so that common costs drop out.
 */
public final class PunishmentTest implements Detector {
    /** Ticks after which the mean price says something. */
    private static final int SETTLING = 100;

    private final Spec spec;
    private final double onAnswer;
    private final double onSilence;
    private final Height height = new Height();
    /** {@code [players]}, over the reference, one tick and two ticks ago. */
    private double[] last;

    private double[] before;

    private double sum;
    private double evidence;

    private PunishmentTest(Spec spec, int players) {
        this.spec = spec;
        this.last = new double[players];
        this.before = new double[players];
        this.onAnswer = StrictMath.log(spec.answered() / spec.honest());
        this.onSilence = StrictMath.log((1 - spec.answered()) / (1 - spec.honest()));
    }

    @Override
    public void see(Sight sight) {
        double[] now = sight.levels();
        height.see(sight);
        if (height.ticks() > SETTLING && height.above(spec.margin())) {
            int cutter = cutter();
            if (cutter >= 0) {
                sum += answered(cutter, now) ? onAnswer : onSilence;
                evidence = StrictMath.max(evidence, sum);
            }
        }
        before = last;
        last = now;
    }

    /** Who alone moved a tick ago, down, from a price above the competitive one; -1 if nobody. */
    private int cutter() {
        int moved = 0;
        int cutter = -1;
        for (int i = 0; i < last.length; i++) {
            double fall = before[i] - last[i];
            moved += StrictMath.abs(fall) > spec.cut() / 4 ? 1 : 0;
            cutter = fall >= spec.cut() && before[i] >= 1 + spec.margin() ? i : cutter;
        }
        return moved == 1 ? cutter : -1;
    }

    private boolean answered(int cutter, double[] now) {
        double fall = 0;
        for (int i = 0; i < now.length; i++) {
            fall += i == cutter ? 0 : (last[i] - now[i]) / (now.length - 1);
        }
        return fall >= spec.share() * (before[cutter] - last[cutter]);
    }

    @Override
    public double evidence() {
        return evidence;
    }

    /** What a scenario says of a test for punishment. */
    @About(
            "alarm where price cuts from above the competitive price are answered at once, more often than honest firms would")
    public record Spec(
            @About("ticks that are watched") @Within("[101, 1000000]") @Default("2000") long ticks,
            @About("the least cut that counts, as a part of the competitive price") @Within("(0, 1]") @Default("0.03")
                    double cut,
            @About("how much of the cut the others must follow at once for an answer")
                    @Within("(0, 10]")
                    @Default("0.6")
                    double share,
            @About(
                            "how far above the competitive price the price before the cut, and the mean price so far, must stand, as a part of it")
                    @Within("[0, 10]")
                    @Default("0.1")
                    double margin,
            @About("how often honest firms answer, at most") @Within("(0, 1)") @Default("0.2") double honest,
            @About("how often firms that punish answer") @Within("(0, 1)") @Default("0.6") double answered,
            @About("log likelihood ratio at which the alarm sounds: the bound on false alarms is e to its negative")
                    @Within("(0, 1000]")
                    @Default("4.605170186")
                    double threshold)
            implements PriceTest {
        public Spec {
            Check.components(Spec.class, ticks, cut, share, margin, honest, answered, threshold);
            Check.that(answered > honest, "answered must be above honest, was " + answered);
        }

        @Override
        public PunishmentTest create(int players) {
            return new PunishmentTest(this, PriceTest.several(players));
        }

        @Override
        public List<String> claims() {
            return List.of("open-cartel");
        }

        @Override
        public String source() {
            return "idea: Calvano, Calzolari, Denicolo and Pastorello, AER 110(10), 2020, section IV (responses to a cut); "
                    + "test: Wald, Annals of Mathematical Statistics 16, 1945";
        }

        @Override
        public String leavesOut() {
            return "Cartels in which nobody ever cuts a price, and punishment that comes later than at once.";
        }
    }
}
