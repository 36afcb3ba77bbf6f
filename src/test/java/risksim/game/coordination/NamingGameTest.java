package risksim.game.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import risksim.Oracle;
import risksim.agent.Agent;
import risksim.agent.DiscreteTable;
import risksim.agent.Table;
import risksim.game.coordination.Network.Kind;
import risksim.learn.game.TwoWords;
import risksim.metric.Metric;
import risksim.metric.coordination.CommunicationSuccess;
import risksim.metric.coordination.ConsensusReached;
import risksim.metric.coordination.FirstWordShare;
import risksim.metric.coordination.MostWords;
import risksim.metric.coordination.TimeToConsensus;
import risksim.policy.Seat;
import risksim.policy.strategic.Namer;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Agents who name a thing, against an independent program, published numbers and interactions worked out by hand. */
class NamingGameTest {
    private static final Streams STREAMS = Streams.of(1995);
    private static final Chance CHANCE = STREAMS.stream(Purpose.OPENING, 0);
    private static final Network COMPLETE = new Network(Kind.COMPLETE, 4, 0);

    private static NamingGame game(Network network, int words, boolean custom, int players) {
        return new NamingGame.Spec(network, words, custom, 0.9).create(players);
    }

    /** The metric of a game in which the first so many agents are committed to the first word. */
    private static OptionalDouble played(
            NamingGame game, int committed, int ticks, Metric.Spec measure, Streams streams) {
        List<Table.Place> places = IntStream.range(0, game.players())
                .mapToObj(player -> new Table.Place(
                        new Agent(
                                player,
                                "agent " + player,
                                List.of(new Namer.Spec(player < committed ? Optional.of(0) : Optional.empty())
                                        .create(new Seat(game, player, player, streams)))),
                        0))
                .toList();
        Metric metric = measure.create(game);
        new DiscreteTable(game, places, streams.stream(Purpose.OPENING, 0), ticks)
                .play(0, ticks)
                .forEach(metric::see);
        return metric.value();
    }

    private static double value(NamingGame game, int committed, int ticks, Metric.Spec measure) {
        return played(game, committed, ticks, measure, STREAMS).orElseThrow();
    }

    /** 100 runs here against 100 runs of an independent program; four joint standard errors, alpha below 1e-4. */
    @Test
    void agreeing_takes_as_long_as_an_independent_program_says() {
        JsonNode row =
                Oracle.read("coordination.json").get("naming_game").get("rows").get(0);
        NamingGame game = game(COMPLETE, 0, false, row.get(0).asInt());
        List<Double> times = new ArrayList<>();
        double most = 0;
        for (int run = 0; run < 100; run++) {
            times.add(played(game, 0, 12_000, new TimeToConsensus(), STREAMS.replication(run))
                    .orElseThrow());
            most += played(game, 0, 12_000, new MostWords(), STREAMS.replication(run))
                            .orElseThrow()
                    / 100;
        }
        double mean = times.stream().mapToDouble(t -> t).average().orElseThrow();
        double error = StrictMath.sqrt(
                times.stream().mapToDouble(t -> (t - mean) * (t - mean)).sum() / 99 / 100);
        assertThat(mean)
                .isCloseTo(
                        row.get(1).asDouble(),
                        within(4 * StrictMath.hypot(error, row.get(2).asDouble())));
        assertThat(most)
                .isCloseTo(row.get(3).asDouble(), within(0.04 * row.get(3).asDouble()));
    }

