package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.agent.DiscreteTable;
import risksim.agent.InlineHost;
import risksim.game.parallel.ParallelGame;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** What panels show is what happened: histograms count everybody once, matrices and boards tell what was played. */
class PanelsTest {
    @TempDir
    private Path folder;

    private static Scenario shipped(String name) {
        return ScenarioReader.read(Path.of("scenarios").resolve(name + ".yaml"));
    }

    private static Session session(Scenario scenario, String arm) {
        Session session = new Session(scenario, new InlineHost(), new Session.Start(arm, 0, Map.of()), List.of());
        session.world().start();
        return session;
    }

    private static Look look(Session session, VizFile.Kind kind, Optional<VizFile.Measure> of) {
        VizFile.Panel panel = new VizFile.Panel(
                kind,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                of,
                List.of(),
                VizFile.Colour.ACTION,
                VizFile.Size.SAME,
                true,
                List.of());
        return new Look(new Eye(session.look()), 0, panel);
    }

    private static Spread spread(Session session, VizFile.Measure of) {
        return new Spreads(look(session, VizFile.Kind.HISTOGRAM, Optional.of(of))).now();
    }

    @Test
    void a_histogram_of_rewards_counts_every_agent_once_and_in_its_bin() {
        try (Session session = session(shipped("miscoordination/minority"), "baseline")) {
            session.until(40);
            Spread spread = spread(session, VizFile.Measure.REWARD);
            Ledger ledger = session.scene().ledger(0);
            assertThat(spread.all()).isEqualTo(ledger.players());
            for (int bin = 0; bin < spread.bins(); bin++) {
                double from = spread.low() + bin * spread.width() - 1e-6;
                long there = IntStream.range(0, ledger.players())
                        .mapToDouble(ledger::meanReward)
                        .filter(mean -> mean >= from && mean < from + spread.width())
                        .count();
                assertThat(spread.in(bin)).isEqualTo(there);
            }
            assertThat(spread.bins()).isBetween(2, 40);
        }
    }

    @Test
    void a_histogram_of_choices_counts_every_choice_of_late() {
        try (Session session = session(shipped("collusion/pricing-duopoly"), "baseline")) {
            session.until(900);
            long choices = 2 * session.look().ledger(0).lookedBack();
            assertThat(spread(session, VizFile.Measure.PRICE).all()).isEqualTo(choices);
            Spread actions = spread(session, VizFile.Measure.ACTION);
            assertThat(actions.all()).isEqualTo(choices);
            assertThat(actions.labels()).hasSize(actions.bins());
            assertThat(spread(session, VizFile.Measure.PRICE).bins()).isEqualTo(actions.bins());
        }
    }

    @Test
    void a_histogram_of_people_counts_who_is_engaged() {
        try (Session session = session(shipped("alignment/leaving-minority-quick"), "baseline")) {
            session.until(20);
            Spread satisfaction = spread(session, VizFile.Measure.SATISFACTION);
            Spread tenure = spread(session, VizFile.Measure.TENURE);
            assertThat(satisfaction.all()).isPositive();
            assertThat(tenure.all()).isCloseTo(satisfaction.all(), within());
            double engaged = session.scene().ledger(0).worths[0]
                    / 100
                    * session.scene().ledger(0).crowd().orElseThrow().people();
            assertThat(satisfaction.all()).isCloseTo(engaged, within());
            assertThat(satisfaction.groups()).hasSize(satisfaction.counts().length);
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-6);
    }

    @Test
    void bins_have_edges_that_people_read_and_hold_all_numbers() {
        Spread.Grid grid = Spread.Grid.of(new double[] {0.13, 0.57, 3.2});
        assertThat(grid.width()).isEqualTo(0.2);
        assertThat(grid.bin(0.13)).isZero();
        assertThat(grid.bin(3.2)).isEqualTo(grid.bins() - 1);
        assertThat(Spread.Grid.of(new double[] {2, 2, 2}).bins()).isEqualTo(1);
        assertThat(Spread.Grid.of(new double[0]).bins()).isPositive();
    }

    /** Tit for tat meets a defector: once it is fooled, then both defect. */
    @Test
    void outcomes_are_what_both_did_together_and_earned() {
        try (Session session = session(shipped("conflict/iterated-dilemma-pairs"), "baseline")) {
            session.until(40);
            Together together = session.look().ledger(0).together().orElseThrow();
            assertThat(together.ticks()).isEqualTo(40);
            assertThat(together.times(0, 1)).isEqualTo(1);
            assertThat(together.times(1, 1)).isEqualTo(39);
            assertThat(together.earned(0, 0, 1)).isZero();
            assertThat(together.earned(1, 0, 1)).isEqualTo(5);
            assertThat(together.earned(0, 0, 0)).isNaN();
            Matrix matrix = new Outcomes(look(session, VizFile.Kind.OUTCOMES, Optional.empty())).matrix();
            assertThat(matrix.rows()).containsExactly("cooperate", "defect");
            assertThat(matrix.cells().get(0).get(0)).isEmpty();
            assertThat(matrix.cells().get(1).get(1).orElseThrow().text()).containsExactly("98 %", "1 / 1");
            assertThat(matrix.cells().get(1).get(1).orElseThrow().rimmed()).isTrue();
        }
    }

