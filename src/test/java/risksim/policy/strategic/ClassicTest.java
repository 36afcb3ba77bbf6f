package risksim.policy.strategic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.Oracle;
import risksim.agent.Agent;
import risksim.agent.DiscreteTable;
import risksim.agent.Table;
import risksim.game.matrix.MatrixGame;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.learn.game.Automaton;
import risksim.learn.game.Match;
import risksim.learn.game.Rule;
import risksim.metric.Event;
import risksim.policy.Seat;
import risksim.random.Purpose;
import risksim.random.Streams;

/** All pairs of 27 strategies over 200 turns, to the last move, against the Axelrod library. */
class ClassicTest {
    private static final JsonNode AXELROD = Oracle.read("axelrod-tournament.json");
    private static final int TURNS = 200;
    private static final MatrixGame DILEMMA = new PrisonersDilemma(3, 0, 5, 1, new Repetition(1, 0, 1, 0.95)).create(2);

    private static Classic classic(String name) {
        return Stream.of(Classic.values())
                .filter(one -> one.name().replace("_", "").equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static List<String> names() {
        return Oracle.items(AXELROD.get("strategies")).stream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String moves(Classic one, Classic two) {
        long mine = one.rule().start();
        long theirs = two.rule().start();
        StringBuilder moves = new StringBuilder();
        for (int turn = 0; turn < 24; turn++) {
            int a = Rule.action(mine);
            int b = Rule.action(theirs);
            moves.append(a == 0 ? 'C' : 'D');
            mine = one.rule().after(mine, a, b);
            theirs = two.rule().after(theirs, b, a);
        }
        return moves.toString();
    }

    @TestFactory
    Stream<DynamicTest> every_pair_moves_and_scores_as_the_library_says() {
        List<String> names = names();
        assertThat(names).hasSize(Classic.values().length);
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    int i = names.indexOf(name);
                    for (int j = 0; j < names.size(); j++) {
                        Classic one = classic(name);
                        Classic two = classic(names.get(j));
                        Match match = Match.of(one.rule(), two.rule(), TURNS);
                        String pair = name + "|" + names.get(j);
                        assertThat(match.score(3, 0, 5, 1))
                                .as(pair)
                                .isEqualTo(AXELROD.get("scores").get(i).get(j).asDouble());
                        assertThat(match.cooperations())
                                .as(pair)
                                .isEqualTo(AXELROD.get("cooperations")
                                        .get(i)
                                        .get(j)
                                        .asLong());
                        JsonNode first = AXELROD.get("first24").get(pair);
                        if (first != null) {
                            assertThat(moves(one, two))
                                    .as(pair)
                                    .isEqualTo(first.get(0).asText());
                            assertThat(moves(two, one))
                                    .as(pair)
                                    .isEqualTo(first.get(1).asText());
                        }
                    }
                }));
    }

    @Test
    void tables_of_agents_play_the_same_matches_with_and_without_bursts() {
        for (Classic one : Classic.values()) {
            for (Classic two : Classic.values()) {
                Match match = Match.of(one.rule(), two.rule(), TURNS);
                DiscreteTable table = table(one, two);
                Event.Stretch played = table.play(0, TURNS).get(0);
                assertThat(played.plays().get(0)).containsExactly(match.cooperations(), TURNS - match.cooperations());
                assertThat(played.rewards().get(0)).as(one + " " + two).isEqualTo(match.score(3, 0, 5, 1));
            }
        }
    }

    private static DiscreteTable table(Classic... strategies) {
        List<Table.Place> places = Stream.of(0, 1)
                .map(player -> {
                    Seat seat = new Seat(DILEMMA, player, player, Streams.of(1));
                    return new Table.Place(
                            new Agent(
                                    player,
                                    "player " + player,
                                    List.of(new ClassicStrategy(strategies[player]).create(seat))),
                            0);
                })
                .toList();
        return new DiscreteTable(DILEMMA, places, Streams.of(1).stream(Purpose.OPENING, 0), TURNS);
    }

    @Test
    void automata_play_as_their_rules() {
        List<Classic> finite = Stream.of(Classic.values())
                .filter(one -> Automaton.of(one.rule(), 64).isPresent())
                .toList();
        assertThat(finite).hasSize(21).doesNotContain(Classic.GRADUAL, Classic.OMEGA_TFT, Classic.PUNISHER);
        for (Classic one : finite) {
            for (Classic two : finite) {
                Automaton mine = Automaton.of(one.rule(), 64).orElseThrow();
                Automaton theirs = Automaton.of(two.rule(), 64).orElseThrow();
                for (long turns : new long[] {0, 1, 2, 3, 7, 199, 200, 777}) {
                    assertThat(Match.of(mine, theirs, turns))
                            .as("%s against %s, %d turns", one, two, turns)
                            .isEqualTo(Match.of(one.rule(), two.rule(), turns));
                }
            }
        }
    }

    @Test
    void a_match_of_automata_can_be_longer_than_anybody_could_play() {
        Automaton alternator = Automaton.of(Classic.ALTERNATOR.rule(), 64).orElseThrow();
        Automaton titForTat = Automaton.of(Classic.TIT_FOR_TAT.rule(), 64).orElseThrow();
        long turns = 1_000_000_000_000_001L;
        assertThat(Match.of(alternator, titForTat, turns))
                .as("after C C it is D C and C D by turns")
                .isEqualTo(new Match(1, turns / 2, turns / 2, 0));
    }

    @Test
    void the_contrite_forgive_what_they_provoked_by_a_slip() {
        Rule contrite = Classic.CONTRITE_TIT_FOR_TAT.rule();
        long slipped = contrite.after(contrite.start(), 1, 0);
        long apologising = contrite.after(slipped, 0, 1);
        assertThat(Rule.action(apologising)).as("takes the blow").isZero();
        long innocent = contrite.after(contrite.start(), 0, 1);
        assertThat(Rule.action(innocent)).as("strikes back if it did nothing").isEqualTo(1);
    }

    @Test
    void a_strategy_for_two_refuses_a_crowd() {
        MatrixGame three = new MatrixGame(
                Collections.nCopies(3, List.of("a", "b")), new Repetition(1, 0, 1, 0.5), (player, actions) -> 0);
        assertThatThrownBy(() -> new ClassicStrategy(Classic.BULLY).create(new Seat(three, 0, 0, Streams.of(1))))
                .hasMessageContaining("2 players");
    }
}
