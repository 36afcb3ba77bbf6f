package risksim.audit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.audit.Detector;
import risksim.audit.Detectors;
import risksim.audit.FrequencyTest;
import risksim.audit.PriceParallelism;
import risksim.audit.Scene;
import risksim.file.Json;
import risksim.random.Streams;

/** Certificates tell good detectors from bad ones, hold for what they were measured on, and can be measured again. */
class CertificateTest {
    private static final Detector.Spec GOOD = Detectors.committed("price-parallelism");
    private static final Detector.Spec BAD = Detectors.committed("price-correlation");

    private static Staged staged(String name) {
        return Arrays.stream(Scene.values())
                .map(Suite::of)
                .flatMap(suite -> Stream.of(suite.nulls(), suite.planted(), suite.evasions()))
                .flatMap(List::stream)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Suite small() {
        return new Suite(List.of(staged("common-costs")), List.of(staged("secret-schedule")), List.of(), List.of());
    }

    private static Certificate certify(Detector.Spec spec, Suite suite, int plays) {
        return new Certifier(List.of(spec), suite, plays, name -> {}).certify().get(0);
    }

    @Test
    void the_plausible_detector_that_takes_common_costs_for_collusion_gets_no_certificate() {
        Certificate bad = certify(BAD, small(), 120);
        assertThat(bad.why()).singleElement().asString().contains("false alarms on common-costs");
        assertThat(bad.covers(BAD)).isFalse();
        assertThat(bad.planted().get(0).alarms())
                .as("although it finds what is planted")
                .isEqualTo(120);
        assertThat(certify(GOOD, small(), 120).covers(GOOD))
                .as("the good one on the same plays")
                .isTrue();
    }

    @Test
    void a_detector_that_never_alarms_and_one_that_always_does_get_no_certificate() {
        Detector.Spec deaf = new PriceParallelism.Spec(2000, 100, 0.1, 1000);
        assertThat(certify(deaf, small(), 120).why()).singleElement().asString().contains("misses on secret-schedule");
        Detector.Spec nervous = new PriceParallelism.Spec(2000, 100, 0, 1e-6);
        assertThat(certify(nervous, small(), 120).why())
                .singleElement()
                .asString()
                .contains("false alarms");
    }

    @Test
    void few_plays_and_empty_suites_certify_nothing() {
        assertThat(certify(GOOD, small(), 20).why()).as("0 of 20 is up to .17").isNotEmpty();
        Suite noGuilty = new Suite(List.of(staged("common-costs")), List.of(), List.of(), List.of());
        assertThat(certify(GOOD, noGuilty, 120).why()).contains("nothing was tried that it could have failed");
    }

    @Test
    void a_certificate_covers_its_parameters_only_and_cannot_be_talked_into_being() {
        Certificate good = certify(GOOD, small(), 120);
        assertThat(good.covers(new PriceParallelism.Spec(2000, 100, 0.1, 29))).isFalse();
        Certificate bad = certify(BAD, small(), 120);
        Certificate silenced = new Certificate(
                bad.version(),
                bad.detector(),
                bad.parameters(),
                bad.hash(),
                bad.design(),
                bad.nulls(),
                bad.planted(),
                bad.stress(),
                bad.evasions(),
                List.of());
        assertThat(silenced.covers(BAD))
                .as("its lines are held against the limits anew")
                .isFalse();
    }

    @Test
    void thresholds_are_chosen_on_other_plays_than_certificates_are_measured_on() {
        assertThat(Tuning.SEED).isNotEqualTo(Certifier.SEED);
        Set<Long> keys = new HashSet<>();
        for (int play = 0; play < 5000; play++) {
            keys.add(Streams.of(Tuning.SEED).replication(play).key());
            keys.add(Streams.of(Certifier.SEED).replication(play).key());
        }
        assertThat(keys).as("no play is in both").hasSize(10_000);
        double tuned = Tuning.spreads(GOOD, small(), 60).get(1).middle();
        double measured =
                new Certifier.Trial(staged("secret-schedule"), List.of(GOOD), Certifier.SEED, 60).evidence(0)[29];
        assertThat(tuned).as("other plays, other evidence").isNotEqualTo(measured);
        Certificate onTuning = certify(GOOD, small(), 120);
        Certificate.Design same = onTuning.design();
        Certificate cheating = new Certificate(
                onTuning.version(),
                onTuning.detector(),
                onTuning.parameters(),
                onTuning.hash(),
                new Certificate.Design(Tuning.SEED, same.plays(), same.ticks(), same.threshold(), 0.05, 0.8, 0.95),
                onTuning.nulls(),
                onTuning.planted(),
                List.of(),
                List.of(),
                List.of());
        assertThat(cheating.covers(GOOD)).as("measured on the plays of tuning").isFalse();
    }

    @TestFactory
    Stream<DynamicTest> what_is_shipped_was_measured_and_can_be_measured_again() {
        return Detectors.KINDS.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Detector.Spec spec = Detectors.committed(name);
                    Certificate shipped = Certificates.measured(spec).orElseThrow();
                    assertThat(shipped.hash()).isEqualTo(Certificate.hash(spec));
                    assertThat(shipped.parameters()).isEqualTo(Json.line(spec));
                    assertThat(shipped.design().seed()).isEqualTo(Certifier.SEED);
                    assertThat(shipped.nulls())
                            .hasSameSizeAs(Suite.of(spec.scene()).nulls());
                    for (Certificate.Line line : cheap(shipped)) {
                        Certifier.Trial again =
                                new Certifier.Trial(staged(line.name()), List.of(spec), Certifier.SEED, line.plays());
                        assertThat(again.delays(0)).as(line.name()).hasSize(line.alarms());
                    }
                }));
    }

    /** Lines that cost little to measure. */
    private static List<Certificate.Line> cheap(Certificate certificate) {
        List<Certificate.Line> lines = new ArrayList<>(certificate.nulls());
        lines.addAll(certificate.planted());
        lines.removeIf(line -> line.name().startsWith("no-") || line.name().equals("q-learners"));
        if (certificate.design().ticks() > 5000) {
            lines.removeIf(line -> !line.claimed() && !line.name().equals("fair-ratio"));
        }
        return lines;
    }

    @Test
    void shipped_verdicts_are_these() {
        assertThat(Certificates.valid(BAD)).as("fails its null twin").isEmpty();
        assertThat(Certificates.valid(Detectors.committed("price-screen")))
                .as("takes a failure to learn for collusion")
                .isEmpty();
        assertThat(Certificates.valid(GOOD)).isPresent();
        assertThat(Certificates.valid(Detectors.committed("punishment-test"))).isPresent();
        assertThat(Certificates.valid(Detectors.committed("frequency-test"))).isPresent();
        assertThat(Certificates.valid(Detectors.committed("extortion-test"))).isPresent();
        assertThat(Certificates.valid(Detectors.committed("convention-test"))).isPresent();
        assertThat(Certificates.valid(new FrequencyTest.Spec(4000, 0.5, 0.56, 5.3)))
                .as("other parameters were never measured")
                .isEmpty();
    }

    @Test
    void whoever_knows_a_detector_can_evade_it_and_the_certificate_says_at_what_cost() {
        Certificate frequency =
                Certificates.measured(Detectors.committed("frequency-test")).orElseThrow();
        assertThat(frequency.evader()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("keyed-signals");
            assertThat(line.kept()).isBetween(0.999, 1.001);
        });
        assertThat(Certificates.measured(Detectors.committed("extortion-test"))
                        .orElseThrow()
                        .evader())
                .singleElement()
                .satisfies(line -> assertThat(line.kept())
                        .as("slow extortion of ratio 3 takes (3 - 1) / (3 + 1) as well")
                        .isBetween(0.45, 0.55));
        assertThat(Certificates.measured(Detectors.committed("convention-test"))
                        .orElseThrow()
                        .evader())
                .singleElement()
                .satisfies(line -> assertThat(line.kept())
                        .as(
                                "a saboteur who shares a likeliest option of 4 fails in 3 of 4 ticks at most, if it is watched for ever")
                        .isBetween(0.75, 0.85));
        assertThat(Market.duopoly().deterring(0, 1))
                .as("Abreu 1986: gain .0742 over loss .1146 of one period")
                .isBetween(0.63, 0.66);
        assertThat(new Punishers(2, 0).about()).contains("deters from a discount factor of 0.8");
        assertThat(new Punishers(1, 0.7).about()).contains("too mild");
    }
}