    @Test
    void two_agents_agree_on_what_was_said_first() {
        NamingGame game = game(COMPLETE, 0, false, 2);
        NamingField field = game.dealt(CHANCE);
        double[] rewards = new double[2];
        double[] told = new double[4];
        int speaker = field.observe(0, 0) == NamingGame.SPEAK ? 0 : 1;
        assertThat(field.observe(1 - speaker, 0)).isEqualTo(NamingGame.IDLE);
        field.resolve(0, 0, new int[] {1, 1}, rewards);
        field.tell(0, new int[] {1, 1}, 0, told);
        assertThat(NamingGame.heard(field.observe(1 - speaker, 0))).isEqualTo(1);
        assertThat(field.observe(speaker, 0)).isEqualTo(NamingGame.AWAIT);
        int[] learns = {NamingGame.TAKE_UP, NamingGame.TAKE_UP};
        field.resolve(1, 0, learns, rewards);
        field.tell(0, learns, 0, told);
        assertThat(rewards).as("nothing is understood the first time").containsExactly(0, 0);
        assertThat(told)
                .as("one interaction until both hold the word, two words at most")
                .containsExactly(0, 1, 2, 0);
        field.resolve(2, 0, new int[] {1, 1}, rewards);
        field.resolve(3, 0, new int[] {NamingGame.SETTLE, NamingGame.SETTLE}, rewards);
        assertThat(rewards).as("it is the second time").containsExactly(1, 1);
    }

    @Test
    void a_lexicon_counts_what_is_held_and_given_up() {
        Lexicon lexicon = new Lexicon(3, 4);
        lexicon.take(0, 0);
        lexicon.take(0, 3);
        lexicon.take(1, 3);
        lexicon.take(1, 3);
        lexicon.take(2, 0);
        assertThat(lexicon.held()).isEqualTo(4);
        assertThat(lexicon.first()).as("one holds it alone").isEqualTo(1);
        assertThat(lexicon.agreed()).isFalse();
        lexicon.settle(0, 3);
        lexicon.settle(2, 3);
        assertThat(lexicon.agreed()).isTrue();
        assertThat(lexicon.held()).isEqualTo(3);
        assertThat(lexicon.first()).isZero();
    }

    @Test
    void a_namer_learns_what_it_hears_and_keeps_what_was_understood() {
        NamingGame game = game(COMPLETE, 5, false, 2);
        Namer namer = new Namer.Spec(Optional.empty()).create(new Seat(game, 1, 1, STREAMS));
        assertThat(namer.choose(0, NamingGame.SPEAK)).as("it makes up its own").isEqualTo(1);
        int hears3 = NamingGame.hearing(3);
        assertThat(namer.choose(1, hears3)).isEqualTo(NamingGame.TAKE_UP);
        namer.learn(1, hears3, NamingGame.TAKE_UP, 0, NamingGame.IDLE);
        namer.learn(2, NamingGame.SPEAK, 4, 0, NamingGame.AWAIT);
        namer.learn(3, NamingGame.AWAIT, NamingGame.SETTLE, 0, NamingGame.IDLE);
        assertThat(namer.summary()).isEqualTo("knows 2 words");
        assertThat(IntStream.range(0, 50)
                        .map(t -> namer.choose(t, NamingGame.SPEAK))
                        .distinct()
                        .toArray())
                .containsExactlyInAnyOrder(3, 4);
        namer.learn(4, hears3, NamingGame.SETTLE, 1, NamingGame.IDLE);
        assertThat(namer.summary()).isEqualTo("says word 4");
        assertThat(namer.steadySince()).isEqualTo(5);
    }

    @Test
    void who_is_committed_is_not_moved() {
        NamingGame game = game(COMPLETE, 2, true, 2);
        Namer committed = new Namer.Spec(Optional.of(0)).create(new Seat(game, 0, 0, STREAMS));
        int hears = NamingGame.hearing(NamingGame.CUSTOM);
        assertThat(committed.choose(0, hears)).isEqualTo(NamingGame.REFUSE);
        committed.learn(0, hears, NamingGame.REFUSE, 0, NamingGame.IDLE);
        assertThat(committed.choose(1, NamingGame.SPEAK)).isZero();
        assertThatThrownBy(() -> new Namer.Spec(Optional.of(2)).create(new Seat(game, 0, 0, STREAMS)))
                .hasMessageContaining("committed must be below 2");
    }

