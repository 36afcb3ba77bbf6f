package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two small electorates with every figure computed independently with numpy and scipy. */
class WorkedExamplesTest {
    private static final Electorate FIRST =
            new Electorate(new double[] {.5, .3, .2}, new double[][] {{1, .6, 0}, {0, .5, 1}, {.2, 0, .9}});
    private static final double[] FIRST_REFERENCE = {.2, .5, .3};
    private static final Electorate CYCLE =
            new Electorate(new double[] {.4, .35, .25}, new double[][] {{1, .5, 0}, {0, 1, .5}, {.5, 0, 1}});
    private static final double[] CYCLE_REFERENCE = {.5, .3, .2};
    private static final Alignment NLHF = new Nlhf();
    private static final Alignment RLHF = Rlhf.plain();

    private static void exact(double[] found, double... listed) {
        assertThat(found).containsExactly(listed, within(1e-8));
    }

    private static void solved(Aligned found, double... listed) {
        assertThat(found.policy()).containsExactly(listed, within(1e-6));
    }

    @Test
    void the_first_example_is_learned_as_listed() {
        Evidence evidence = Evidence.of(FIRST, 3, Pairs.uniform(3));
        double[][] p = {{.5, .5681213101, .5123341896}, {.4318786899, .5, .4963967959}, {.4876658104, .5036032041, .5}};
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                assertThat(evidence.wins().win(x, y)).isCloseTo(p[x][y], within(1e-8));
            }
        }
        exact(FIRST.average(), .54, .45, .48);
        exact(BradleyTerry.PLAIN.fit(evidence).values(), 0.1075539195, -0.0958821718, -0.0116717477);
        solved(NLHF.align(evidence, FIRST_REFERENCE, Limit.none()), 1, 0, 0);
    }

    @Test
    void the_first_example_is_aligned_as_listed_under_a_weight() {
        Evidence evidence = Evidence.of(FIRST, 3, Pairs.uniform(3));
        Limit limit = Limit.weight(.1);
        Aligned rlhf = RLHF.align(evidence, FIRST_REFERENCE, limit);
        solved(rlhf, 0.5611000566, 0.1834292551, 0.2554706882);
        solved(
                new Dpo(BradleyTerry.PLAIN).align(evidence, FIRST_REFERENCE, limit),
                0.5611000566,
                0.1834292551,
                0.2554706882);
        Welfare welfare = Welfare.of(FIRST, rlhf.policy(), FIRST_REFERENCE, limit);
        assertThat(welfare.spent()).isCloseTo(0.3538339377, within(1e-8));
        assertThat(welfare.utility()).isCloseTo(0.5081631257, within(1e-8));
        assertThat(welfare.optimum()).isCloseTo(0.4903911971, within(1e-8));
        Aligned nlhf = NLHF.align(evidence, FIRST_REFERENCE, limit);
        solved(nlhf, 0.2819748116, 0.4173069119, 0.3007182765);
        Welfare other = Welfare.of(FIRST, nlhf.policy(), FIRST_REFERENCE, limit);
        assertThat(other.spent()).isCloseTo(0.0221342816, within(1e-8));
        assertThat(other.utility()).isCloseTo(0.4843992813, within(1e-8));
    }

    @Test
    void the_first_example_is_aligned_as_listed_under_a_budget() {
        Evidence evidence = Evidence.of(FIRST, 3, Pairs.uniform(3));
        Limit limit = Limit.budget(.2);
        Aligned best = Welfare.best(FIRST, FIRST_REFERENCE, limit);
        solved(best, 0.4705140919, 0.2669183424, 0.2625675657);
        assertThat(FIRST.of(best.policy())).isCloseTo(0.5002232952, within(1e-8));
        Aligned rlhf = RLHF.align(evidence, FIRST_REFERENCE, limit);
        solved(rlhf, 0.4622245761, 0.2530654281, 0.2847099958);
        assertThat(FIRST.of(rlhf.policy())).isCloseTo(0.5001415117, within(1e-8));
        Aligned nlhf = NLHF.align(evidence, FIRST_REFERENCE, limit);
        solved(nlhf, 0.4464688039, 0.2352451139, 0.3182860821);
        assertThat(FIRST.of(nlhf.policy())).isCloseTo(0.4997307748, within(1e-8));
    }

    @Test
    void the_cycle_is_learned_as_listed() {
        Evidence evidence = Evidence.of(CYCLE, 4, Pairs.uniform(3));
        assertThat(evidence.wins().win(0, 1)).isCloseTo(.5788132742, within(1e-8));
        assertThat(evidence.wins().win(0, 2)).isCloseTo(.4643272692, within(1e-8));
        assertThat(evidence.wins().win(1, 2)).isCloseTo(.6650943610, within(1e-8));
        exact(CYCLE.average(), .525, .55, .425);
        exact(BradleyTerry.PLAIN.fit(evidence).values(), 0.0578578253, 0.1157137218, -0.1735715471);
        Pairs skewed = Pairs.product(.6, .3, .1);
        exact(BradleyTerry.PLAIN.fit(evidence.wins(), skewed).values(), 0.1325180257, -0.0715981949, -0.0609198308);
        Pairs triangle = Pairs.correlated(new double[][] {{0, .30, .05}, {.30, 0, .15}, {.05, .15, 0}});
        exact(BradleyTerry.PLAIN.fit(evidence.wins(), triangle).values(), 0.2688018807, 0.0758933347, -0.3446952154);
    }

    @Test
    void the_cycle_is_aligned_as_listed() {
        Evidence evidence = Evidence.of(CYCLE, 4, Pairs.uniform(3));
        Aligned lottery = NLHF.align(evidence, CYCLE_REFERENCE, Limit.none());
        solved(lottery, 0.5905077076, 0.1275938339, 0.2818984585);
        assertThat(lottery.flags()).isEmpty();
        assertThat(Welfare.of(CYCLE, lottery.policy(), CYCLE_REFERENCE, Limit.none())
                        .distortion())
                .isCloseTo(1.1, within(1e-8));
        solved(RLHF.align(evidence, CYCLE_REFERENCE, Limit.none()), 0, 1, 0);
        Aligned skewed = RLHF.align(Evidence.of(CYCLE, 4, Pairs.product(.6, .3, .1)), CYCLE_REFERENCE, Limit.none());
        solved(skewed, 1, 0, 0);
        assertThat(Welfare.of(CYCLE, skewed.policy(), CYCLE_REFERENCE, Limit.none())
                        .distortion())
                .isCloseTo(1.0476190, within(1e-7));
        solved(NLHF.align(evidence, CYCLE_REFERENCE, Limit.weight(.05)), 0.6314775118, 0.2004690677, 0.1680534205);
        solved(RLHF.align(evidence, CYCLE_REFERENCE, Limit.weight(.05)), 0.3433642435, 0.6552940885, 0.0013416680);
        Aligned slack = NLHF.align(evidence, CYCLE_REFERENCE, Limit.budget(.1));
        assertThat(slack.policy()).isEqualTo(lottery.policy());
        assertThat(slack.is(Aligned.Flag.SLACK)).isTrue();
        solved(
                new Dpo(BradleyTerry.PLAIN).align(evidence, CYCLE_REFERENCE, Limit.weight(.3)),
                0.52285858,
                0.38044377,
                0.09669765);
    }

    @Test
    void mirror_descent_passes_through_the_listed_policies() {
        Evidence evidence = Evidence.of(CYCLE, 4, Pairs.uniform(3));
        Limit limit = Limit.weight(.1);
        exact(
                new NashMd(1, .5).align(evidence, CYCLE_REFERENCE, limit).policy(),
                0.5041224674,
                0.2990303297,
                0.1968472029);
        exact(
                new NashMd(4, .5).align(evidence, CYCLE_REFERENCE, limit).policy(),
                0.5155181553,
                0.2957643154,
                0.1887175293);
        solved(NLHF.align(evidence, CYCLE_REFERENCE, limit), 0.5831830502, 0.2521344810, 0.1646824688);
    }

    @Test
    void mirror_descent_stays_within_its_published_rate() { // Munos et al. 2023: KL(p*, p_T) <= 8 / (lambda^2 (T + 1))
        Evidence evidence = Evidence.of(CYCLE, 4, Pairs.uniform(3));
        double[] equilibrium =
                NLHF.align(evidence, CYCLE_REFERENCE, Limit.weight(.1)).policy();
        double[] observed = {2.67e-3, 2.4e-6, 2.4e-8};
        int[] rounds = {1, 100, 1000};
        for (int i = 0; i < rounds.length; i++) {
            double[] policy = new NashMd(rounds[i], 0)
                    .align(evidence, CYCLE_REFERENCE, Limit.weight(.1))
                    .policy();
            double apart = Distributions.divergence(equilibrium, policy);
            assertThat(apart).isLessThan(8 / (.01 * (rounds[i] + 1)));
            assertThat(apart).isCloseTo(observed[i], within(.02 * observed[i]));
        }
    }

    @Test
    void two_alternatives_have_closed_forms() {
        WinMatrix wins = new WinMatrix(new double[][] {{.5, .73}, {.27, .5}});
        Evidence evidence = Evidence.of(wins, Pairs.uniform(2));
        double[] reference = {.25, .75};
        exact(NLHF.align(evidence, reference, Limit.weight(.2)).policy(), 0.5128441015, 1 - 0.5128441015);
        exact(RLHF.align(evidence, reference, Limit.weight(.2)).policy(), 0.9796576965, 1 - 0.9796576965);
    }
}
