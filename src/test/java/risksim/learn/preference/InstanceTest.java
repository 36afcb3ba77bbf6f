package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Figures in this class were computed independently with numpy and scipy. */
class InstanceTest {
    private static final Alignment NLHF = new Nlhf();
    private static final Alignment RLHF = Rlhf.plain();

    private static double[] policy(Instance instance, Alignment method) {
        return method.align(instance.evidence(), instance.reference(), instance.limit())
                .policy();
    }

    private static void close(double found, double listed) {
        assertThat(found).isCloseTo(listed, within(1e-6));
    }

    @TestFactory
    Stream<DynamicTest> a_majority_by_a_hair_costs_what_the_bound_allows() {
        return Stream.of(new double[][] {
                    {2, 0.1, 1.308676},
                    {2, 0.01, 1.312992},
                    {2, 0.001, 1.313035},
                    {4, 0.1, 2.047403},
                    {4, 0.01, 2.074353},
                    {4, 0.001, 2.074627},
                    {8, 0.1, 3.802040},
                    {8, 0.01, 4.000551},
                    {8, 0.001, 4.002663}
                })
                .map(row -> DynamicTest.dynamicTest("A at beta " + row[0] + ", eps " + row[1], () -> {
                    Instance a = Instance.majority(row[0], row[1], 1e-8);
                    for (Alignment method :
                            List.of(NLHF, RLHF, new Dpo(BradleyTerry.PLAIN), Voting.COPELAND, Voting.BORDA)) {
                        assertThat(policy(a, method)).as(method.title()).containsExactly(0, 1);
                        close(a.distortion(method), row[2]);
                        assertThat(a.distortion(method)).isLessThan(Bounds.nash(row[0]));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> where_all_draw_nobody_can_do_better() {
        return Stream.of(new double[][] {
                    {2, .01, 1.349457},
                    {5, .01, 1.707468},
                    {20, .01, 1.968604},
                    {100, .001, 2.052569},
                    {10_000, 1e-5, 2.074407}
                })
                .map(row -> DynamicTest.dynamicTest("A with " + row[0] + " alternatives", () -> {
                    int m = (int) row[0];
                    double[] even = Distributions.uniform(m);
                    Electorate people = Instance.neutralPeople(4, row[1], m);
                    close(Welfare.of(people, even, even, Limit.none()).distortion(), row[2]);
                    if (m <= 100) {
                        Instance a = Instance.neutral(4, row[1], m);
                        close(a.distortion(NLHF), row[2]);
                        Aligned aligned = NLHF.align(a.evidence(), a.reference(), a.limit());
                        assertThat(aligned.is(Aligned.Flag.TIE)).isTrue();
                    }
                }));
    }

    @Test
    void borda_elects_the_worse_where_one_rival_is_in_nearly_every_pair() {
        Instance b = Instance.borda(4, .005, 1e-4, 1e-6);
        assertThat(b.electorate().weight(0)).isCloseTo(0.01018723, within(1e-8));
        assertThat(b.electorate().weight(1)).isCloseTo(0.00760470, within(1e-8));
        assertThat(b.electorate().weight(2)).isCloseTo(0.98220807, within(1e-8));
        assertThat(b.electorate().average())
                .containsExactly(new double[] {0.01317178, 0.00491104, 0.01018723}, within(1e-8));
        assertThat(policy(b, RLHF)).containsExactly(0, 1, 0);
        assertThat(policy(b, Voting.BORDA)).containsExactly(0, 1, 0);
        close(b.distortion(RLHF), 2.682075);
        close(b.distortion(Voting.BORDA), 2.682075);
        assertThat(policy(b, NLHF)[2]).isCloseTo(0.99970, within(5e-6));
        assertThat(b.distortion(NLHF)).isCloseTo(1.29299, within(5e-6));
    }

    @Test
    void borda_comes_near_to_its_bound_at_other_temperatures() {
        close(Instance.borda(2, .005, 1e-4, 1e-6).distortion(Voting.BORDA), 1.453721);
        close(Instance.borda(8, .005, 1e-4, 1e-6).distortion(Voting.BORDA), 6.151814);
        assertThat(Instance.borda(8, .005, 1e-4, 1e-6).distortion(NLHF)).isCloseTo(1.53730, within(5e-6));
    }

    @Test
    void enough_clones_of_the_rival_do_the_same_with_even_pairs() {
        for (int m : new int[] {3, 10}) {
            close(Instance.clones(4, .005, .02, m).distortion(RLHF), 1);
        }
        for (int m : new int[] {50, 400}) {
            close(Instance.clones(4, .005, .02, m).distortion(RLHF), 2.597872);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_budget_makes_rlhf_lose_exponentially_and_nlhf_nothing() {
        return Stream.of(new double[][] {
                    {2, .5, 1.669577},
                    {2, .2, 2.050075},
                    {2, .05, 2.292409},
                    {4, .5, 4.939889},
                    {4, .2, 9.443075},
                    {4, .05, 12.836752},
                    {8, .5, 56.654162},
                    {8, .2, 302.238528},
                    {8, .05, 606.605243}
                })
                .map(row -> DynamicTest.dynamicTest("C at beta " + row[0] + ", h " + row[1], () -> {
                    // a rarer pair of x and w leaves the star with centre y
                    Instance c = Instance.budget(row[0], row[1], .001, 1e-15);
                    assertThat(policy(c, RLHF)).containsExactly(0, 1, 0);
                    assertThat(policy(c, NLHF)).containsExactly(1, 0, 0);
                    assertThat(c.distortion(RLHF)).isCloseTo(row[2], within(1e-6 + 2e-9 * row[2])); // the hair is 1e-9
                    assertThat(c.distortion(RLHF)).isLessThan(Bounds.budgeted(row[0]));
                    close(c.distortion(NLHF), 1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> rlhf_worsens_with_the_mismatch_and_nlhf_does_not() {
        return Stream.of(new double[][] {
                    {1, 1.003048, 1.002168},
                    {2, 1.015546, 1.001201},
                    {3, 1.035030, 1.000204},
                    {4, 1.062248, 1.003846},
                    {6, 1.134728, 1.013490},
                    {8, 1.218057, 1.014894},
                    {12, 1.372976, 1.007226},
                    {16, 1.489669, 1.002438}
                })
                .map(row -> DynamicTest.dynamicTest("C with mismatch " + row[0], () -> {
                    Instance c = Instance.mismatch(6, .3, .01, row[0]);
                    close(c.distortion(RLHF), row[1]);
                    close(c.distortion(NLHF), row[2]);
                }));
    }

    @Test
    void a_chain_of_comparisons_makes_rlhf_choose_what_is_worth_nothing() {
        Instance d = Instance.chain(6, .2);
        Rewards rewards = BradleyTerry.PLAIN.fit(d.evidence());
        assertThat(rewards.values())
                .containsExactly(new double[] {-1.0769926, 0.7230074, 0.7230074, -0.3690221}, within(1e-7));
        assertThat(rewards.steps()).isZero();
        assertThat(d.evidence().wins().win(0, 3)).isCloseTo(0.7685248, within(1e-7));
        assertThat(d.distortion(RLHF)).isInfinite();
        assertThat(policy(d, NLHF)).containsExactly(1, 0, 0, 0);
        Rewards even = BradleyTerry.PLAIN.fit(d.evidence().wins(), Pairs.uniform(4));
        assertThat(even.values())
                .containsExactly(new double[] {-0.2213913, 0.9991392, 0.4360929, -1.2138407}, within(1e-7));
    }

    @Test
    void the_chain_misleads_just_below_the_threshold() {
        double[][] thresholds = {{2, 0.099008}, {3, 0.174712}, {4, 0.237198}, {6, 0.317995}, {10, 0.390151}};
        for (double[] row : thresholds) {
            assertThat(Instance.chain(row[0], row[1] - 1e-6).distortion(RLHF)).isInfinite();
            close(Instance.chain(row[0], row[1] + 1e-6).distortion(RLHF), 1);
        }
    }

    /** 67.2 and 468.6 steps after the first are needed. */
    @Test
    void a_long_ladder_leads_to_what_hardly_anybody_likes() {
        close(Instance.ladder(4, .1, 69).distortion(RLHF), 19);
        close(Instance.ladder(4, .02, 470).distortion(RLHF), 99);
        assertThat(Instance.ladder(4, .1, 68).distortion(RLHF)).isEqualTo(1);
        double[] rewards =
                BradleyTerry.PLAIN.fit(Instance.ladder(4, .1, 68).evidence()).values();
        assertThat(rewards[3] - rewards[2]).isCloseTo(0.0372817, within(1e-7));
        double[] small =
                BradleyTerry.PLAIN.fit(Instance.ladder(4, .02, 30).evidence()).values();
        assertThat(small[3] - small[2]).isCloseTo(0.0074555, within(1e-7));
    }
}
