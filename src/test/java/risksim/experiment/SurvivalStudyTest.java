package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import risksim.experiment.Survivals.Comparison;
import risksim.experiment.Survivals.Kind;
import risksim.experiment.Survivals.Line;
import risksim.file.Json;
import risksim.metric.statistics.KaplanMeier;

/** What a study says of how long people stay, held against closed forms. */
class SurvivalStudyTest {
    private static final Outcome OUTCOME = Staying.outcome();
    private static final Survivals SURVIVAL = OUTCOME.conclusions().survival();

    private static Line line(String arm, String group) {
        return SURVIVAL.curves().stream()
                .filter(one -> one.arm().equals(arm) && one.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison comparison(Kind kind, String arm) {
        return SURVIVAL.comparisons().stream()
                .filter(one -> one.kind() == kind && one.arm().equals(arm))
                .findFirst()
                .orElseThrow();
    }

    /** Some 4,000 people a group: 5 standard errors at any of 20 ticks in 3 curves fail by chance in less than 1 of 1,000 (the far tail of a power of .7 is Poisson). */
    @Test
    void curves_are_powers_of_the_chance_of_staying() {
        holds(line("baseline", "calm"), 0.9);
        holds(line("baseline", "restless"), 0.7);
        holds(line("kinder", "restless"), 0.8);
        assertThat(line("baseline", "restless").points().get(3).survival())
                .as("a curve of 0.8 would be told from one of 0.7")
                .isNotCloseTo(StrictMath.pow(0.8, 3), within(0.04));
    }

    private static void holds(Line line, double staying) {
        assertThat(line.points()).hasSize(Staying.TICKS + 1);
        for (Survivals.Point point : line.points()) {
            double law = StrictMath.pow(staying, point.tick());
            double error = StrictMath.sqrt(law * (1 - law) / line.people());
            assertThat(point.survival()).isCloseTo(law, within(5 * error + 1e-12));
            assertThat(point.low()).isLessThanOrEqualTo(point.survival());
            assertThat(point.high()).isGreaterThanOrEqualTo(point.survival());
        }
    }

    /** 0 of n is at most 1 - 0.025^(1/n) at 95 % (Clopper and Pearson 1934). */
    @Test
    void nobody_seen_to_leave_is_not_nobody_who_could() {
        Survivals.Point first = line("baseline", "calm").points().get(0);
        assertThat(first.survival()).isEqualTo(1);
        assertThat(first.low())
                .isCloseTo(StrictMath.pow(0.025, 1.0 / line("baseline", "calm").people()), within(1e-9));
        Tenures gone = new Tenures(new long[] {0, 30}, new long[] {0, 0});
        Outline all = new Outline(KaplanMeier.of(gone.ended(), gone.going()), gone, 0.95);
        assertThat(all.last().value()).isZero();
        assertThat(all.last().high()).isCloseTo(1 - StrictMath.pow(0.025, 1.0 / 30), within(1e-9));
    }

    @Test
    void everyone_is_counted_once() {
        for (Line line : SURVIVAL.curves()) {
            assertThat(line.points().get(0).atRisk()).isEqualTo(line.people());
            assertThat(line.points().stream()
                            .mapToLong(point -> point.ended() + point.censored())
                            .sum())
                    .isEqualTo(line.people());
        }
        assertThat(line("baseline", Survivals.ALL).people()).isEqualTo((long) Staying.PEOPLE * Staying.REPLICATIONS);
        assertThat(line("baseline", "calm").people()
                        + line("baseline", "restless").people())
                .isEqualTo(line("baseline", Survivals.ALL).people());
        assertThat(line("baseline", "restless").median()).contains(2.0);
    }

    @Test
    void an_arm_that_changes_nothing_is_not_told_apart_and_a_kinder_one_is() {
        Comparison same = comparison(Kind.ARMS, "same");
        assertThat(same.chiSquare().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(same.ticks().orElseThrow().value()).isZero();
        Comparison kinder = comparison(Kind.ARMS, "kinder");
        assertThat(kinder.adjusted().orElseThrow()).isLessThan(1e-6);
        assertThat(kinder.degrees()).isEqualTo(1);
        double gain = 0;
        for (int t = 0; t < Staying.TICKS; t++) {
            gain += (StrictMath.pow(0.8, t) - StrictMath.pow(0.7, t)) / 2;
        }
        // some 4,000 people a group with a standard deviation below 6 ticks: 0.5 is more than 5 standard errors
        assertThat(kinder.ticks().orElseThrow().value()).isCloseTo(gain, within(0.5));
        assertThat(kinder.sentence()).contains("log-rank", "replication by replication");
    }

    @Test
    void groups_that_differ_are_told_apart() {
        Comparison groups = comparison(Kind.GROUPS, "baseline");
        assertThat(groups.adjusted().orElseThrow()).isLessThan(1e-6);
        assertThat(groups.ticks()).isEmpty();
    }

    @Test
    void a_curve_is_kept_as_columns_of_one_length_each_on_its_line() {
        String kept = Json.write(SURVIVAL);
        Map<?, ?> curves = Json.read(kept, Map.class);
        Map<?, ?> first = (Map<?, ?>) ((List<?>) curves.get("curves")).get(0);
        Map<?, ?> columns = (Map<?, ?>) first.get("curve");
        List<Survivals.Point> points = SURVIVAL.curves().get(0).points();
        assertThat(columns.keySet().stream().map(String::valueOf))
                .containsExactly("tick", "at-risk", "ended", "censored", "survival", "low", "high");
        assertThat(columns.values())
                .allSatisfy(column -> assertThat((List<?>) column).hasSameSizeAs(points));
        assertThat((Object) columns.get("survival"))
                .isEqualTo(points.stream().map(Survivals.Point::survival).toList());
        assertThat(kept.lines().filter(line -> line.matches(" *\"at-risk\" : \\[\\d[\\d,]*],")))
                .as("one line each")
                .hasSameSizeAs(SURVIVAL.curves());
    }

    @Test
    void a_study_that_is_read_from_its_log_says_the_same() {
        List<Replication> read = OUTCOME.replications().stream()
                .map(one -> Json.read(Json.line(one), Replication.class))
                .toList();
        assertThat(read).isEqualTo(OUTCOME.replications());
        assertThat(Json.write(Staying.outcome(read).conclusions())).isEqualTo(Json.write(OUTCOME.conclusions()));
        assertThat(Json.write(OUTCOME.conclusions())).contains("\"survival\"", "\"at-risk\"", "\"chi-square\"");
    }
}
