package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Findings quote alarms of certified detectors, and of no others. */
class QuotedAlarmsTest {
    private static final Scenario SCENARIO = ScenarioReader.read(Path.of("scenarios/collusion/audited-pricing.yaml"));

    private static Finding finding(String metric) {
        Map<String, Double> values = Map.of("alarm-price-correlation", 1.0, "alarm-punishment-test", 1.0);
        List<Replication> two = List.of(
                new Replication("baseline", "", 0, 10, true, "0", values, Map.of(), List.of()),
                new Replication("baseline", "", 1, 10, true, "1", values, Map.of(), List.of()));
        return new Findings(SCENARIO, two, 1).finding(SCENARIO.baseline(), metric);
    }

    @Test
    void an_alarm_of_a_certified_detector_is_quoted() {
        assertThat(finding("alarm-punishment-test").mean()).isPresent();
    }

    @Test
    void effects_are_told_of_certified_detectors_only() {
        assertThat(new Findings(SCENARIO, List.of(), 1).quotable(SCENARIO.baseline()))
                .contains("profit-gain", "alarm-punishment-test", "delay-punishment-test")
                .doesNotContain("alarm-price-correlation");
    }

    @Test
    void an_alarm_of_a_detector_that_failed_its_null_twin_is_not() {
        Finding finding = finding("alarm-price-correlation");
        assertThat(finding.mean()).isEmpty();
        assertThat(finding.sentence())
                .contains("may not be quoted", "price-correlation has no certificate", "false alarms on common-costs");
    }
}
