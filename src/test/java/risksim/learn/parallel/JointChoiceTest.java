package risksim.learn.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Joint choices by exact enumeration, against closed forms. */
class JointChoiceTest {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private static ParallelSampling choice(Target target, Rights rights, int positions, int rounds, int fanIn) {
        return new ParallelSampling(target, rights, positions, 3, rounds, fanIn);
    }

    private static BigFraction invalid(ParallelSampling said) {
        return Law.of(said.decoder()).outside(said.target()::wants);
    }

    private static BigFraction distance(ParallelSampling said) {
        return Law.of(said.decoder()).distance(said.wanted());
    }

    @Test
    void parity_is_exact_under_revision_in_two_rounds_and_remasking_in_four() {
        for (int n = 2; n <= 8; n += 2) {
            ParallelSampling revised = choice(Target.PARITY, Rights.REVISION, n, 2, 1);
            assertThat(distance(revised)).isEqualTo(BigFraction.ZERO);
            assertThat(distance(choice(Target.PARITY, Rights.REMASK, n, 4, 2))).isEqualTo(BigFraction.ZERO);
            assertThat(invalid(choice(Target.PARITY, Rights.NONE, n, 1, 8))).isEqualTo(HALF);
            assertThat(distance(choice(Target.PARITY, Rights.NONE, n, 1, 8))).isEqualTo(HALF);
        }
        assertThat(distance(choice(Target.PARITY, Rights.REVISION, 5, 2, 1))).isEqualTo(BigFraction.ZERO);
        assertThat(invalid(choice(Target.PARITY, Rights.REVISION, 4, 1, 3))).isEqualTo(HALF);
        assertThat(invalid(choice(Target.PARITY, Rights.REMASK, 4, 2, 3))).isEqualTo(HALF);
    }

    /** Without rights the last position must see all others: any fewer are independent fair bits. */
    @Test
    void without_rights_parity_stays_at_half_until_the_last_sees_all() {
        for (int k = 0; k < 7; k++) {
            assertThat(invalid(choice(Target.PARITY, Rights.NONE, 8, 8, k))).isEqualTo(HALF);
        }
        assertThat(distance(choice(Target.PARITY, Rights.NONE, 8, 8, 7))).isEqualTo(BigFraction.ZERO);
        for (int rounds : new int[] {1, 2, 4}) {
            assertThat(invalid(choice(Target.PARITY, Rights.NONE, 8, rounds, 7)))
                    .isEqualTo(HALF);
        }
    }

    @Test
    void a_scratch_tree_makes_parity_exact_without_rights() {
        for (int fanIn = 2; fanIn <= 4; fanIn++) {
            for (int n = 2; n <= 9; n++) {
                ScratchParity tree = new ScratchParity(n, fanIn);
                Law law = Law.of(new Decoder(tree, fanIn));
                assertThat(law.distance(Law.uniform(n, 2, Target.PARITY::wants)))
                        .isEqualTo(BigFraction.ZERO);
                int height = 0;
                for (int reach = 1; reach < n - 1; reach *= fanIn) {
                    height++;
                }
                assertThat(tree.rounds()).isEqualTo(1 + Math.max(1, height));
            }
        }
        assertThat(new ScratchParity(9, 2).length() - 9)
                .as("(n - 2) / (k - 1) - 1 for the root")
                .isEqualTo(6);
    }

    @Test
    void one_round_misses_as_often_as_closed_forms_say() {
        for (int n = 1; n <= 5; n++) {
            double consensus = 1 - StrictMath.pow(3, 1 - n);
            ParallelSampling agree = choice(Target.CONSENSUS, Rights.NONE, n, 1, 0);
            assertThat(invalid(agree).doubleValue()).isCloseTo(consensus, within(1e-12));
            assertThat(distance(agree).doubleValue()).isCloseTo(consensus, within(1e-12));
            double leader = 1 - StrictMath.pow(1 - 1.0 / n, n - 1);
            ParallelSampling lead = choice(Target.LEADER, Rights.NONE, n, 1, 0);
            assertThat(invalid(lead).doubleValue()).isCloseTo(leader, within(1e-12));
            assertThat(distance(lead).doubleValue()).isCloseTo(leader, within(1e-12));
            double places = 1 - Target.PERMUTATION.wanted(n, 0) / StrictMath.pow(n, n);
            ParallelSampling place = choice(Target.PERMUTATION, Rights.NONE, n, 1, 0);
            assertThat(invalid(place).doubleValue()).isCloseTo(places, within(1e-12));
            assertThat(distance(place).doubleValue()).isCloseTo(places, within(1e-12));
        }
        assertThat(invalid(choice(Target.LEADER, Rights.NONE, 4, 1, 0)).doubleValue())
                .isCloseTo(0.578125, within(1e-12));
        assertThat(invalid(choice(Target.PERMUTATION, Rights.NONE, 4, 1, 0)).doubleValue())
                .isCloseTo(0.90625, within(1e-12));
    }

