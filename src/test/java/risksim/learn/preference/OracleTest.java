package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Figures of other programs; sources and licences stand in the files. */
class OracleTest {
    private static Stream<DynamicTest> rows(String file, Consumer<String[]> check) throws IOException {
        try (InputStream table = OracleTest.class.getResourceAsStream("/oracles/" + file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> line.split(";", -1))
                            .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check.accept(row)))
                            .toList()
                            .stream();
        }
    }

    private static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : Arrays.stream(text.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static double[][] matrix(String text) {
        return Arrays.stream(text.split("\\|")).map(OracleTest::numbers).toArray(double[][]::new);
    }

    @TestFactory
    Stream<DynamicTest> elections_come_out_as_other_programs_say() throws IOException {
        return rows("social-choice.csv", OracleTest::election);
    }

    private static void election(String[] row) {
        long[][] counts = Arrays.stream(matrix(row[1]))
                .map(line -> Arrays.stream(line).mapToLong(n -> (long) n).toArray())
                .toArray(long[][]::new);
        Comparisons comparisons = Comparisons.of(counts);
        assertThat(Arrays.stream(comparisons.borda()).asDoubleStream().toArray())
                .containsExactly(numbers(row[2]));
        Evidence evidence = Evidence.of(comparisons.winMatrix(), Pairs.uniform(counts.length))
                .withTops(numbers(row[3]));
        double[] ref = Distributions.uniform(counts.length);
        elects(Voting.BORDA.align(evidence, ref, Limit.none()), numbers(row[4]));
        elects(Voting.COPELAND.align(evidence, ref, Limit.none()), numbers(row[5]));
        Aligned nlhf = new Nlhf().align(evidence, ref, Limit.none());
        assertThat(nlhf.is(Aligned.Flag.TIE)).isFalse();
        assertThat(nlhf.policy()).containsExactly(numbers(row[7]), within(1e-9));
        if (!row[6].isEmpty()) {
            assertThat(nlhf.policy()[Integer.parseInt(row[6])]).isEqualTo(1);
        }
        Rewards rewards = BradleyTerry.PLAIN.fit(evidence);
        double[] listed = numbers(row[8]);
        boolean sweep = IntStream.range(0, counts.length)
                .anyMatch(x -> IntStream.range(0, counts.length).allMatch(y -> counts[x][y] == 0)
                        || IntStream.range(0, counts.length).allMatch(y -> counts[y][x] == 0));
        assertThat(rewards.regularised()).as("an infinite fit is found out").isEqualTo(sweep);
        if (listed.length > 0) {
            assertThat(rewards.values()).containsExactly(listed, within(2e-9));
        }
    }

    private static void elects(Aligned aligned, double[] winners) {
        assertThat(aligned.policy()[(int) winners[0]]).isEqualTo(1);
        assertThat(aligned.is(Aligned.Flag.TIE)).isEqualTo(winners.length > 1);
    }

    @TestFactory
    Stream<DynamicTest> people_who_disagree_are_learned_as_other_programs_say() throws IOException {
        return rows("heterogeneous-bt.csv", OracleTest::people);
    }

    private static void people(String[] row) {
        Electorate people = new Electorate(numbers(row[1]), matrix(row[2]));
        int m = people.alternatives();
        Evidence evidence = Evidence.of(people, Double.parseDouble(row[0]), Pairs.uniform(m));
        double[][] wins = matrix(row[3]);
        double[] ref = Distributions.uniform(m);
        double[] won = evidence.wins().against(ref);
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                assertThat(x == y ? 0 : evidence.wins().win(x, y)).isCloseTo(wins[x][y], within(1e-9));
            }
            assertThat((m * won[x] - .5) / (m - 1)).isCloseTo(numbers(row[5])[x], within(1e-9));
        }
        assertThat(people.average()).containsExactly(numbers(row[4]), within(1e-12));
        assertThat(BradleyTerry.PLAIN.fit(evidence).values()).containsExactly(numbers(row[6]), within(2e-9));
        double[] lottery = new Nlhf().align(evidence, ref, Limit.none()).policy();
        assertThat(lottery).containsExactly(numbers(row[7]), within(1e-9));
        double[] rlhf = Rlhf.plain().align(evidence, ref, Limit.none()).policy();
        assertThat(Welfare.of(people, rlhf, ref, Limit.none()).distortion())
                .isCloseTo(Double.parseDouble(row[8]), within(1e-8));
        assertThat(Welfare.of(people, lottery, ref, Limit.none()).distortion())
                .isCloseTo(Double.parseDouble(row[9]), within(1e-8));
    }

    /** A profile bundled with pref_voting (MIT licence): three voters 1 2 0, two voters 2 0 1. */
    @Test
    void the_majority_winner_need_not_be_the_borda_winner() {
        Ballots ballots = new Ballots(
                List.of("a", "b", "c"),
                List.of(new Ballots.Order(3, List.of(2, 0, 1)), new Ballots.Order(2, List.of(1, 2, 0))));
        double[] ref = Distributions.uniform(3);
        Evidence evidence = ballots.evidence();
        assertThat(new Nlhf().align(evidence, ref, Limit.none()).policy()).containsExactly(0, 1, 0);
        assertThat(Voting.BORDA.align(evidence, ref, Limit.none()).policy()).containsExactly(0, 0, 1);
    }
}