    @Test
    void pairs_are_who_earned_what_with_whom() {
        try (Session session = session(shipped("conflict/iterated-dilemma-pairs"), "baseline")) {
            session.until(40);
            Matrix matrix = new Meetings(look(session, VizFile.Kind.PAIRS, Optional.empty())).matrix();
            assertThat(matrix.rows()).containsExactly("one", "other").isEqualTo(matrix.columns());
            assertThat(matrix.cells().get(0).get(0)).isEmpty();
            assertThat(matrix.cells().get(0).get(1).orElseThrow().text()).containsExactly("0.98"); // 39 of 40
            assertThat(matrix.cells().get(1).get(0).orElseThrow().text()).containsExactly("1.10"); // 44 of 40
        }
    }

    /** Two pairs, each faithful to a lever of its own: 1 with one's partner, nothing with strangers. */
    @Test
    void strangers_are_told_what_they_would_earn() throws IOException {
        String text =
                """
                version: 1
                name: two-pairs
                question: "Do strangers match?"
                risk: { mode: miscoordination, factors: [] }
                world: { game: lever-pairs, with: { equal: 3, odd: 0.9 } }
                agents:
                  - { name: first, archetype: fixed-chooser, count: 2, with: { action: 0 } }
                  - { name: second, archetype: fixed-chooser, count: 2, with: { action: 3 } }
                run: { seed: 1, replications: 2, at-most: 60, window: 60 }
                metrics: [cross-play-gap]
                arms: [{ name: baseline }]
                """;
        Scenario scenario = ScenarioReader.read(Files.writeString(folder.resolve("two-pairs.yaml"), text));
        try (Session session = session(scenario, "baseline")) {
            session.until(10);
            Matrix matrix = new Meetings(look(session, VizFile.Kind.PAIRS, Optional.empty())).matrix();
            assertThat(texts(matrix)).containsExactly("1.00", "0.00", "0.00", "0.90");
            assertThat(matrix.words()).contains("0.95 on average", "strangers: 0.00");
            assertThat(matrix.cells().get(0).get(0).orElseThrow().rimmed()).isTrue();
            assertThat(matrix.cells().get(0).get(1).orElseThrow().rimmed()).isFalse();
        }
    }

    private static List<String> texts(Matrix matrix) {
        return matrix.cells().stream()
                .flatMap(List::stream)
                .map(cell -> cell.orElseThrow().text().get(0))
                .toList();
    }

    /** A board is remembered as the game itself keeps it, under all rights, and judged as it pays. */
    @Test
    void a_board_is_remembered_as_it_was_filled() {
        for (String arm : List.of("baseline", "remask", "revision")) {
            try (Session session = session(shipped("miscoordination/parallel-parity"), arm)) {
                for (int tick = 0; tick < 200; tick++) {
                    session.tick();
                    Ledger ledger = session.look().ledger(0);
                    Drafts drafts = ledger.drafts().orElseThrow();
                    if (drafts.open().isEmpty()) {
                        assertThat(drafts.ended()).hasSize(((ParallelGame) ledger.game()).ticks());
                        assertThat(drafts.verdicts().get(drafts.verdicts().size() - 1))
                                .isEqualTo(ledger.rewards[0] > 0);
                    } else {
                        List<Integer> kept =
                                drafts.open().get(drafts.open().size() - 1).tokens();
                        assertThat(kept).isEqualTo(tokens((DiscreteTable) ledger.table()));
                    }
                }
            }
        }
    }

    private static List<Integer> tokens(DiscreteTable table) {
        ParallelGame game = (ParallelGame) table.game();
        int[] sight = new int[game.players()];
        return IntStream.range(0, game.players())
                .map(player -> {
                    game.read(player, table.seen(player), sight);
                    return sight[player];
                })
                .boxed()
                .toList();
    }

    @Test
    void changes_of_a_board_are_told_apart() {
        try (Session session = session(shipped("miscoordination/parallel-parity"), "remask")) {
            session.until(100);
            List<Drafts.Change> seen = session.look().ledger(0).drafts().orElseThrow().ended().stream()
                    .flatMap(step -> step.changes().stream())
                    .distinct()
                    .toList();
            assertThat(seen)
                    .contains(Drafts.Change.WRITTEN, Drafts.Change.MASKED_AGAIN)
                    .doesNotContain(Drafts.Change.WRITTEN_OVER);
        }
        try (Session session = session(shipped("miscoordination/parallel-parity"), "revision")) {
            session.until(100);
            assertThat(session.look().ledger(0).drafts().orElseThrow().ended().stream()
                            .flatMap(step -> step.changes().stream()))
                    .contains(Drafts.Change.WRITTEN_OVER)
                    .doesNotContain(Drafts.Change.MASKED_AGAIN);
        }
    }
}
