package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** What holds of every method on any electorate: bounds, symmetries, order. */
class MethodsTest {
    private static final Chance CHANCE = Streams.of(20261122).stream(Purpose.SEARCH, 0);
    private static final double[] BETAS = {1, 3, 6};
    private static final int INSTANCES = 2000;
    private static final Alignment NLHF = new Nlhf();
    private static final Alignment RLHF = Rlhf.plain();

    private static Electorate people(int i) {
        return RandomElectorate.of(1 + CHANCE.below(5, i, 65001), 2 + CHANCE.below(5, i, 65002), CHANCE, i);
    }

    private static double[] distribution(int size, int i, int from) {
        double[] weights = new double[size];
        for (int x = 0; x < size; x++) {
            weights[x] = 0.01 + CHANCE.uniform(i, from + x);
        }
        return Distributions.normalised(weights);
    }

    private static double distortion(
            Alignment method, Electorate people, Evidence evidence, double[] ref, Limit limit) {
        return Welfare.of(people, method.align(evidence, ref, limit).policy(), ref, limit)
                .distortion();
    }

    @Test
    void no_bound_is_broken_on_two_thousand_random_instances() {
        for (int i = 0; i < INSTANCES; i++) {
            Electorate people = people(i);
            if (Distributions.largest(people.average()) < WorstCase.FLOOR) {
                continue;
            }
            double beta = BETAS[i % BETAS.length];
            int m = people.alternatives();
            double[] ref = distribution(m, i, 60000);
            Evidence evidence = Evidence.of(people, beta, Pairs.product(distribution(m, i, 61000)));
            double d = Bounds.nash(beta) * (1 + 1e-7);
            assertThat(distortion(NLHF, people, evidence, ref, Limit.none())).isBetween(1 - 1e-12, d);
            assertThat(distortion(Voting.BORDA, people, evidence, ref, Limit.none()))
                    .isBetween(1 - 1e-12, Bounds.borda(beta) * (1 + 1e-7));
            assertThat(distortion(RLHF, people, evidence, ref, Limit.none()))
                    .isBetween(1 - 1e-12, Bounds.borda(beta) * (1 + 1e-7));
            assertThat(distortion(Voting.COPELAND, people, evidence, ref, Limit.none()))
                    .isBetween(1 - 1e-12, 2 * d);
            Limit budget = Limit.budget(0.02 + CHANCE.uniform(i, 62000));
            Aligned near = NLHF.align(evidence, ref, budget);
            Welfare welfare = Welfare.of(people, near.policy(), ref, budget);
            assertThat(welfare.distortion()).isBetween(1 - 1e-9, d);
            assertThat(welfare.spent()).isLessThanOrEqualTo(((Limit.Budget) budget).tau() + 1e-9);
            assertThat(distortion(RLHF, people, evidence, ref, budget)).isGreaterThan(1 - 1e-9);
        }
    }

    @Test
    void a_weight_costs_nlhf_no_more_than_its_bound() {
        for (int i = 0; i < 500; i++) {
            Electorate people = people(i);
            int m = people.alternatives();
            double beta = BETAS[i % BETAS.length];
            double[] ref = distribution(m, i, 60000);
            double lambda = StrictMath.pow(10, -3 * CHANCE.uniform(i, 63000));
            Evidence evidence = Evidence.of(people, beta, Pairs.uniform(m));
            double reached =
                    people.of(NLHF.align(evidence, ref, Limit.weight(lambda)).policy());
            for (int other = 0; other < 5; other++) {
                double[] rival = distribution(m, i, 64000 + 100 * other);
                assertThat(reached)
                        .isGreaterThanOrEqualTo(Bounds.utilityWeighted(
                                        beta, people.of(rival), lambda, Distributions.divergence(rival, ref))
                                - 1e-12);
            }
        }
    }

    @Test
    void rlhf_elects_whom_borda_elects_when_pairs_are_independent() {
        for (int i = 0; i < 1000; i++) {
            Electorate people = people(i);
            int m = people.alternatives();
            Evidence evidence = Evidence.of(people, BETAS[i % BETAS.length], Pairs.product(distribution(m, i, 61000)));
            double[] ref = Distributions.uniform(m);
            Aligned borda = Voting.BORDA.align(evidence, ref, Limit.none());
            if (!borda.is(Aligned.Flag.TIE)) {
                assertThat(RLHF.align(evidence, ref, Limit.none()).policy()).isEqualTo(borda.policy());
            }
        }
    }

