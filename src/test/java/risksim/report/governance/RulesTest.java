package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.report.governance.Standing.State;
import risksim.scenario.Appetite;

class RulesTest {
    @TempDir
    private Path folder;

    private record Case(
            String what, boolean most, double margin, int n, double low, double high, int last, State state) {}

    /** The threshold is 1, at most or at least; at least 10 replications are demanded. */
    private static final List<Case> TABLE = List.of(
            new Case("the whole interval keeps the margin", true, 0.1, 30, 0.2, 0.85, 0, State.CLEAR),
            new Case("an end that touches the margin keeps it", true, 0.25, 30, 0.2, 0.75, 0, State.CLEAR),
            new Case("an end inside the margin decides nothing", true, 0.1, 30, 0.2, 0.95, 0, State.OPEN),
            new Case("without a margin the same end is clear", true, 0, 30, 0.2, 0.95, 0, State.CLEAR),
            new Case("an interval that holds the threshold decides nothing", true, 0, 30, 0.9, 1.1, 0, State.OPEN),
            new Case("the whole interval is beyond", true, 0.1, 30, 1.01, 1.4, 0, State.BEYOND),
            new Case("too few replications decide nothing, however good", true, 0.1, 9, 0.1, 0.2, 0, State.OPEN),
            new Case("too few replications decide nothing, however bad", true, 0.1, 9, 2, 3, 5, State.OPEN),
            new Case("one replication in the last tier rules an arm out", true, 0.1, 30, 0.2, 0.5, 1, State.BEYOND),
            new Case("at least: the whole interval keeps the margin", false, 0.1, 30, 1.2, 1.9, 0, State.CLEAR),
            new Case("at least: an end inside the margin decides nothing", false, 0.1, 30, 1.05, 1.9, 0, State.OPEN),
            new Case("at least: the whole interval is beyond", false, 0.1, 30, 0.2, 0.9, 0, State.BEYOND));

    @TestFactory
    Stream<DynamicTest> an_interval_a_margin_and_a_threshold_decide() {
        Exhibit exhibit =
                Runs.exhibit(Runs.finished(folder, "table", "Which?", "[{ metric: profit-gain, at-most: 1 }]"));
        return TABLE.stream()
                .map(one -> DynamicTest.dynamicTest(one.what(), () -> {
                    Optional<Double> threshold = Optional.of(1.0);
                    Appetite appetite = new Appetite(
                            "profit-gain",
                            one.most() ? threshold : Optional.empty(),
                            one.most() ? Optional.empty() : threshold,
                            0.95,
                            Optional.of(one.margin()),
                            Optional.of(10),
                            Optional.empty());
                    Hazard hazard = new Hazard(
                            "K1",
                            exhibit,
                            "profit-gain",
                            appetite,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                    Estimate mean =
                            new Estimate((one.low() + one.high()) / 2, one.low(), one.high(), 0.95, one.n(), 0.1);
                    Optional<Estimate> last = Optional.of(Estimates.share(one.last(), one.n(), 0.95));
                    assertThat(Standing.state(hazard, mean, last)).isEqualTo(one.state());
                }));
    }

    private Ruling ruling(String name, String appetite) {
        Dossier dossier = Runs.dossier(Runs.finished(folder, name, "Which?", appetite));
        return dossier.rulings().get(0);
    }

    @Test
    void no_risk_is_accepted_that_the_design_could_not_have_shown() {
        Ruling ruling = ruling("blind", "[{ metric: profit-gain, at-most: 5 }]");
        assertThat(ruling.deployed().state()).isEqualTo(State.CLEAR);
        assertThat(ruling.decision()).isEqualTo(Decision.CANNOT_BE_DECIDED);
        assertThat(ruling.reason()).contains("nothing shows that this design could have found the risk");
    }

    @Test
    void what_no_arm_keeps_is_not_accepted() {
        Ruling ruling = ruling("beyond", "[{ metric: mean-price, at-most: 0.5 }]");
        assertThat(ruling.decision()).isEqualTo(Decision.DO_NOT_ACCEPT);
        assertThat(ruling.remedy()).isEmpty();
    }

    @Test
    void more_replications_are_demanded_than_there_are() {
        Ruling ruling = ruling("few", "[{ metric: mean-price, at-most: 0.5, fewest: 9 }]");
        assertThat(ruling.decision()).isEqualTo(Decision.CANNOT_BE_DECIDED);
        assertThat(ruling.reason()).contains("fewer than the 9 demanded beforehand");
    }

    @Test
    void an_arm_that_keeps_one_risk_and_not_the_other_is_no_remedy() {
        Dossier dossier = Runs.dossier(Runs.finished(
                folder,
                "both",
                "Which?",
                "[{ metric: mean-price, at-most: 0.5 }, { metric: profit-gain, at-most: 5 }]"));
        List<Ruling> rulings = dossier.rulings();
        assertThat(rulings).allMatch(ruling -> ruling.remedy().isEmpty());
        assertThat(Rules.overall(rulings)).isEqualTo(Decision.DO_NOT_ACCEPT);
    }

    @Test
    void nothing_is_accepted_without_a_criterion() {
        assertThat(Rules.overall(List.of())).isEqualTo(Decision.CANNOT_BE_DECIDED);
    }

    @Test
    void an_arm_chosen_among_several_needs_a_wider_interval() {
        Hazard hazard =
                ruling("chosen", "[{ metric: profit-gain, at-most: 5 }]").hazard();
        Estimate alone = Standing.of(hazard, hazard.deployed(), 1).mean().orElseThrow();
        Estimate among = Standing.of(hazard, hazard.deployed(), 4).mean().orElseThrow();
        assertThat(among.high() - among.low()).isGreaterThan(alone.high() - alone.low());
        assertThat(among.value()).isEqualTo(alone.value());
    }
}
