package risksim.learn.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Models of retention refitted to open data: the numbers are published or were computed independently. */
class RetentionTest {
    private static List<String[]> rows(String name) throws IOException {
        try (InputStream table = RetentionTest.class.getResourceAsStream("/oracles/" + name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    private static List<BetaGeometricNbd.Customer> customers() throws IOException {
        return rows("cdnow.csv").stream()
                .map(r -> new BetaGeometricNbd.Customer(
                        Integer.parseInt(r[1]), Double.parseDouble(r[2]), Double.parseDouble(r[3])))
                .toList();
    }

    @Test
    void cdnow_is_the_published_sample() throws IOException {
        List<BetaGeometricNbd.Customer> customers = customers();
        assertThat(customers).hasSize(2357);
        assertThat(customers.stream()
                        .mapToInt(BetaGeometricNbd.Customer::repeats)
                        .sum())
                .isEqualTo(2457);
        assertThat(customers.stream().filter(c -> c.repeats() == 0).count() / 2357.0)
                .isCloseTo(.598642, within(1e-6));
    }

    /** Fader, Hardie and Lee 2005: r .243, alpha 4.414, a .793, b 2.426, log-likelihood -9582.4. */
    @Test
    void bg_nbd_fits_cdnow_as_published() throws IOException {
        List<BetaGeometricNbd.Customer> customers = customers();
        BetaGeometricNbd fit = BetaGeometricNbd.fit(customers);
        assertThat(fit.r()).isCloseTo(.242593, within(1e-4));
        assertThat(fit.alpha()).isCloseTo(4.413532, within(2e-3));
        assertThat(fit.a()).isCloseTo(.792886, within(1e-3));
        assertThat(fit.b()).isCloseTo(2.425754, within(5e-3));
        assertThat(fit.logLikelihood(customers)).isCloseTo(-9582.4256, within(1e-3));
    }

    @Test
    void bg_nbd_foretells_purchases_and_who_still_buys() {
        BetaGeometricNbd fit = new BetaGeometricNbd(.242593, 4.413532, .792886, 2.425754);
        double[][] expected = {{13, .53363993}, {26, .90132327}, {39, 1.19501628}, {52, 1.44402082}, {78, 1.85797174}};
        for (double[] row : expected) {
            assertThat(fit.expectedRepeats(row[0])).isCloseTo(row[1], within(2e-6));
        }
        double[][] alive = {
            {2, 30.43, 38.86, .72660915},
            {0, 0, 38.86, 1},
            {5, 10, 38.86, .02481499},
            {1, 2, 39, .22130657},
            {10, 38, 39, .9190311}
        };
        for (double[] row : alive) {
            assertThat(fit.alive(new BetaGeometricNbd.Customer((int) row[0], row[1], row[2])))
                    .isCloseTo(row[3], within(2e-6));
        }
    }

    /** Fader and Hardie 2007: "high end" .668, 3.806, -1611.2; "regular" .704, 1.182, -1680.3, over 7 renewals. */
    @Test
    void shifted_beta_geometric_fits_both_published_cohorts() {
        subscribers(new int[] {1000, 869, 743, 653, 593, 551, 517, 491}, .668, 3.806, -1611.2);
        subscribers(new int[] {1000, 631, 468, 382, 326, 289, 262, 241}, .704, 1.182, -1680.3);
    }

    private static void subscribers(int[] there, double alpha, double beta, double logLikelihood) {
        long[] left = new long[there.length];
        for (int t = 1; t < there.length; t++) {
            left[t] = there[t - 1] - there[t];
        }
        long staying = there[there.length - 1];
        ShiftedBetaGeometric fit = ShiftedBetaGeometric.fit(left, staying);
        assertThat(fit.alpha()).isCloseTo(alpha, within(6e-4));
        assertThat(fit.beta()).isCloseTo(beta, within(6e-4));
        assertThat(fit.logLikelihood(left, staying)).isCloseTo(logLikelihood, within(.06));
        assertThat(fit.survival(7)).isCloseTo(staying / 1000.0, within(.02));
    }

    @Test
    void a_geometric_law_is_departures_by_renewals() {
        assertThat(ShiftedBetaGeometric.geometric(new long[] {0, 30, 20}, 50)).isCloseTo(50.0 / 170, within(1e-15));
    }

    private static double[] features(String[] r) {
        return new double[] {
            1,
            Double.parseDouble(r[0]) / 72,
            Double.parseDouble(r[1]) / 100,
            r[2].equals("M") ? 1 : 0,
            r[3].equals("F") ? 1 : 0,
            r[4].equals("Ec") ? 1 : 0
        };
    }

    private static boolean left(String[] r) {
        return r[10].equals("1");
    }

    @Test
    void telco_has_the_published_rates_of_churn() throws IOException {
        List<String[]> rows = rows("telco-churn.csv");
        assertThat(rows).hasSize(7043);
        assertThat(rows.stream().filter(RetentionTest::left).count()).isEqualTo(1869);
        assertThat(rate(rows, 2, "M")).isCloseTo(.427096774, within(1e-9));
        assertThat(rate(rows, 2, "1")).isCloseTo(.11269518, within(1e-8));
        assertThat(rate(rows, 2, "2")).isCloseTo(.028318584, within(1e-9));
        assertThat(rate(rows, 3, "F")).isCloseTo(.418927649, within(1e-9));
        assertThat(rate(rows, 4, "Ec")).isCloseTo(.452854123, within(1e-9));
        assertThat(rate(rows, 5, "1")).isCloseTo(.416812609, within(1e-9));
        assertThat(rate(rows, 7, "Yes")).isCloseTo(.151663405, within(1e-9));
    }

    private static double rate(List<String[]> rows, int column, String value) {
        List<String[]> those =
                rows.stream().filter(r -> r[column].equals(value)).toList();
        return those.stream().filter(RetentionTest::left).count() / (double) those.size();
    }

    /** Trained on the rows whose index is no multiple of 5, scored on the others. */
    @Test
    void logistic_churn_fits_telco_as_computed_independently() throws IOException {
        List<String[]> rows = rows("telco-churn.csv");
        List<String[]> train = IntStream.range(0, rows.size())
                .filter(i -> i % 5 != 0)
                .mapToObj(rows::get)
                .toList();
        List<String[]> test = IntStream.range(0, rows.size())
                .filter(i -> i % 5 == 0)
                .mapToObj(rows::get)
                .toList();
        LogisticChurn fit =
                LogisticChurn.fit(train.stream().map(RetentionTest::features).toArray(double[][]::new), flags(train));
        assertThat(fit.coefficients())
                .containsExactly(new double[] {-2.4717, -2.55328, 1.48038, 1.10854, 0.69651, 0.60389}, within(2e-5));
        double[] predicted =
                test.stream().mapToDouble(r -> fit.chance(features(r))).toArray();
        ChurnScores scores = ChurnScores.of(predicted, flags(test), 10);
        assertThat(scores.auc()).isCloseTo(.81855, within(6e-6));
        assertThat(scores.brier()).isCloseTo(.14629, within(6e-6));
        assertThat(scores.logLoss()).isCloseTo(.44439, within(6e-6));
        assertThat(scores.calibrationError()).isCloseTo(.02403, within(6e-6));
        calibrated(test, predicted, 6, "Female", .253236, .241774);
        calibrated(test, predicted, 5, "1", .371285, .420168);
        calibrated(test, predicted, 2, "M", .428017, .422572);
        calibrated(test, predicted, 2, "1", .090733, .138047);
        calibrated(test, predicted, 2, "2", .04888, .025714);
    }

    private static boolean[] flags(List<String[]> rows) {
        boolean[] flags = new boolean[rows.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = left(rows.get(i));
        }
        return flags;
    }

    private static void calibrated(List<String[]> rows, double[] predicted, int column, String value, double... means) {
        double mean = 0;
        double n = 0;
        for (int i = 0; i < predicted.length; i++) {
            if (rows.get(i)[column].equals(value)) {
                mean += predicted[i];
                n++;
            }
        }
        assertThat(mean / n).as(value).isCloseTo(means[0], within(1e-5));
        assertThat(rate(rows, column, value)).as(value).isCloseTo(means[1], within(1e-6));
    }

    @Test
    void columns_that_tell_leavers_apart_without_error_are_refused() {
        assertThatThrownBy(() ->
                        LogisticChurn.fit(new double[][] {{1, 0}, {1, 0}, {1, 0}}, new boolean[] {true, false, false}))
                .hasMessage("column 1 must vary");
    }
}
