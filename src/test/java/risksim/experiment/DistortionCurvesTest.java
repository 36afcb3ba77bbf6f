package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.learn.preference.Bounds;
import risksim.learn.preference.Instance;
import risksim.metric.Estimate;

class DistortionCurvesTest {
    private static final List<Double> BETAS = List.of(2.0, 4.0, 8.0);

    /** Figures of instance B worked out with numpy and scipy: eps .005, kappa 1e-4. */
    @Test
    void a_curve_goes_through_what_was_worked_out_elsewhere_and_stays_below_its_bound() {
        DistortionCurves curves = DistortionCurves.measure(
                        "B", "beta", BETAS, beta -> Instance.borda(beta, .005, 1e-4, 1e-6))
                .beside("nash", Bounds::nash)
                .beside("borda", Bounds::borda);
        assertThat(at(curves, "rlhf", 0)).isCloseTo(1.453721, within(1e-5));
        assertThat(at(curves, "dpo", 1)).isCloseTo(2.682075, within(1e-5));
        assertThat(at(curves, "borda", 2)).isCloseTo(6.151814, within(1e-5));
        assertThat(at(curves, "nlhf", 2)).isCloseTo(1.53730, within(1e-5));
        for (int i = 0; i < BETAS.size(); i++) {
            assertThat(at(curves, "nlhf", i))
                    .isLessThanOrEqualTo(
                            curves.bounds().getOrDefault("nash", List.of()).get(i));
            assertThat(at(curves, "rlhf", i))
                    .isBetween(
                            curves.bounds().getOrDefault("nash", List.of()).get(i),
                            curves.bounds().getOrDefault("borda", List.of()).get(i));
        }
    }

    /** Figures of the mismatch sweep worked out with numpy and scipy: beta 6, h .3, eps .01. */
    @Test
    void a_reward_gets_worse_with_the_mismatch_and_nash_learning_does_not() {
        DistortionCurves curves = DistortionCurves.measure(
                "C", "mismatch", List.of(1.0, 8.0, 16.0), far -> Instance.mismatch(6, .3, .01, far));
        assertThat(curves.measured().getOrDefault("rlhf", List.of()))
                .extracting(Estimate::value)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : Double.compare(a, b))
                .containsExactly(1.003048, 1.218057, 1.489669);
        assertThat(curves.measured().getOrDefault("nlhf", List.of()))
                .extracting(Estimate::value)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : Double.compare(a, b))
                .containsExactly(1.002168, 1.014894, 1.002438);
    }

    @Test
    void what_is_infinite_is_said_to_be() {
        DistortionCurves curves = DistortionCurves.measure("D", "beta", List.of(6.0), beta -> Instance.chain(beta, .2));
        assertThat(at(curves, "rlhf", 0)).isInfinite();
        assertThat(at(curves, "nlhf", 0)).isEqualTo(1);
    }

    @Test
    void with_more_comparisons_the_interval_closes_around_what_endlessly_many_give() {
        Instance people = Instance.borda(2, .2, .1, .2);
        DistortionCurves curves = DistortionCurves.overComparisons(people, List.of(30L, 200_000L), 10, 3);
        DistortionCurves endless = DistortionCurves.measure("", "", List.of(2.0), beta -> people);
        for (String method : List.of("rlhf", "nlhf", "borda")) {
            Estimate few = curves.measured().getOrDefault(method, List.of()).get(0);
            Estimate many = curves.measured().getOrDefault(method, List.of()).get(1);
            assertThat(many.high() - many.low()).as(method).isLessThan(few.high() - few.low());
            assertThat(many.value()).as(method).isCloseTo(at(endless, method, 0), within(0.01));
        }
    }

    @Test
    void the_methods_most_apart_are_those_whose_policies_share_least() {
        MethodTrial.Disagreement most = new MethodTrial(Instance.chain(6, .2), 0, 2, 1).disagreement();
        assertThat(most.one()).isEqualTo("nlhf");
        assertThat(most.other()).isEqualTo("rlhf");
        assertThat(most.apart()).isCloseTo(1, within(1e-9));
    }

    private static double at(DistortionCurves curves, String method, int point) {
        return curves.measured().getOrDefault(method, List.of()).get(point).value();
    }
}
