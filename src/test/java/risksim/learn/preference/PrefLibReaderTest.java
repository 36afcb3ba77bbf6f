package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.file.BadInput;
import risksim.file.Problems;

/** All ballots here are made up. */
class PrefLibReaderTest {
    private static final String HEADER =
            """
            # FILE NAME: fruit.soc
            # TITLE: Fruit
            # DATA TYPE: soc
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 5
            # NUMBER UNIQUE ORDERS: 2
            # ALTERNATIVE NAME 1: Apple
            # ALTERNATIVE NAME 2: Pear: green
            # ALTERNATIVE NAME 3: Plum
            """;
    private static final String SOC = HEADER + "3: 1,2,3\n2: 3, 1, 2\n";

    private static Optional<Ballots> parse(String name, String text) {
        Problems problems = new Problems();
        Optional<Ballots> ballots = PrefLibReader.parse(name, text, problems);
        problems.end();
        return ballots;
    }

    private static String as(String kind, String header) {
        return header.replace("DATA TYPE: soc", "DATA TYPE: " + kind);
    }

    @Test
    void complete_strict_orders_are_read_as_they_stand() {
        Ballots ballots = parse("fruit.soc", SOC).orElseThrow();
        assertThat(ballots.names()).containsExactly("Apple", "Pear: green", "Plum");
        assertThat(ballots.voters()).isEqualTo(5);
        assertThat(ballots.orders().get(1).ranks()).containsExactly(1, 2, 0);
        Comparisons counts = ballots.comparisons();
        assertThat(counts.count(0, 1)).isEqualTo(5);
        assertThat(counts.count(2, 0)).isEqualTo(2);
        assertThat(counts.borda()).containsExactly(8, 3, 4);
        assertThat(ballots.plurality()).containsExactly(3, 0, 2);
        Electorate people = ballots.electorate();
        assertThat(people.weight(0)).isCloseTo(.6, within(1e-15));
        assertThat(people.utilities()[1]).containsExactly(.5, 0, 1);
    }

    @Test
    void what_is_not_named_comes_last_and_shares_its_places() {
        Ballots ballots =
                parse("fruit.soi", as("soi", HEADER) + "3: 2\n2: 3,1\n").orElseThrow();
        assertThat(ballots.comparisons().count(1, 0)).isEqualTo(3);
        assertThat(ballots.comparisons().count(0, 2)).isZero();
        assertThat(ballots.comparisons().count(2, 0)).isEqualTo(2);
        assertThat(ballots.electorate().utilities()[0]).containsExactly(.25, 1, .25);
        assertThat(ballots.electorate().utilities()[1]).containsExactly(.5, 0, 1);
    }

    @Test
    void ties_say_nothing_and_share_their_places() {
        Ballots ballots = parse("fruit.toc", as("toc", HEADER) + "3: {1,3},2\n2: 2,{1, 3}\n")
                .orElseThrow();
        assertThat(ballots.orders().get(0).ranks()).containsExactly(0, 1, 0);
        assertThat(ballots.comparisons().count(0, 2)).isZero();
        assertThat(ballots.comparisons().count(0, 1)).isEqualTo(3);
        assertThat(ballots.plurality()).containsExactly(1.5, 2, 1.5);
        assertThat(ballots.electorate().utilities()[0]).containsExactly(.75, 0, .75);
        assertThat(ballots.evidence().tops().orElseThrow()).containsExactly(new double[] {.3, .4, .3}, within(1e-15));
    }

    @TestFactory
    Stream<DynamicTest> a_malformed_file_cannot_pass() {
        return Stream.of(
                        new String[] {"3: 1,2,3\n2: 3,1\n", "fruit.soc:11:1: leaves out alternative 2"},
                        new String[] {"3: 1,2,3\n2: 3,1,3\n", "fruit.soc:11:1: names alternative 3 twice"},
                        new String[] {"3: 1,2,3\n2: 3,1,4\n", "fruit.soc:11:1: names '4'; alternatives are 1 to 3"},
                        new String[] {"3: 1,2,3\n2: 3,1,x\n", "names 'x'"},
                        new String[] {"3: 1,2,3\n2: 3,,1,2\n", "names ''"},
                        new String[] {"3: 1,2,3\n2: 3,1,2,\n", "names ''"},
                        new String[] {"3: 1,2,3\n2: 3,{1,2}\n", "has a tie in braces"},
                        new String[] {"3: 1,2,3\n2: 3,1,-2\n", "names '-2'"},
                        new String[] {"3: 1,2,3\n2: 0,1,2\n", "names '0'"},
                        new String[] {"3: 1,2,3\n2 3,1,2\n", "must be a count, a colon and an order"},
                        new String[] {"3: 1,2,3\n0: 3,1,2\n", "count that is not a whole number"},
                        new String[] {"3: 1,2,3\n2.0: 3,1,2\n", "count that is not a whole number"},
                        new String[] {"3: 1,2,3\n999999999999999999999: 3,1,2\n", "count that is not a whole number"},
                        new String[] {"3: 1,2,3\n3: 3,1,2\n", "NUMBER VOTERS: is 5, but the counts sum to 6"},
                        new String[] {"5: 1,2,3\n", "NUMBER UNIQUE ORDERS: is 2, but the file holds 1"},
                        new String[] {"3: 1,2,3\n2: 1,2,3\n", "fruit.soc:11:1: repeats the order of line 10"},
                        new String[] {"3: 1,2,3\n\n2: 3,1,2\n", "fruit.soc:11:1: is blank"},
                        new String[] {"3: 1,2,3\n# TITLE: again\n2: 3,1,2\n", "is a header line among the orders"},
                        new String[] {"", "fruit.soc: holds no order"})
                .map(row -> DynamicTest.dynamicTest(
                        row[1], () -> assertThatThrownBy(() -> parse("fruit.soc", HEADER + row[0]))
                                .isInstanceOf(BadInput.class)
                                .hasMessageContaining(row[1])));
    }

