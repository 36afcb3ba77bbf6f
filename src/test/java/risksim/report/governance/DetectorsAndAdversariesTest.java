package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import risksim.metric.statistics.PairedEffect;
import risksim.report.governance.Adversaries.Pair;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.scenario.Arm;

/** The example with an auditor, a detector that has a certificate and one that has none, and a cartel that knows the test. */
class DetectorsAndAdversariesTest {
    private static final Path EXAMPLE = Path.of("reports/examples/audited-prices");
    private static final Dossier DOSSIER =
            ReportFolder.dossier(ReportFolder.evidence(EXAMPLE), Optional.of(EXAMPLE.resolve("sheet.yaml")));
    private static final Exhibit EXHIBIT = DOSSIER.exhibits().get(0);

    private static Arm arm(String name) {
        return DOSSIER.hazards().get(0).arm(name).orElseThrow();
    }

    private static Hazard hazard(String metric) {
        return DOSSIER.hazards().stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_detector_with_a_certificate_stands_with_its_rates_and_whoever_evades_it() {
        Grid grid = Certificates.pieces(DOSSIER).stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(grid.rows()).hasSize(1);
        assertThat(grid.rows().get(0))
                .contains("punishment-test")
                .anyMatch(cell -> cell.contains("auditor of 'audited'"))
                .anyMatch(cell -> cell.startsWith("0 of 300: 0 to 1.9 %"))
                .anyMatch(cell -> cell.startsWith("open-cartel 300 of 300: 98.1 to 100 %"))
                .anyMatch(cell -> cell.contains("keeps above 99.9 % of the gain"));
    }

    @Test
    void a_detector_without_a_certificate_is_named_and_never_told() {
        assertThat(Certificates.pieces(DOSSIER))
                .filteredOn(Paragraph.class::isInstance)
                .singleElement()
                .asString()
                .contains("price-correlation", "false alarms on common-costs");
        Hazard mute = hazard("alarm-price-correlation");
        assertThat(Standing.of(mute, mute.deployed()).mean()).isEmpty();
        assertThat(mute.replications(mute.deployed())).isEmpty();
        Hazard loud = new Hazard(
                mute.id(), EXHIBIT, mute.metric(), mute.appetite(), mute.entry(), mute.planned(), Optional.empty());
        assertThat(Standing.of(loud, loud.deployed()).mean()).isPresent();
        assertThat(DOSSIER.rulings())
                .filteredOn(ruling -> ruling.hazard().equals(mute))
                .singleElement()
                .satisfies(ruling -> {
                    assertThat(ruling.decision()).isEqualTo(Decision.CANNOT_BE_DECIDED);
                    assertThat(ruling.reason()).contains("are not told", "has no certificate");
                });
    }

    @Test
    void an_adversary_stands_beside_the_same_rules_without_it() {
        List<Pair> pairs = Adversaries.of(EXHIBIT);
        assertThat(pairs)
                .extracting(pair -> pair.without().name() + " " + pair.with().name())
                .containsExactly("baseline evader", "audited audited-evader");
        assertThat(Adversaries.unhindered(pairs.get(1), pairs)).contains(pairs.get(0));
    }

    /** Names are not all: the sheet may say of an arm that somebody in it adapts, and of no arm that there is not. */
    @Test
    void an_adversary_without_a_telling_name_can_be_stated() {
        Exhibit plain = new Exhibit("R1", EXHIBIT.run(), EXHIBIT.outcome(), java.util.Set.of("audited"));
        assertThat(Adversaries.why(EXHIBIT, arm("audited"))).isEmpty();
        assertThat(Adversaries.why(plain, arm("audited"))).contains("stated in the sheet");
        assertThat(Adversaries.interventions(plain)).isEmpty();
        assertThat(Adversaries.why(plain, arm("evader"))).isPresent();
    }

    @Test
    void an_adversary_is_not_chosen_and_is_no_intervention() {
        assertThat(hazard("profit-gain").choices()).extracting(Arm::name).containsExactly("baseline", "audited");
        assertThat(Adversaries.interventions(EXHIBIT)).isNotEmpty().allSatisfy(effect -> assertThat(effect.arm())
                .isEqualTo("audited"));
        assertThat(EXHIBIT.outcome().conclusions().effects())
                .anyMatch(effect -> effect.arm().equals("audited-evader"));
    }

    @Test
    void the_effect_of_an_adversary_is_the_mean_of_differences_of_pairs() {
        PairedEffect effect = Adversaries.effect(EXHIBIT, arm("audited"), arm("audited-evader"), "fines")
                .orElseThrow();
        double sum = 0;
        for (int number = 0; number < 30; number++) {
            sum += value("audited-evader", number) - value("audited", number);
        }
        assertThat(effect.pairs()).isEqualTo(30);
        assertThat(effect.difference().value()).isCloseTo(sum / 30, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(effect.difference().high()).isNegative();
    }

    private static double value(String arm, int number) {
        return EXHIBIT.run().replications().stream()
                .filter(one -> one.arm().equals(arm) && one.number() == number)
                .flatMap(one -> Optional.ofNullable(one.metrics().get("fines")).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_an_intervention_is_worth_is_told_with_and_without_an_adversary() {
        Grid worth = AdversaryTables.of(DOSSIER).stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .filter(grid -> grid.id().equals("T9.4"))
                .findFirst()
                .orElseThrow();
        assertThat(worth.rows())
                .filteredOn(row -> row.get(2).equals("fines"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(3)).startsWith("34.000");
                    assertThat(row.get(4)).startsWith("0.000");
                    assertThat(row.get(5)).isEqualTo("cannot be told from no effect against the adversary");
                });
        assertThat(worth.rows()).noneMatch(row -> row.get(2).equals("alarm-price-correlation"));
    }

    @Test
    void a_report_without_either_says_so() {
        Path plain = Path.of("reports/examples/new-road");
        Dossier dossier = ReportFolder.dossier(ReportFolder.evidence(plain), Optional.empty());
        assertThat(Certificates.pieces(dossier)).singleElement().asString().contains("none took part");
        assertThat(AdversaryTables.of(dossier)).singleElement().asString().contains("was not measured");
    }
}
