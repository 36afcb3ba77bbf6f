package risksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import risksim.file.Shape;
import risksim.learn.preference.Aligned;
import risksim.learn.preference.Alignment;
import risksim.learn.preference.Bounds;
import risksim.learn.preference.Comparisons;
import risksim.learn.preference.Distributions;
import risksim.learn.preference.Evidence;
import risksim.learn.preference.Instance;
import risksim.learn.preference.Limit;
import risksim.learn.preference.Methods;
import risksim.learn.preference.Survey;
import risksim.learn.preference.Welfare;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * What every method of alignment makes of the same people: with endlessly many comparisons, and with as many as were asked, many times
 * over. All methods learn from the same answers, so they are compared in pairs.
 */
public final class MethodTrial {
    private static final double CONFIDENCE = 0.95;

    private final Instance instance;
    private final long comparisons;
    private final int samples;
    private final Streams streams;

    /**
     * @param comparisons asked in each sample; 0 for endlessly many only
     * @param samples how often they are asked anew
     * @param seed of the answers
     */
    public MethodTrial(Instance instance, long comparisons, int samples, long seed) {
        this.instance = instance;
        this.comparisons = comparisons;
        this.samples = samples;
        this.streams = Streams.of(seed);
    }

    /**
     * One method.
     *
     * @param distortion best average utility over achieved, with endlessly many comparisons; empty if it is infinite
     * @param utility achieved
     * @param optimum the best that could be
     * @param byType what each type of user expects, in the order of the types
     * @param worstOff what the type that gets least gets
     * @param gini how unequal
     * @param spent KL divergence from the reference, in nats; empty if it is infinite
     * @param losers share of users who would be better off with the reference
     * @param sampled utility achieved with finitely many comparisons, with its interval over samples
     * @param flags what a reader must know: ties, held back fits
     */
    public record Line(
            String method,
            Optional<Double> distortion,
            double utility,
            double optimum,
            List<Double> byType,
            double worstOff,
            double gini,
            Optional<Double> spent,
            double losers,
            Optional<Estimate> sampled,
            Set<String> flags) {
        /** The distortion after finitely many comparisons, as the best utility over each end of the interval; infinite at 0. */
        Optional<Estimate> sampledDistortion() {
            return sampled.map(mean -> new Estimate(
                    over(mean.value()), over(mean.high()), over(mean.low()), mean.confidence(), mean.n(), Double.NaN));
        }

        private double over(double achieved) {
            return achieved <= 0 ? Double.POSITIVE_INFINITY : Math.max(1, optimum / achieved);
        }
    }

    /**
     * Two methods that make different things of the same answers.
     *
     * @param apart the mass that they place differently (total variation), in [0, 1]
     */
    public record Disagreement(String one, String other, double apart) {}

    /** The two methods that disagree most about the same people, given endlessly many comparisons; the first of equals. */
    public Disagreement disagreement() {
        List<Alignment> methods = Methods.knowing(instance.limit());
        double[][] apart = Welfare.disagreement(
                methods.stream().map(method -> aligned(method).policy()).toArray(double[][]::new));
        Disagreement most = new Disagreement("", "", 0);
        for (int i = 0; i < apart.length; i++) {
            for (int j = 0; j < i; j++) {
                if (apart[i][j] > most.apart + Distributions.TIE) {
                    most = new Disagreement(
                            methods.get(j).title(), methods.get(i).title(), apart[i][j]);
                }
            }
        }
        return most;
    }

    /** The bound that no method can beat and that NLHF keeps, whatever the people: {@code (beta / 2) / tanh(beta / 2)}. */
    public double bound() {
        return Bounds.nash(instance.beta());
    }

    /** All methods that can keep the limit, and the best policy there is. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<Evidence> answers = answers();
        double[] reference = instance.reference();
        Aligned best = Welfare.best(instance.electorate(), reference, instance.limit());
        lines.add(line("welfare-optimum", best, Optional.empty()));
        for (Alignment method : Methods.knowing(instance.limit())) {
            lines.add(line(method.title(), aligned(method), sampled(method, answers)));
        }
        return lines;
    }

    private Aligned aligned(Alignment method) {
        Evidence evidence = instance.evidence().withTops(instance.electorate().topChoices(instance.beta()));
        return method.align(evidence, instance.reference(), instance.limit());
    }

    private Line line(String name, Aligned aligned, Optional<Estimate> sampled) {
        Welfare welfare = Welfare.of(instance.electorate(), aligned.policy(), instance.reference(), instance.limit());
        Set<String> flags = new TreeSet<>();
        aligned.flags().forEach(flag -> flags.add(Shape.name(flag)));
        return new Line(
                name,
                finite(welfare.distortion()),
                welfare.utility(),
                welfare.optimum(),
                Arrays.stream(welfare.byType()).boxed().toList(),
                welfare.worstOff(),
                welfare.gini(),
                finite(welfare.spent()),
                welfare.losers(),
                sampled,
                flags);
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    /** What the people answered, sample by sample: the same for all methods. */
    private List<Evidence> answers() {
        Survey survey = new Survey(instance.electorate(), instance.beta(), instance.pairs());
        List<Evidence> all = new ArrayList<>();
        for (int sample = 0; sample < samples && comparisons > 0; sample++) {
            Streams own = streams.replication(sample);
            Comparisons answered = survey.ask(comparisons, own.stream(Purpose.COMPARE, 0));
            long[] named = survey.askForTheBest(comparisons, own.stream(Purpose.NAME_BEST, 0));
            all.add(Evidence.of(answered)
                    .withTops(Arrays.stream(named).asDoubleStream().toArray()));
        }
        return all;
    }

    private Optional<Estimate> sampled(Alignment method, List<Evidence> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<Double> utilities = answers.stream()
                .map(evidence -> {
                    double[] policy = method.align(evidence, instance.reference(), instance.limit())
                            .policy();
                    return Welfare.of(instance.electorate(), policy, instance.reference(), instance.limit())
                            .utility();
                })
                .toList();
        return Optional.of(Estimates.mean(utilities, CONFIDENCE));
    }

    /** The limit in words. */
    public static String words(Limit limit) {
        if (limit instanceof Limit.Weight weight) {
            return "a cost of " + weight.lambda() + " a nat of KL divergence from the reference";
        }
        return limit instanceof Limit.Budget budget
                ? "at most " + budget.tau() + " nats of KL divergence from the reference"
                : "no limit on how far the policy may leave its reference";
    }
}