    @Test
    void dpo_is_rlhf_with_its_weight_for_the_loss_is_flat_there() {
        for (int i = 0; i < 100; i++) {
            Electorate people = people(i);
            int m = people.alternatives();
            double[] ref = distribution(m, i, 60000);
            Evidence evidence = Evidence.of(people, 3, Pairs.product(distribution(m, i, 61000)));
            double[] policy = RLHF.align(evidence, ref, Limit.weight(.3)).policy();
            for (int x = 0; x < m; x++) {
                double slope = 0;
                for (int y = 0; y < m; y++) {
                    double gap = .3 * (StrictMath.log(policy[x] / ref[x]) - StrictMath.log(policy[y] / ref[y]));
                    slope += evidence.pairs().weight(x, y) * (evidence.wins().win(x, y) - Logistic.sigma(gap));
                }
                assertThat(slope).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void the_tilt_spends_less_the_dearer_it_is_and_nlhf_tends_to_the_lottery() {
        for (int i = 0; i < 100; i++) {
            Electorate people = people(i);
            double[] ref = distribution(people.alternatives(), i, 60000);
            Evidence evidence = Evidence.of(people, 3, Pairs.uniform(people.alternatives()));
            double before = Double.POSITIVE_INFINITY;
            for (double lambda = 1e-3; lambda < 100; lambda *= 3) {
                double spent = Distributions.divergence(
                        RLHF.align(evidence, ref, Limit.weight(lambda)).policy(), ref);
                assertThat(spent).isLessThanOrEqualTo(before + 1e-12);
                before = spent;
            }
            Lottery lottery = Lottery.of(evidence.wins());
            if (lottery.unique()) {
                double far = apart(evidence, ref, lottery, 1e-2);
                double near = apart(evidence, ref, lottery, 1e-6);
                assertThat(near).isLessThan(1e-2).isLessThanOrEqualTo(far + 1e-9);
            }
        }
    }

    private static double apart(Evidence evidence, double[] ref, Lottery lottery, double lambda) {
        return Distributions.totalVariation(
                NLHF.align(evidence, ref, Limit.weight(lambda)).policy(), lottery.parts());
    }

    @TestFactory
    Stream<DynamicTest> methods_do_not_care_how_alternatives_are_numbered_or_people_are_grouped() {
        return Stream.of(Limit.none(), Limit.weight(.1), Limit.budget(.3))
                .flatMap(limit -> Methods.knowing(limit).stream()
                        .map(method -> DynamicTest.dynamicTest(method.title() + " under " + limit, () -> {
                            for (int i = 0; i < 40; i++) {
                                neutralAndAnonymous(method, limit, i);
                            }
                        })));
    }

    private static void neutralAndAnonymous(Alignment method, Limit limit, int i) {
        Electorate people = people(i);
        int m = people.alternatives();
        double[] ref = distribution(m, i, 60000);
        double[] items = distribution(m, i, 61000);
        Aligned aligned = method.align(Evidence.of(people, 3, Pairs.product(items)), ref, limit);
        double[] policy = aligned.policy();
        if (!aligned.is(Aligned.Flag.TIE)) {
            double[] turned = method.align(
                            Evidence.of(turned(people), 3, Pairs.product(turned(items))), turned(ref), limit)
                    .policy();
            assertThat(turned).containsExactly(turned(policy), within(1e-8));
        }
        double[] split = method.align(Evidence.of(split(people), 3, Pairs.product(items)), ref, limit)
                .policy();
        if (!aligned.is(Aligned.Flag.TIE)) {
            assertThat(split).containsExactly(policy, within(1e-8));
        }
    }

    private static double[] turned(double[] row) {
        double[] turned = new double[row.length];
        for (int x = 0; x < row.length; x++) {
            turned[(x + 1) % row.length] = row[x];
        }
        return turned;
    }

    private static Electorate turned(Electorate people) {
        double[][] utilities = people.utilities();
        for (int i = 0; i < utilities.length; i++) {
            utilities[i] = turned(utilities[i]);
        }
        return new Electorate(people.weights(), utilities);
    }

    private static Electorate split(Electorate people) {
        int n = people.types();
        double[] weights = new double[n + 1];
        double[][] utilities = new double[n + 1][];
        for (int i = 0; i < n; i++) {
            weights[i] = i == 0 ? .4 * people.weight(0) : people.weight(i);
            utilities[i] = people.utilities()[i];
        }
        weights[n] = .6 * people.weight(0);
        utilities[n] = utilities[0];
        return new Electorate(weights, utilities);
    }

    @Test
    void nothing_is_lost_to_noise_that_hides_nothing() {
        for (int i = 0; i < 200; i++) {
            Electorate people = people(i);
            double[][] utilities = people.utilities();
            for (double[] row : utilities) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = 0.2 + 0.8 * row[x];
                }
            }
            Electorate content = new Electorate(people.weights(), utilities);
            double[] ref = Distributions.uniform(content.alternatives());
            Evidence evidence = Evidence.of(content, 1e-2, Pairs.uniform(content.alternatives()));
            assertThat(distortion(NLHF, content, evidence, ref, Limit.none())).isBetween(1 - 1e-12, 1 + 1e-5);
            assertThat(distortion(RLHF, content, evidence, ref, Limit.none())).isBetween(1 - 1e-12, 1 + 1e-5);
        }
    }

    @Test
    void ties_go_to_the_lowest_index_and_are_told() {
        Electorate twins = new Electorate(new double[] {1}, new double[][] {{0, .7, .7}});
        Evidence evidence = Evidence.of(twins, 2, Pairs.uniform(3));
        double[] ref = Distributions.uniform(3);
        for (Alignment method : List.of(RLHF, Voting.BORDA, Voting.COPELAND, Voting.PLURALITY)) {
            Aligned aligned = method.align(evidence, ref, Limit.none());
            assertThat(aligned.policy()).as(method.title()).containsExactly(0, 1, 0);
            assertThat(aligned.is(Aligned.Flag.TIE)).isTrue();
        }
        assertThat(NLHF.align(evidence, ref, Limit.none()).is(Aligned.Flag.TIE)).isTrue();
    }

    @Test
    void the_dictator_and_plurality_follow_what_is_named_best() {
        Electorate people = new Electorate(new double[] {3, 1}, new double[][] {{1, 0, 0}, {0, 1, 1}});
        Evidence evidence = Evidence.of(people, 2, Pairs.uniform(3));
        double e = StrictMath.exp(2);
        double first = .75 * e / (e + 2) + .25 / (1 + 2 * e);
        double[] ref = {.2, .5, .3};
        double[] named =
                Voting.RANDOM_DICTATOR.align(evidence, ref, Limit.none()).policy();
        assertThat(named[0]).isCloseTo(first, within(1e-15));
        assertThat(Voting.PLURALITY.align(evidence, ref, Limit.none()).policy()).containsExactly(1, 0, 0);
        double[] near =
                Voting.RANDOM_DICTATOR.align(evidence, ref, Limit.budget(.1)).policy();
        assertThat(Distributions.divergence(near, ref)).isCloseTo(.1, within(1e-9));
        assertThat((near[0] - ref[0]) / (named[0] - ref[0]))
                .isCloseTo((near[1] - ref[1]) / (named[1] - ref[1]), within(1e-9));
        assertThatThrownBy(
                        () -> Voting.PLURALITY.align(Evidence.of(people.wins(2), Pairs.uniform(3)), ref, Limit.none()))
                .hasMessage("users must be asked for the best of all for this rule");
    }

    @Test
    void clipped_rewards_keep_the_policy_nearer() {
        Electorate people = new Electorate(new double[] {3, 1}, new double[][] {{1, .4, 0}, {0, 1, .2}});
        Evidence evidence = Evidence.of(people, 4, Pairs.product(.2, .3, .5));
        double[] ref = {.2, .2, .6};
        double[] full = RLHF.align(evidence, ref, Limit.weight(.5)).policy();
        Rlhf clipped = new Rlhf(BradleyTerry.PLAIN, .1);
        double[] near = clipped.align(evidence, ref, Limit.weight(.5)).policy();
        assertThat(Distributions.divergence(near, ref)).isLessThan(Distributions.divergence(full, ref));
        double[] rewards = BradleyTerry.PLAIN.fit(evidence).values();
        double middle = .2 * rewards[0] + .3 * rewards[1] + .5 * rewards[2];
        double[] cut = new double[3];
        for (int x = 0; x < 3; x++) {
            cut[x] = StrictMath.max(-.1, StrictMath.min(.1, rewards[x] - middle));
        }
        assertThat(near).containsExactly(Tilt.weighted(ref, cut, .5), within(1e-12));
        double[] wide = new Rlhf(BradleyTerry.PLAIN, 100)
                .align(evidence, ref, Limit.weight(.5))
                .policy();
        assertThat(wide).isEqualTo(full);
    }

    @Test
    void methods_say_what_they_cannot_do() {
        Evidence evidence = Evidence.of(people(1), 2, Pairs.uniform(people(1).alternatives()));
        double[] ref = Distributions.uniform(evidence.size());
        assertThatThrownBy(() -> new NashMd(3, 0).align(evidence, ref, Limit.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nash-md knows a weight only");
        assertThatThrownBy(() -> NLHF.align(evidence, new double[] {1}, Limit.none()))
                .hasMessageContaining("reference must have");
        assertThat(Methods.knowing(Limit.none())).extracting(Alignment::title).doesNotContain("nash-md");
        assertThat(Methods.all()).extracting(Alignment::title).doesNotHaveDuplicates();
    }
}
