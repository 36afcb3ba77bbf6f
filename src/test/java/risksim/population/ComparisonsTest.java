package risksim.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.random.Streams;

/** What users answer. Frequencies within 4 standard errors: a check fails for perfect answers with probability 6e-5. */
class ComparisonsTest {
    private static final int USERS = 60_000;
    private static final int[][] PAIRS = {{0, 1}, {1, 2}, {2, 0}};
    private static final double[][] UTILITY = {{0, 1, 0.5}, {1, 0, 0.5}};

    private static Cohort cohort(double engaged) {
        List<UserType> types = List.of(
                Users.constant(1, 1, engaged), Users.constant(1, 1, engaged).withShare(3));
        return Population.Spec.of(USERS, types, new Satisfaction.Lattice(0, 4))
                .create(Streams.of(41))
                .cohort(0);
    }

    private static double logit(double gap) {
        return 1 / (1 + StrictMath.exp(-gap));
    }

    @Test
    void each_type_answers_by_bradley_and_terry() {
        Cohort cohort = cohort(1);
        Comparisons.Answers answers = new Comparisons(UTILITY, PAIRS, 2).askShare(cohort, 0, 7, 1);
        assertThat(answers.asked()).isEqualTo(USERS);
        long[][] wins = answers.wins();
        for (int[] pair : PAIRS) {
            assertThat(wins[pair[0]][pair[1]] + wins[pair[1]][pair[0]]).isEqualTo(USERS);
            double expected = 0;
            for (int type = 0; type < 2; type++) {
                double gap = UTILITY[type][pair[0]] - UTILITY[type][pair[1]];
                expected += cohort.engaged(0, type) * logit(2 * gap);
            }
            assertThat((double) wins[pair[0]][pair[1]]).isCloseTo(expected, within(4 * StrictMath.sqrt(USERS / 4.0)));
        }
    }

    @Test
    void each_type_names_the_best_of_all_by_luce() {
        Cohort cohort = cohort(1);
        Comparisons.Answers answers = new Comparisons(UTILITY, new int[0][], 2, true).askAnyone(cohort, 7, 1);
        assertThat(Arrays.stream(answers.tops()).sum()).isEqualTo(USERS);
        for (int best = 0; best < 3; best++) {
            double expected = 0;
            for (int type = 0; type < 2; type++) {
                double all = StrictMath.exp(0) + StrictMath.exp(1) + StrictMath.exp(2);
                expected += cohort.engaged(0, type) * StrictMath.exp(2 * UTILITY[type][best]) / all;
            }
            assertThat((double) answers.tops()[best]).isCloseTo(expected, within(4 * StrictMath.sqrt(USERS / 4.0)));
        }
        assertThat(new Comparisons(UTILITY, PAIRS, 2).askAnyone(cohort, 7, 1).tops())
                .containsOnly(0);
    }

    @Test
    void only_the_engaged_are_asked_and_a_share_of_them() {
        Cohort cohort = cohort(0.5);
        long engaged = cohort.engaged(0, 0) + cohort.engaged(0, 1);
        long asked =
                new Comparisons(UTILITY, PAIRS, 1).askShare(cohort, 0, 0, 0.1).asked();
        assertThat((double) asked).isCloseTo(0.1 * engaged, within(4 * StrictMath.sqrt(0.09 * engaged)));
        assertThat(new Comparisons(UTILITY, PAIRS, 1).askShare(cohort, 0, 0, 0).asked())
                .isZero();
    }

    @Test
    void exactly_the_number_wanted_is_asked_and_no_more_than_there_are() {
        Cohort cohort = cohort(0.5);
        Comparisons questions = new Comparisons(UTILITY, PAIRS, 1);
        assertThat(questions.askNumber(cohort, 0, 3, 1234).asked()).isEqualTo(1234);
        assertThat(questions.askNumber(cohort, 0, 3, 1_000_000).asked())
                .isEqualTo(cohort.engaged(0, 0) + cohort.engaged(0, 1));
        assertThat(questions.askNumber(cohort, 0, 3, 1234).wins())
                .isEqualTo(questions.askNumber(cohort, 0, 3, 1234).wins());
        assertThat(questions.askNumber(cohort, 0, 4, 1234).wins()[0])
                .isNotEqualTo(questions.askNumber(cohort, 0, 3, 1234).wins()[0]);
    }

    @Test
    void a_number_is_split_by_those_engaged_and_none_is_lost() {
        assertThat(Comparisons.split(10, new long[] {100, 200, 0})).containsExactly(3, 7, 0);
        assertThat(Comparisons.split(10, new long[] {1, 1, 1})).containsExactly(1, 1, 1);
        assertThat(Comparisons.split(2, new long[] {5, 5, 5})).containsExactly(1, 1, 0);
        assertThat(Comparisons.split(2, new long[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void answers_of_cohorts_add_up() {
        Comparisons questions = new Comparisons(UTILITY, PAIRS, 1);
        Comparisons.Answers one = questions.askNumber(cohort(1), 0, 0, 100);
        Comparisons.Answers both = Comparisons.Answers.total(List.of(one, one));
        assertThat(both.asked()).isEqualTo(200);
        assertThat(both.wins()[0][1]).isEqualTo(2 * one.wins()[0][1]);
    }
}
