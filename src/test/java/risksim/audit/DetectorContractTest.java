package risksim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** What every detector of the catalog keeps, and broken samples that must be found out. */
class DetectorContractTest {
    private static final Chance CHANCE = Streams.of(81).stream(Purpose.SHOCK, 0);
    private static final int TICKS = 1500;

    private static final Rules RULES = new Rules(2, (player, actions) -> actions[0] == actions[1] ? 1 : 0);

    private static Sight sight(int tick) {
        int[] actions = {CHANCE.below(2, tick, 0), CHANCE.below(2, tick, 1)};
        double common = 1 + 0.3 * CHANCE.uniform(tick / 7, 2);
        double[] prices = {common + 0.1 * actions[0], common + 0.1 * actions[1]};
        return new Sight(tick, actions, prices, 1.1, RULES);
    }

    /** The evidence after each tick. */
    private static List<Double> watched(Detector detector) {
        List<Double> evidence = new ArrayList<>();
        for (int tick = 0; tick < TICKS; tick++) {
            Sight sight = sight(tick);
            detector.see(sight);
            assertThat(sight.actions())
                    .as("the record is read only")
                    .isEqualTo(sight(tick).actions());
            assertThat(sight.prices())
                    .as("the record is read only")
                    .isEqualTo(sight(tick).prices());
            evidence.add(detector.evidence());
        }
        return evidence;
    }

    private static void keepsTheContract(Detector.Spec spec) {
        assertThat(spec.create(2).evidence())
                .as("no alarm before anything was seen")
                .isLessThan(spec.threshold());
        List<Double> first = watched(spec.create(2));
        assertThat(first).as("evidence is a number").allMatch(Double::isFinite);
        assertThat(first).as("evidence never falls").isSorted();
        assertThat(watched(spec.create(2)))
                .as("evidence is a function of the record")
                .isEqualTo(first);
        assertThat(spec.ticks()).isPositive();
        assertThat(spec.claims()).as("it claims to find something").isNotEmpty();
        assertThat(spec.source()).isNotBlank();
        assertThat(spec.leavesOut()).isNotBlank();
    }

    @TestFactory
    Stream<DynamicTest> every_detector_keeps_the_contract() {
        return Detectors.KINDS.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    keepsTheContract(Detectors.committed(name));
                    assertThat(Detectors.name(Detectors.committed(name))).isEqualTo(name);
                }));
    }

    /** A detector that can be broken in one way at a time. */
    private record Broken(String how, double threshold, List<Double> shared) implements Detector.Spec {
        @Override
        public Detector create(int players) {
            return new Detector() {
                private double evidence = how.equals("alarms at once") ? 1 : 0;

                @Override
                public void see(Sight sight) {
                    switch (how) {
                        case "evidence falls" -> evidence = sight.prices()[0] / 100;
                        case "remembers other plays" -> {
                            shared.add(1.0);
                            evidence = shared.size() * 1e-6;
                        }
                        case "writes the record" -> sight.prices()[0] = 0;
                        case "no number" -> evidence = Double.NaN;
                        default -> {}
                    }
                }

                @Override
                public double evidence() {
                    return evidence;
                }
            };
        }

        @Override
        public long ticks() {
            return 10;
        }

        @Override
        public Scene scene() {
            return Scene.MARKET;
        }

        @Override
        public List<String> claims() {
            return how.equals("claims nothing") ? List.of() : List.of("open-cartel");
        }

        @Override
        public String source() {
            return "a broken sample";
        }

        @Override
        public String leavesOut() {
            return "everything";
        }
    }

    @TestFactory
    Stream<DynamicTest> broken_detectors_are_found_out() {
        return Stream.of(
                        "alarms at once",
                        "evidence falls",
                        "remembers other plays",
                        "writes the record",
                        "no number",
                        "claims nothing")
                .map(how -> DynamicTest.dynamicTest(
                        how, () -> assertThatThrownBy(() -> keepsTheContract(new Broken(how, 0.5, new ArrayList<>())))
                                .isInstanceOf(AssertionError.class)));
    }

    @org.junit.jupiter.api.Test
    void the_sample_that_is_broken_in_no_way_passes() {
        keepsTheContract(new Broken("in no way", 0.5, new ArrayList<>()));
    }
}