    @TestFactory
    Stream<DynamicTest> a_malformed_header_cannot_pass() {
        return Stream.of(
                        new String[] {"# NUMBER VOTERS: 5\n", "", "NUMBER VOTERS: is missing from the header"},
                        new String[] {
                            "VOTERS: 5", "VOTERS: five", "fruit.soc:5:1: NUMBER VOTERS: must be a whole number"
                        },
                        new String[] {"VOTERS: 5", "VOTERS: 0", "must be a whole number of at least 1, is '0'"},
                        new String[] {"TIVES: 3", "TIVES: 2", "names an alternative beyond the 2"},
                        new String[] {"TIVES: 3", "TIVES: 4", "ALTERNATIVE NAME 4: is missing from the header"},
                        new String[] {"TIVES: 3", "TIVES: 99999", "must be at most 10000"},
                        new String[] {
                            "NAME 3: Plum", "NAME 2: Plum", "stands here a second time; it was given in line 8"
                        },
                        new String[] {"NAME 3: Plum", "NAME 3:", "fruit.soc:9:1: ALTERNATIVE NAME 3: must not be empty"
                        },
                        new String[] {"# TITLE", "# TITEL", "fruit.soc:2:1: has an unknown key 'TITEL' (known: "},
                        new String[] {"# TITLE: Fruit", "# TITLE Fruit", "must be a key, a colon and a value"},
                        new String[] {"TYPE: soc", "TYPE: soi", "DATA TYPE: is 'soi', but the file ends in .soc"})
                .map(row -> DynamicTest.dynamicTest(
                        row[2], () -> assertThatThrownBy(() -> parse("fruit.soc", SOC.replace(row[0], row[1])))
                                .isInstanceOf(BadInput.class)
                                .hasMessageContaining(row[2])));
    }

    @TestFactory
    Stream<DynamicTest> braces_must_match() {
        return Stream.of(
                        "3: {1,2,3\n", "3: 1,2},3\n", "3: {{1,2},3\n", "3: {1,{2},3}\n", "3: {},1,2,3\n", "3: {1}2,3\n")
                .map(order -> DynamicTest.dynamicTest(order.strip(), () -> assertThatThrownBy(
                                () -> parse("fruit.toc", as("toc", HEADER) + order + "2: 1,2,3\n"))
                        .isInstanceOf(BadInput.class)
                        .hasMessageContaining("fruit.toc:10:1")));
    }

    @Test
    void all_problems_are_told_at_once() {
        String wrong = HEADER.replace("VOTERS: 5", "VOTERS: x") + "x: 1,2,3\n2: 1,1,9\n";
        assertThatThrownBy(() -> parse("fruit.soc", wrong))
                .satisfies(e -> assertThat(((BadInput) e).problems()).hasSize(4));
        assertThatThrownBy(() -> parse("fruit.csv", SOC)).hasMessageContaining("must end in .soc, .soi, .toc or .toi");
    }

    @Test
    void files_are_read_and_what_is_no_file_is_told(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fruit.soc");
        Files.writeString(file, SOC.replace("\n", "\r\n"));
        Problems none = new Problems();
        assertThat(PrefLibReader.read(file, none)).isPresent();
        assertThat(none.none()).isTrue();
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 1});
        Problems problems = new Problems();
        assertThat(PrefLibReader.read(file, problems)).isEmpty();
        assertThat(PrefLibReader.read(folder, problems)).isEmpty();
        assertThatThrownBy(problems::end)
                .hasMessageContaining("is not UTF-8 text")
                .hasMessageContaining("is not a file that can be read");
    }

    @Test
    void a_file_cut_off_anywhere_does_not_pass() {
        byte[] whole = SOC.strip().getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < whole.length; end++) {
            String part = new String(whole, 0, end, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> parse("fruit.soc", part)).isInstanceOf(BadInput.class);
        }
    }
}
