package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.experiment.FinishedRun;
import risksim.experiment.Replication;
import risksim.report.governance.Film.Frame;
import risksim.report.governance.Film.Lane;
import risksim.report.governance.Piece.Drawing;
import risksim.report.governance.Piece.Paragraph;

/** Replications that are shown are played again, and drawn only if they come out as the run kept them. */
class FilmTest {
    private static final String APPETITE = "[{ metric: profit-gain, at-most: 0.1 }]";

    @TempDir
    private static Path folder;

    private static Exhibit exhibit;

    @BeforeAll
    static void play() {
        exhibit = Runs.exhibit(Runs.finished(folder, "films", "Which?", APPETITE));
    }

    private static Hazard hazard(Exhibit of) {
        return new Dossier(Sheet.blank(), List.of(of)).hazards().get(0);
    }

    private static List<Replication> kept(Hazard hazard) {
        return hazard.replications(hazard.deployed());
    }

    @Test
    void a_strip_tells_every_tick_once_and_all_that_was_chosen() {
        Hazard hazard = hazard(exhibit);
        Map<Replication, Film> films = new Replays(hazard).of(kept(hazard));
        assertThat(films).hasSize(8);
        films.forEach((kept, film) -> {
            Lane lane = film.lanes().get(0);
            assertThat(film.lanes()).hasSize(1);
            assertThat(lane.name()).isEqualTo("q-pricer (2)");
            assertThat(lane.kinds()).hasSize(5);
            assertThat(lane.ordered()).isTrue();
            long at = 0;
            for (Frame frame : lane.frames()) {
                assertThat(frame.from()).isEqualTo(at);
                assertThat(frame.shares().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(1, within(1e-9));
                at = frame.to();
            }
            assertThat(at).isEqualTo(kept.ticks());
            assertThat(lane.frames()).hasSizeBetween(40, Replays.FRAMES);
        });
    }

    /** Learners explore ever less: at the end they do one thing far more often than at the beginning. */
    @Test
    void what_is_learned_is_seen() {
        Hazard hazard = hazard(exhibit);
        new Replays(hazard).of(kept(hazard)).values().forEach(film -> {
            List<Frame> frames = film.lanes().get(0).frames();
            assertThat(most(frames.get(frames.size() - 1))).isGreaterThan(most(frames.get(0)));
        });
    }

    private static double most(Frame frame) {
        return frame.shares().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    @Test
    void people_are_drawn_as_those_who_are_still_there() {
        Path example = Path.of("reports/examples/leaving-minority");
        Dossier dossier = ReportFolder.dossier(ReportFolder.evidence(example), Optional.empty());
        Hazard hazard = dossier.hazards().get(0);
        Map<Replication, Film> films = new Replays(hazard).of(kept(hazard).subList(0, 1));
        Lane lane = films.values().iterator().next().lanes().get(0);
        assertThat(lane.kinds()).containsExactly("majority", "minority");
        assertThat(lane.frames()).hasSize(40);
        double engaged = kept(hazard).get(0).metrics().getOrDefault("engaged-share", -1.0);
        double mean = lane.frames().stream()
                .mapToDouble(frame -> frame.shares().get(0) + frame.shares().get(1))
                .average()
                .orElse(0);
        assertThat(mean).isCloseTo(engaged, within(1e-9));
    }

    /** The twin of the other tests: one digit of the hash that the run kept, and the picture is gone and the report says why. */
    @Test
    void a_replication_that_plays_otherwise_than_it_was_kept_is_not_drawn() {
        List<Replication> forged = new ArrayList<>();
        for (Replication one : exhibit.run().replications()) {
            forged.add(with(one, one.hash().replaceFirst(".", one.hash().startsWith("0") ? "1" : "0")));
        }
        FinishedRun run = exhibit.run();
        FinishedRun other = new FinishedRun(run.folder(), run.scenario(), run.manifest(), forged);
        Exhibit edited = new Exhibit("R1", other, other.outcome());
        Hazard hazard = hazard(edited);
        assertThat(new Replays(hazard).of(kept(hazard))).isEmpty();
        Chapter chapter = EvidenceChapter.of(new Dossier(Sheet.blank(), List.of(edited)));
        assertThat(chapter.pieces())
                .filteredOn(Paragraph.class::isInstance)
                .anyMatch(piece -> ((Paragraph) piece).text().contains("plays them otherwise than the run did"));
        assertThat(chapter.pieces()).filteredOn(Drawing.class::isInstance).hasSize(1);
    }

    private static Replication with(Replication one, String hash) {
        return new Replication(
                one.arm(),
                one.point(),
                one.number(),
                one.ticks(),
                one.settled(),
                hash,
                one.metrics(),
                one.curves(),
                one.sessions());
    }

    @Test
    void what_would_take_minutes_is_counted_before_it_is_played() {
        Hazard hazard = hazard(exhibit);
        List<Replication> twice = new ArrayList<>(kept(hazard));
        twice.addAll(kept(hazard));
        long ticks = kept(hazard).stream().mapToLong(Replication::ticks).sum();
        assertThat(new Replays(hazard).decisions(twice)).isEqualTo(2.0 * ticks);
    }

    @Test
    void a_figure_has_the_same_bytes_however_often_it_is_drawn() {
        Hazard hazard = hazard(exhibit);
        assertThat(drawn(hazard)).isEqualTo(drawn(hazard));
        assertThat(drawn(hazard)).contains("drawn 1: no. ", "worst: no. ", "median: no. ", "<title", "<desc");
    }

    private static String drawn(Hazard hazard) {
        List<Evidence.Shown> shown = Evidence.of(hazard);
        List<Replication> kept = shown.stream().map(Evidence.Shown::replication).toList();
        return FilmFigure.of("F14.1", hazard, shown, new Replays(hazard).of(kept))
                .svg();
    }
}
