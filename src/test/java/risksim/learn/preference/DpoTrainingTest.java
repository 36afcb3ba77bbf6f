package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

class DpoTrainingTest {
    private static final Electorate CYCLE =
            new Electorate(new double[] {.4, .35, .25}, new double[][] {{1, .5, 0}, {0, 1, .5}, {.5, 0, 1}});
    private static final double[] REFERENCE = {.5, .3, .2};
    private static final Chance CHANCE = Streams.of(3).stream(Purpose.TRAIN, 0);

    private static double apart(DpoTraining.Rule rule, int steps, double rate) {
        Evidence evidence = Evidence.of(CYCLE, 4, Pairs.uniform(3));
        Limit limit = Limit.weight(.3);
        double[] optimum = Rlhf.plain().align(evidence, REFERENCE, limit).policy();
        double[] trained = new DpoTraining(rule, steps, 64, rate, CHANCE)
                .align(evidence, REFERENCE, limit)
                .policy();
        return Distributions.totalVariation(optimum, trained);
    }

    /**
     * After n comparisons a reward is known to about {@code 2 sqrt(3 / n)}, so a logit to {@code 2 sqrt(3 / n) / 0.3} and the policy
     * to about half of that times 1/2: 0.004 at n = 640,000. Six times as much is exceeded with probability below 1e-6.
     */
    @Test
    void training_ends_at_the_tilt_of_rlhf_by_either_rule() {
        assertThat(apart(DpoTraining.Rule.SGD, 10_000, 2)).isLessThan(.024);
        assertThat(apart(DpoTraining.Rule.ADAM, 10_000, .02)).isLessThan(.024);
    }

    /** A hundredth of the comparisons leave ten times the error; that the order is reversed is as unlikely as above. */
    @Test
    void training_comes_nearer_the_longer_it_lasts() {
        assertThat(apart(DpoTraining.Rule.SGD, 20_000, 2)).isLessThan(apart(DpoTraining.Rule.SGD, 20, 2));
    }

    @Test
    void training_is_a_function_of_its_chance() {
        Evidence evidence = Evidence.of(CYCLE, 4, Pairs.uniform(3));
        DpoTraining training = new DpoTraining(DpoTraining.Rule.ADAM, 50, 8, .1, CHANCE);
        double[] once = training.align(evidence, REFERENCE, Limit.weight(.3)).policy();
        assertThat(training.align(evidence, REFERENCE, Limit.weight(.3)).policy())
                .isEqualTo(once);
        DpoTraining other = new DpoTraining(DpoTraining.Rule.ADAM, 50, 8, .1, Streams.of(4).stream(Purpose.TRAIN, 0));
        assertThat(other.align(evidence, REFERENCE, Limit.weight(.3)).policy()).isNotEqualTo(once);
        assertThatThrownBy(() -> training.align(evidence, REFERENCE, Limit.budget(1)))
                .hasMessageContaining("dpo-trained knows a weight only");
    }
}