    @Test
    void places_are_taken_better_in_more_rounds() {
        assertThat(staged(8, 1)).isCloseTo(0.002403, within(1e-6));
        assertThat(staged(8, 2)).isCloseTo(0.038452, within(1e-6));
        assertThat(staged(8, 4)).isCloseTo(0.273438, within(1e-6));
        for (int rounds : new int[] {1, 2, 4}) {
            double valid = BigFraction.ONE
                    .subtract(invalid(choice(Target.PERMUTATION, Rights.NONE, 4, rounds, 3)))
                    .doubleValue();
            assertThat(valid).isCloseTo(staged(4, rounds), within(1e-12));
        }
        assertThat(distance(choice(Target.LEADER, Rights.NONE, 5, 5, 4))).isEqualTo(BigFraction.ZERO);
        assertThat(distance(choice(Target.CONSENSUS, Rights.NONE, 4, 4, 3))).isEqualTo(BigFraction.ZERO);
    }

    /** The product over blocks of m = n / rounds, each of which finds M places free, of (M - i) / M. */
    private static double staged(int n, int rounds) {
        int m = n / rounds;
        double valid = 1;
        for (int free = n; free > 0; free -= m) {
            for (int i = 0; i < m; i++) {
                valid *= (free - i) / (double) free;
            }
        }
        return valid;
    }

    @Test
    void rights_repair_what_collides() {
        for (Rights rights : new Rights[] {Rights.REVISION, Rights.REMASK}) {
            assertThat(distance(choice(Target.CONSENSUS, rights, 4, 2, 3))).isEqualTo(BigFraction.ZERO);
            assertThat(invalid(choice(Target.PERMUTATION, rights, 3, 3, 2))).isEqualTo(BigFraction.ZERO);
            double once = invalid(choice(Target.LEADER, rights, 3, 1, 2)).doubleValue();
            double twice = invalid(choice(Target.LEADER, rights, 3, 2, 2)).doubleValue();
            assertThat(twice).isPositive().isLessThan(once);
        }
    }

    /** Means of 4,000 choices; standard errors below 0.02, so a true schedule fails with probability below 1e-6. */
    @Test
    void revision_takes_as_many_rounds_as_the_chain_of_survivors() {
        Chance chance = Streams.of(61).stream(Purpose.REVEAL, 0);
        double[] known = {2.09, 2.72, 3.38};
        for (int i = 0; i < known.length; i++) {
            int n = 4 << i;
            Decoder decoder =
                    choice(Target.PERMUTATION, Rights.REVISION, n, 40, n - 1).decoder();
            double rounds = 0;
            for (int sample = 0; sample < 4000; sample++) {
                rounds += decoder.decode(Coins.of(chance, sample, 0)).counts().rounds();
            }
            double exact = survivors(n)[n];
            assertThat(exact)
                    .as("the measured means of the brief's own program")
                    .isCloseTo(known[i], within(0.02));
            assertThat(rounds / 4000).isCloseTo(exact, within(0.1));
        }
    }

    /** {@code [places]}, the mean rounds: those who find no place among M are as many as places stay empty (occupancy law). */
    private static double[] survivors(int most) {
        double[] mean = new double[most + 1];
        for (int m = 1; m <= most; m++) {
            double[] taken = new double[m + 1];
            taken[0] = 1;
            for (int ball = 0; ball < m; ball++) {
                for (int t = m; t >= 0; t--) {
                    taken[t] = taken[t] * t / m + (t > 0 ? taken[t - 1] * (m - t + 1) / m : 0);
                }
            }
            mean[m] = 1;
            for (int t = 1; t <= m; t++) {
                mean[m] += taken[t] * mean[m - t];
            }
        }
        return mean;
    }

    @Test
    void equal_seeds_give_equal_samples_and_others_do_not() {
        Decoder decoder =
                choice(Target.PERMUTATION, Rights.REVISION, 16, 40, 15).decoder();
        Chance one = Streams.of(1).stream(Purpose.REVEAL, 0);
        Chance other = Streams.of(2).stream(Purpose.REVEAL, 0);
        int[] drawn = decoder.decode(Coins.of(one, 3, 0)).output();
        assertThat(decoder.decode(Coins.of(one, 3, 0)).output()).isEqualTo(drawn);
        assertThat(decoder.decode(Coins.of(other, 3, 0)).output()).isNotEqualTo(drawn);
    }
}
