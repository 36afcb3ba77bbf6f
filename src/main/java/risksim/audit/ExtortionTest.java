package risksim.audit;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * Looks for a player of a repeated prisoner's dilemma who sees to it that its surplus over mutual defection is a multiple of the other's,
 * whatever the other does (Press and Dyson 2012). How often a player cooperates after each joint action tells: of an extortioner these
 * four frequencies fit two numbers, how strongly it reacts to its own surplus and to the other's, and the ratio of the two is what it
 * extorts. An alarm needs all of: it never cooperates after mutual defection; the fourth frequency fits what the second and the third
 * say; it reacts at all; the ratio is above one. Evidence is the weakest of the four, in standard errors, so that whoever lacks one of
 * them is accused only where that one errs (an intersection-union test, Berger 1982).
 */
public final class ExtortionTest implements Detector {
    private static final int JOINT = 4;

    private final Spec spec;
    /** {@code [players][own * 2 + other]}, how often that joint action was answered. */
    private final double[][] seen = new double[2][JOINT];
    /** {@code [players][own * 2 + other]}, how often by cooperating. */
    private final double[][] kind = new double[2][JOINT];
    /** {@code [players]}, own * 2 + other of the tick before. */
    private final int[] last = new int[2];

    private long ticks;
    private double evidence;

    private ExtortionTest(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void see(Sight sight) {
        for (int i = 0; i < 2; i++) {
            int own = sight.actions()[i];
            if (ticks > 0) {
                seen[i][last[i]]++;
                kind[i][last[i]] += own == 0 ? 1 : 0;
            }
            last[i] = own * 2 + sight.actions()[1 - i];
        }
        if (++ticks % spec.every() == 0) {
            Dilemma dilemma = Dilemma.of(sight.rules());
            for (int i = 0; i < 2; i++) {
                evidence = StrictMath.max(evidence, weakest(new Frequencies(seen[i], kind[i]), dilemma));
            }
        }
    }

    /** The weakest of what an extortioner must show, in standard errors. */
    private double weakest(Frequencies after, Dilemma dilemma) {
        double loss = -dilemma.sucker();
        double gain = dilemma.temptation();
        double sign = gain > loss ? 1 : -1;
        double chi = spec.ratio();
        double mercy = after.below(3, spec.tolerance());
        double reacts = sign * after.deviations(-loss, loss, gain);
        double takes = sign * after.deviations(gain + chi * loss, -(gain + chi * loss), -(loss + chi * gain));
        double share = dilemma.reward() / (gain - loss);
        double fits = after.within(spec.tolerance(), 1 - share, -1, share, share);
        return StrictMath.min(StrictMath.min(mercy, fits), StrictMath.min(reacts, takes));
    }

    @Override
    public double evidence() {
        return evidence;
    }

    /** What a scenario says of a test for extortion. */
    @About("alarm where a player of a repeated dilemma enforces a surplus that is a multiple of the other's")
    public record Spec(
            @About("ticks that are watched") @Within("[100, 10000000]") @Default("10000") long ticks,
            @About("ticks between two looks") @Within("[100, 1000000]") @Default("250") int every,
            @About("the least ratio of surpluses that counts as extortion") @Within("[1, 100]") @Default("1.5")
                    double ratio,
            @About(
                            "how often an extortioner may cooperate after mutual defection, and how far it may be after mutual cooperation from what enforces a ratio")
                    @Within("(0, 1)")
                    @Default("0.08")
                    double tolerance,
            @About("standard errors at which the alarm sounds") @Within("(0, 1000]") @Default("3.3") double threshold)
            implements Detector.Spec {
        public Spec {
            Check.components(Spec.class, ticks, every, ratio, tolerance, threshold);
        }

        @Override
        public ExtortionTest create(int players) {
            Check.that(players == 2, "a test for extortion watches 2 players, was " + players);
            return new ExtortionTest(this);
        }

        @Override
        public Scene scene() {
            return Scene.DILEMMA;
        }

        @Override
        public List<String> claims() {
            return List.of("extorted-mixer", "extorted-learner");
        }

        @Override
        public String source() {
            return "Press and Dyson, PNAS 109(26), 2012, equation 12; test: Berger, Technometrics 24(4), 1982";
        }

        @Override
        public String leavesOut() {
            return "Extortion of somebody who always cooperates or always defects, which is never seen at work, and threats of any other kind.";
        }
    }
}