    @Test
    void the_critical_minority_is_the_published_one() { // Xie et al. 2011: .0979
        assertThat(TwoWords.critical()).isCloseTo(0.0979, within(5e-5));
        assertThat(new TwoWords(0.09).tips()).isFalse();
        assertThat(new TwoWords(0.11).tips()).isTrue();
    }

    /** Well below and well above the critical share; 300 agents stay within a tenth of shares in the limit. */
    @Test
    void a_minority_below_the_critical_share_stays_one_and_above_it_wins() {
        NamingGame game = game(COMPLETE, 2, true, 300);
        double few = value(game, 12, 24_000, new FirstWordShare());
        assertThat(few).isCloseTo(0.04 + new TwoWords(0.04).after(40).first(), within(0.05));
        assertThat(value(game, 60, 24_000, new FirstWordShare())).isEqualTo(1);
        assertThat(value(game, 60, 24_000, new ConsensusReached())).isEqualTo(1);
        assertThat(played(game, 12, 24_000, new TimeToConsensus(), STREAMS)).isEmpty();
        assertThat(value(game, 12, 24_000, new ConsensusReached())).isZero();
    }

    @Test
    void nobody_is_understood_at_first_and_who_has_a_custom_always() {
        assertThat(value(game(COMPLETE, 0, false, 10), 0, 2, new CommunicationSuccess()))
                .isZero();
        assertThat(value(game(COMPLETE, 2, true, 10), 0, 200, new CommunicationSuccess()))
                .isEqualTo(1);
    }

    @Test
    void networks_have_the_ties_that_were_asked_for() {
        int[][] ring = new Network(Kind.RING, 4, 0).drawn(10, CHANCE);
        assertThat(ring[0]).containsExactly(1, 2, 8, 9);
        int[][] complete = COMPLETE.drawn(5, CHANCE);
        assertThat(complete[2]).containsExactly(0, 1, 3, 4);
        for (Kind kind : Kind.values()) {
            int[][] ties = new Network(kind, 6, 0.5).drawn(40, CHANCE);
            int sum = 0;
            for (int i = 0; i < ties.length; i++) {
                sum += ties[i].length;
                for (int other : ties[i]) {
                    assertThat(other).as("nobody meets itself").isNotEqualTo(i);
                    assertThat(Arrays.binarySearch(ties[other], i))
                            .as("ties go both ways")
                            .isNotNegative();
                }
            }
            assertThat(sum).as("%s", kind).isEqualTo(kind == Kind.COMPLETE ? 40 * 39 : 40 * 6);
        }
    }

    @Test
    void a_small_world_rewires_as_many_ties_as_it_says() { // Watts and Strogatz 1998; four standard errors, alpha 1e-4
        int agents = 1000;
        int[][] ties = new Network(Kind.SMALL_WORLD, 4, 0.1).drawn(agents, CHANCE);
        int far = 0;
        for (int i = 0; i < agents; i++) {
            for (int other : ties[i]) {
                int apart = Math.floorMod(other - i, agents);
                far += apart > 2 && apart < agents - 2 ? 1 : 0;
            }
        }
        assertThat(far / 2.0).isCloseTo(200, within(4 * StrictMath.sqrt(2000 * 0.1 * 0.9)));
    }

    @Test
    void networks_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> game(new Network(Kind.RING, 3, 0), 0, false, 9))
                .hasMessageContaining("even");
        assertThatThrownBy(() -> game(new Network(Kind.RING, 4, 0), 0, false, 4))
                .hasMessageContaining("below 4");
        assertThatThrownBy(() -> game(new Network(Kind.RANDOM, 2, 0), 0, false, 100))
                .hasMessageContaining("falls apart");
        assertThatThrownBy(() -> game(COMPLETE, 1, true, 3)).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> game(COMPLETE, 0, false, 5000)).hasMessageContaining("players times words");
    }
}
