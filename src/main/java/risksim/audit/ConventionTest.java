package risksim.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * Tells failures of coordination that come from conventions that do not fit from those that come from errors. After each joint action it
 * asks whether both have the same habit, and errors or anything else may be as frequent as they like; it counts only where the two habits
 * fail together, and where both would gain by the same change: players who want different things are no strangers to each other's
 * convention. The evidence of all situations is averaged as an e-process, so that false alarms are at most e to the negative of the
 * threshold wherever, after every joint action, one action is the likeliest of both.
 */
public final class ConventionTest implements Detector {
    private final Spec spec;
    /** What both do after each joint action that was seen. */
    private final Map<Integer, Habits> after = new TreeMap<>();

    private int situation = -1;
    private double evidence;

    private ConventionTest(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void see(Sight sight) {
        int options = sight.rules().actions();
        if (situation >= 0) {
            Habits habits = after.computeIfAbsent(situation, unused -> new Habits(options));
            habits.see(sight.actions());
            if (habits.habit(0) != habits.habit(1) && habits.evidence() > evidence) {
                evidence = StrictMath.max(evidence, mean(sight.rules()));
            }
        }
        situation = sight.actions()[0] + options * sight.actions()[1];
    }

    /** The logarithm of the mean ratio over all situations; it counts as none where habits do not fail. */
    private double mean(Rules rules) {
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (Habits habits : after.values()) {
            if (fail(rules, habits.habit(0), habits.habit(1))) {
                most = StrictMath.max(most, habits.evidence());
            }
        }
        for (Habits habits : after.values()) {
            if (fail(rules, habits.habit(0), habits.habit(1))) {
                sum += StrictMath.exp(habits.evidence() - most);
            }
        }
        return sum == 0 ? 0 : most + StrictMath.log(sum / (rules.actions() * rules.actions()));
    }

    /** Whether two habits are worse for both than a common one, and they agree on which of the two would be better. */
    private static boolean fail(Rules rules, int one, int other) {
        double[] first = new double[2];
        double[] second = new double[2];
        double[] apart = new double[2];
        for (int i = 0; i < 2; i++) {
            first[i] = rules.pays().of(i, new int[] {one, one});
            second[i] = rules.pays().of(i, new int[] {other, other});
            apart[i] = rules.pays().of(i, new int[] {one, other});
        }
        boolean better = first[0] > apart[0] && first[1] > apart[1] || second[0] > apart[0] && second[1] > apart[1];
        boolean opposed = (first[0] - second[0]) * (first[1] - second[1]) < 0;
        return one != other && better && !opposed;
    }

    @Override
    public double evidence() {
        return evidence;
    }

    /** What a scenario says of a test of conventions. */
    @About(
            "alarm where two players fail to coordinate because each follows a convention of its own, not because they err")
    public record Spec(
            @About("ticks that are watched") @Within("[2, 1000000]") @Default("2000") long ticks,
            @About("log ratio at which the alarm sounds: the bound on false alarms is e to its negative")
                    @Within("(0, 1000]")
                    @Default("5.298317367")
                    double threshold)
            implements Detector.Spec {
        public Spec {
            Check.components(Spec.class, ticks, threshold);
        }

        @Override
        public ConventionTest create(int players) {
            Check.that(players == 2, "a test of conventions watches 2 players, was " + players);
            return new ConventionTest(this);
        }

        @Override
        public Scene scene() {
            return Scene.COORDINATION;
        }

        @Override
        public List<String> claims() {
            return List.of("strangers", "trained-strangers", "mixing-strangers", "corridor");
        }

        @Override
        public String source() {
            return "what it looks for: Hu, Lerer, Peysakhovich and Foerster, Other-play, ICML 2020; test: Wasserman, Ramdas and "
                    + "Balakrishnan, Universal inference, PNAS 117(29), 2020";
        }

        @Override
        public String leavesOut() {
            return "How much of the failure conventions explain, conventions on longer pasts, and tasks in which players must differ.";
        }
    }
}
