package risksim.game.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.TreeReader;

/** What files may say of a service, and what it then is. */
class ServiceGameTest {
    @TempDir
    private static Path folder;

    private static Optional<ServiceGame.Spec> read(String yaml, Problems problems) {
        Path file = folder.resolve("with.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Tree tree = TreeReader.read(file, problems).orElse(Tree.Mapping.empty(Place.DEFAULT));
        return new Binder(problems).bind(tree, ServiceGame.Spec.class, "with").map(bound -> bound.value());
    }

    @Test
    void what_is_unsaid_has_defaults() {
        ServiceGame game = read("{}", new Problems()).orElseThrow().create(2);
        assertThat(game.players()).isEqualTo(2);
        assertThat(game.contents()).isEqualTo(2);
        assertThat(game.segments()).isEqualTo(1);
        assertThat(game.reference()).containsExactly(0.5, 0.5);
    }

    @Test
    void on_a_lattice_every_level_is_a_segment() {
        String yaml = "{ satisfaction: { kind: lattice, low: -2.0, high: 3.0 } }";
        ServiceGame game = read(yaml, new Problems()).orElseThrow().create(1);
        assertThat(game.segments()).isEqualTo(6);
        assertThat(Ladder.of(game, 0).start()).isEqualTo(2);
    }

    @Test
    void utilities_move_satisfaction_where_no_effect_is_said() {
        String yaml = "{ users: [{ utilities: [0.2, 0.7] }], contents: [{ name: a }, { name: b, effect: 1.0 }] }";
        ServiceGame game = read(yaml, new Problems()).orElseThrow().create(1);
        assertThat(List.of(game.effect(0, 0), game.effect(0, 1))).containsExactly(0.2, 1.0);
        assertThat(game.utility(0, 1)).isEqualTo(0.7);
    }

    @TestFactory
    Stream<DynamicTest> what_makes_no_sense_is_refused() {
        return Stream.of(
                        List.of("{ users: [{ demand: { kind: logistic, slope: 1.0 } }] }", "middle is missing"),
                        List.of("{ users: [{ demand: { kind: quadratic, curvature: 2.0 } }] }", "curvature"),
                        List.of(
                                "{ users: [{ demand: { kind: quadratic, curvature: 0.1, slope: 1.0 } }] }",
                                "slope has no"),
                        List.of("{ users: [{ friction: { kind: of-demand, rate: 0.1 } }] }", "rate has no meaning"),
                        List.of("{ satisfaction: { kind: lattice, weight: 0.5 } }", "weight has no meaning"),
                        List.of("{ users: [{ utilities: [0.5] }] }", "must be one for each of 2"),
                        List.of("{ contents: [{ name: a }] }", "needs an effect"),
                        List.of("{ contents: [{ name: a, effect: 1.0 }, { name: a, effect: 0.0 }] }", "distinct names"),
                        List.of("{ reference: [1.0] }", "reference must hold"))
                .map(pair -> DynamicTest.dynamicTest(pair.get(0), () -> {
                    Problems problems = new Problems();
                    assertThat(read(pair.get(0), problems)).isEmpty();
                    assertThatThrownBy(problems::end).hasMessageContaining(pair.get(1));
                }));
    }

    @Test
    void effects_on_a_lattice_are_whole() {
        String yaml = "{ satisfaction: { kind: lattice }, contents: [{ name: a, effect: 0.5 }] }";
        ServiceGame.Spec spec = read(yaml, new Problems()).orElseThrow();
        assertThatThrownBy(() -> spec.create(1)).hasMessageContaining("effect must be whole");
    }
}
