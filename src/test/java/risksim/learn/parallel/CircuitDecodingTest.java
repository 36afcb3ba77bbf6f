package risksim.learn.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Circuits decoded in parallel, against their evaluation level by level. */
class CircuitDecodingTest {
    private static final Chance WIRES = Streams.of(62).stream(Purpose.WIRE, 0);

    private static List<Schedule> ways(Circuit circuit) {
        return List.of(
                ChainOfThought.parallel(circuit),
                ChainOfThought.oneByOne(circuit),
                new Remasking(circuit),
                new Revising(circuit));
    }

    @TestFactory
    Stream<DynamicTest> every_way_of_decoding_has_the_exact_law_of_the_circuit() {
        return Stream.of(new int[] {1, 3}, new int[] {3, 4}, new int[] {6, 8}, new int[] {7, 5})
                .flatMap(size -> Stream.of(1, 2).flatMap(number -> {
                    Chance wires = Streams.of(number).stream(Purpose.WIRE, 0);
                    Circuit circuit = Circuit.random(size[0], size[1], wires);
                    Law law = Law.of(circuit::output);
                    return ways(circuit).stream()
                            .map(way -> DynamicTest.dynamicTest(
                                    way.getClass().getSimpleName() + " " + size[0] + " x " + size[1],
                                    () -> assertThat(Law.of(new Decoder(way)).probabilities())
                                            .isEqualTo(law.probabilities())));
                }));
    }

    /** Formulas of arXiv 2512.25014, theorems 3.1 to 3.3, with a round less where random bits count as a level. */
    @Test
    void rounds_and_lengths_equal_the_formulas() {
        int[][] sizes = {{11, 16, 176, 40, 20}, {7, 8, 56, 22, 11}, {4, 4, 16, 14, 7}};
        for (int[] size : sizes) {
            Circuit circuit = Circuit.random(size[0], size[1], WIRES);
            int[] lengths = {size[2], size[2], size[3], size[4]};
            int[] rounds = {size[0], size[2], size[0], size[0]};
            List<Schedule> ways = ways(circuit);
            for (int i = 0; i < lengths.length; i++) {
                Decoder.Counts counts =
                        new Decoder(ways.get(i)).decode(Coins.of(WIRES, 1, 0)).counts();
                assertThat(counts.length()).isEqualTo(lengths[i]);
                assertThat(counts.rounds()).isEqualTo(rounds[i]);
            }
        }
    }

    @Test
    void counts_tell_what_memory_and_reading_cost() {
        Circuit circuit = Circuit.random(4, 4, WIRES);
        Decoder.Counts chain = new Decoder(ChainOfThought.parallel(circuit))
                .decode(Coins.of(WIRES, 1, 0))
                .counts();
        assertThat(chain.footprint()).as("a chain of thought keeps all").isEqualTo(16);
        assertThat(chain.reveals()).isEqualTo(16);
        Decoder.Counts remasked = new Decoder(new Remasking(circuit))
                .decode(Coins.of(WIRES, 1, 0))
                .counts();
        assertThat(remasked.footprint()).as("one bank at the end of a round").isEqualTo(7);
        assertThat(remasked.reveals()).isEqualTo(4 * 7);
        Decoder.Counts revised =
                new Decoder(new Revising(circuit)).decode(Coins.of(WIRES, 1, 0)).counts();
        assertThat(revised.footprint()).isEqualTo(7);
        assertThat(revised.reveals()).isEqualTo(7);
        int inputs = circuit.levels().stream()
                .flatMap(List::stream)
                .mapToInt(gate -> gate.kind().inputs() == 2 && gate.left() == gate.right()
                        ? 1
                        : gate.kind().inputs())
                .sum();
        int looks = 12 + 12 + 8 + 4;
        assertThat(chain.bitsRead())
                .as("two bits for each look at the level before, and for each input")
                .isEqualTo(2L * (looks + inputs));
    }

    @Test
    void a_gate_needs_the_counter_and_its_inputs_and_no_more() {
        Circuit circuit = Circuit.random(7, 8, WIRES);
        Coins coins = Coins.of(WIRES, 2, 0);
        assertThat(new Decoder(new Revising(circuit), 3 + 2).decode(coins).output())
                .hasSize(8);
        assertThatThrownBy(() -> new Decoder(new Revising(circuit), 2).decode(coins))
                .hasMessageContaining("reads more than 2 others");
    }

    /** Does one thing in each of two rounds, to break one rule at a time. */
    private record Rogue(Rights rights, int first, int second, boolean masking) implements Schedule {
        @Override
        public int length() {
            return 2;
        }

        @Override
        public int symbols() {
            return 2;
        }

        @Override
        public int rounds() {
            return 2;
        }

        @Override
        public int[] outputs() {
            return new int[] {0, 1};
        }

        @Override
        public boolean writes(int round, int position, View view) {
            return round == 1 || !masking;
        }

        @Override
        public int predict(int round, int position, View view, Coins coins) {
            return round == 1 ? first : second;
        }

        @Override
        public boolean masks(int round, int position, View view) {
            return round == 2 && masking;
        }
    }

    @Test
    void whoever_breaks_its_rights_is_stopped() {
        Coins coins = bound -> 0;
        assertThatThrownBy(() -> new Decoder(new Rogue(Rights.NONE, 0, 1, false)).decode(coins))
                .hasMessageContaining("may not become 1");
        assertThatThrownBy(() -> new Decoder(new Rogue(Rights.REMASK, 0, 1, false)).decode(coins))
                .hasMessageContaining("may not become 1");
        assertThatThrownBy(() -> new Decoder(new Rogue(Rights.NONE, 0, 0, true)).decode(coins))
                .hasMessageContaining("may not become masked");
        assertThatThrownBy(() -> new Decoder(new Rogue(Rights.REVISION, 2, 0, false)).decode(coins))
                .hasMessageContaining("cannot hold symbol 2");
        assertThat(new Decoder(new Rogue(Rights.NONE, 1, 1, false))
                        .decode(coins)
                        .output())
                .containsExactly(1, 1);
        assertThat(new Decoder(new Rogue(Rights.REMASK, 0, 0, true))
                        .decode(coins)
                        .output())
                .containsExactly(View.MASK, View.MASK);
        assertThat(new Decoder(new Rogue(Rights.REVISION, 0, 1, false))
                        .decode(coins)
                        .output())
                .containsExactly(1, 1);
    }

    @Test
    void a_circuit_refuses_inputs_that_it_does_not_have() {
        List<Gate> bits = List.of(new Gate(Gate.Kind.RANDOM, 0, 0));
        assertThatThrownBy(() -> new Circuit(List.of(bits, List.of(new Gate(Gate.Kind.XOR, 0, 1)))))
                .hasMessageContaining("no such input");
        assertThatThrownBy(() -> new Circuit(List.of(bits, bits))).hasMessageContaining("cannot stand on level 2");
    }
}
