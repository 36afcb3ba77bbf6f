package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

class BradleyTerryTest {
    private static final Chance CHANCE = Streams.of(11).stream(Purpose.SEARCH, 0);

    /** What is left of the first-order condition, worked out from the definition. */
    private static double slope(double[] r, WinMatrix wins, Pairs pairs) {
        double most = 0;
        for (int x = 0; x < r.length; x++) {
            double slope = 0;
            for (int y = 0; y < r.length; y++) {
                slope += pairs.weight(x, y) * (wins.win(x, y) - 1 / (1 + StrictMath.exp(r[y] - r[x])));
            }
            most = StrictMath.max(most, StrictMath.abs(slope));
        }
        return most;
    }

    @Test
    void the_fit_leaves_no_slope_whatever_the_pairs() {
        for (int i = 0; i < 200; i++) {
            int m = 2 + CHANCE.below(8, i, 0);
            WinMatrix wins = RandomElectorate.of(3, m, CHANCE, 1000 + i).wins(5);
            double[][] met = new double[m][m];
            for (int x = 0; x < m; x++) {
                for (int y = 0; y < x; y++) {
                    boolean chain = x == y + 1;
                    met[x][y] = chain || CHANCE.uniform(i, 1 + x * m + y) < .4
                            ? StrictMath.pow(10, -6 * CHANCE.uniform(i, 500 + x * m + y))
                            : 0;
                    met[y][x] = met[x][y];
                }
            }
            Pairs pairs = Pairs.correlated(met);
            Rewards rewards = BradleyTerry.PLAIN.fit(wins, pairs);
            assertThat(rewards.regularised()).isFalse();
            assertThat(slope(rewards.values(), wins, pairs)).isLessThan(1e-13);
            assertThat(java.util.Arrays.stream(rewards.values()).sum()).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void known_rewards_are_found_again() {
        double[] r = {-3, 1, 0.5, 2, -0.5};
        double[][] p = new double[5][5];
        for (int x = 0; x < 5; x++) {
            for (int y = 0; y < 5; y++) {
                p[x][y] = Logistic.sigma(r[x] - r[y]);
            }
        }
        assertThat(BradleyTerry.PLAIN
                        .fit(new WinMatrix(p), Pairs.product(.1, .2, .3, .3, .1))
                        .values())
                .containsExactly(r, within(1e-11));
    }

    @Test
    void an_infinite_fit_is_found_out_and_held_back_by_either_remedy() {
        Comparisons sweep = Comparisons.of(new long[][] {{0, 5, 4}, {0, 0, 3}, {0, 2, 0}});
        for (BradleyTerry.Remedy remedy : BradleyTerry.Remedy.values()) {
            Rewards rewards = new BradleyTerry(remedy, 1e-2).fit(sweep.winMatrix(), sweep.pairs());
            assertThat(rewards.regularised()).isTrue();
            assertThat(rewards.values()[0]).isBetween(rewards.values()[1] + 1, 20.0);
            Rewards weaker = new BradleyTerry(remedy, 1e-4).fit(sweep.winMatrix(), sweep.pairs());
            assertThat(weaker.values()[0])
                    .as("the weaker the remedy, the farther")
                    .isGreaterThan(rewards.values()[0]);
        }
    }

    @Test
    void islands_that_never_met_are_held_back_too() {
        Comparisons islands = Comparisons.of(new long[][] {{0, 3, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 2}, {0, 0, 2, 0}});
        assertThat(islands.pairs().connected()).isFalse();
        Rewards rewards = BradleyTerry.PLAIN.fit(islands.winMatrix(), islands.pairs());
        assertThat(rewards.regularised()).isTrue();
        assertThat(rewards.values()[0] + rewards.values()[1]).isCloseTo(0, within(1e-9));
        Aligned aligned = Rlhf.plain().align(Evidence.of(islands), Distributions.uniform(4), Limit.weight(1));
        assertThat(aligned.flags()).containsExactlyInAnyOrder(Aligned.Flag.REGULARISED, Aligned.Flag.MISSING_PAIRS);
    }

    @Test
    void pseudo_counts_are_the_fit_of_the_counts_with_them_added() {
        Comparisons sweep = Comparisons.of(new long[][] {{0, 6}, {0, 0}});
        double share = (1 + .25) / 1.5; // all six won, and half of three more
        assertThat(new BradleyTerry(BradleyTerry.Remedy.PSEUDO_COUNT, .5)
                        .fit(sweep.winMatrix(), sweep.pairs())
                        .values()[0])
                .isCloseTo(Logistic.logit(share) / 2, within(1e-12));
    }

    @Test
    void a_thousand_alternatives_are_fitted_from_dense_and_from_sparse_comparisons() {
        int m = 1000;
        double[] r = new double[m];
        for (int x = 0; x < m; x++) {
            r[x] = 4 * CHANCE.uniform(5000, x) - 2;
        }
        Comparisons sparse = new Comparisons(m);
        for (int x = 0; x < m; x++) {
            for (int step = 1; step <= 8; step++) {
                int y = (x + step * step * 7) % m;
                double won = Logistic.sigma(r[x] - r[y]);
                sparse.add(x, y, 1 + (long) (100 * won));
                sparse.add(y, x, 1 + (long) (100 * (1 - won)));
            }
        }
        Rewards rewards = BradleyTerry.PLAIN.fit(sparse.winMatrix(), sparse.pairs());
        assertThat(rewards.regularised()).isFalse();
        assertThat(slope(rewards.values(), sparse.winMatrix(), sparse.pairs())).isLessThan(1e-12);
    }

    @Test
    void conjugate_gradients_and_elimination_agree() {
        int m = 300; // above the switch; the first 200 of it below
        WinMatrix wins = RandomElectorate.of(4, m, CHANCE, 7000).wins(4);
        Rewards all = BradleyTerry.PLAIN.fit(wins, Pairs.uniform(m));
        assertThat(slope(all.values(), wins, Pairs.uniform(m))).isLessThan(1e-13);
        double[] few = new double[m];
        java.util.Arrays.fill(few, 0, 200, 1);
        java.util.Arrays.fill(few, 200, m, 1e-12);
        double[] within = BradleyTerry.PLAIN.fit(wins, Pairs.product(few)).values();
        int[] first = java.util.stream.IntStream.range(0, 200).toArray();
        double[] alone =
                BradleyTerry.PLAIN.fit(wins.among(first), Pairs.uniform(200)).values();
        for (int x = 1; x < 200; x++) {
            assertThat(within[x] - within[0]).isCloseTo(alone[x] - alone[0], within(1e-8));
        }
    }

    @Test
    void wrong_numbers_are_refused() {
        assertThatThrownBy(() -> new WinMatrix(new double[][] {{.5, .6}, {.5, .5}}))
                .hasMessageContaining("must sum to 1");
        assertThatThrownBy(() -> new BradleyTerry(BradleyTerry.Remedy.RIDGE, 0)).hasMessageContaining("strength");
        assertThatThrownBy(() -> new Electorate(new double[] {1}, new double[][] {{1.5}}))
                .hasMessage("utilities must be at least 0 and at most 1, was 1.5");
        assertThatThrownBy(() -> Pairs.correlated(new double[][] {{0, 1}, {2, 0}}))
                .hasMessageContaining("symmetric");
        assertThatThrownBy(() -> Pairs.product(1, 0)).hasMessageContaining("some pair");
        assertThatThrownBy(() -> new Comparisons(3).pairs()).hasMessageContaining("at least one comparison");
        assertThatThrownBy(() -> Limit.weight(Double.NaN)).hasMessageContaining("lambda must be above 0");
        assertThatThrownBy(() -> Limit.budget(-1)).hasMessageContaining("tau must be at least 0");
    }
}
