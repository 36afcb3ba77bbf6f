package risksim.policy.strategic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.game.parallel.ParallelGame;
import risksim.learn.parallel.Coins;
import risksim.learn.parallel.Law;
import risksim.learn.parallel.ParallelSampling;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.Target;
import risksim.learn.parallel.View;
import risksim.policy.Seat;
import risksim.policy.strategic.ParallelSampler.Strategy;
import risksim.random.Streams;

/** Agents at a board against the exact law of the schedule that they follow. */
class ParallelSamplerTest {
    private static ParallelGame game(Target target, Rights rights, int agents, int rounds, int fanIn) {
        return new ParallelGame.Spec(target, rights, 2, rounds, fanIn, 0.9).create(agents);
    }

    private static List<ParallelSampler> agents(ParallelGame game, Strategy strategy) {
        ParallelSampler.Spec spec = new ParallelSampler.Spec(strategy);
        return IntStream.range(0, game.players())
                .mapToObj(i -> spec.create(new Seat(game, i, i, Streams.of(63))))
                .toList();
    }

    /** Whose coins are tossed. */
    private interface Tosser {
        int choose(int agent, int at, int seen);
    }

    /** One joint choice; masks all over where it was not finished. */
    private static int[] chosen(ParallelGame game, Tosser tosser) {
        int state = 0;
        double[] sums = new double[game.happenings().size()];
        int[] actions = new int[game.players()];
        double[] rewards = new double[actions.length];
        for (int at = 0; at < game.ticks(); at++) {
            for (int i = 0; i < actions.length; i++) {
                actions[i] = tosser.choose(i, at, game.observe(i, state));
            }
            int next = game.resolve(at, state, actions, rewards);
            game.tell(state, actions, next, sums);
            state = next;
        }
        int[] nothing = new int[actions.length];
        Arrays.fill(nothing, View.MASK);
        int[] chosen = IntStream.range(game.firstTold(), sums.length)
                .filter(k -> sums[k] > 0)
                .mapToObj(k -> game.told().get(k - game.firstTold()))
                .findAny()
                .orElse(nothing);
        assertThat(rewards[0])
                .as("it pays to meet the target")
                .isEqualTo(game.said().target().wants(chosen) ? 1 : 0);
        assertThat(sums[0]).as("and misses are told").isEqualTo(1 - rewards[0]);
        return chosen;
    }

    private static Law played(ParallelGame game, Strategy strategy) {
        List<ParallelSampler> agents = agents(game, strategy);
        return Law.of(
                coins -> chosen(game, (agent, at, seen) -> agents.get(agent).choose(seen, coins)));
    }

    private static Law decoded(ParallelSampling said) {
        return Law.of((Coins coins) -> {
            int[] output = said.decoder().decode(coins).output();
            if (Arrays.stream(output).anyMatch(token -> token == View.MASK)) {
                Arrays.fill(output, View.MASK);
            }
            return output;
        });
    }

    @TestFactory
    Stream<DynamicTest> agents_at_a_board_follow_the_law_of_the_decoder() {
        return Stream.of(
                        game(Target.PARITY, Rights.NONE, 4, 4, 2),
                        game(Target.PARITY, Rights.NONE, 4, 4, 3),
                        game(Target.PARITY, Rights.REMASK, 4, 4, 2),
                        game(Target.PARITY, Rights.REVISION, 5, 2, 1),
                        game(Target.LEADER, Rights.NONE, 4, 2, 1),
                        game(Target.LEADER, Rights.REMASK, 3, 2, 2),
                        game(Target.LEADER, Rights.REVISION, 3, 2, 1),
                        game(Target.PERMUTATION, Rights.REMASK, 3, 2, 2),
                        game(Target.PERMUTATION, Rights.REVISION, 3, 3, 2),
                        game(Target.CONSENSUS, Rights.NONE, 4, 2, 2),
                        game(Target.CONSENSUS, Rights.REMASK, 3, 2, 1),
                        game(Target.CONSENSUS, Rights.REVISION, 4, 2, 3))
                .map(game -> DynamicTest.dynamicTest(game.said().toString(), () -> assertThat(
                                played(game, Strategy.BY_RIGHTS).probabilities())
                        .isEqualTo(decoded(game.said()).probabilities())));
    }

    @Test
    void who_draws_alone_follows_the_product_of_marginals_whatever_the_rights() {
        for (Target target : Target.values()) {
            Law alone = decoded(new ParallelSampling(target, Rights.NONE, 4, 2, 1, 0));
            for (Rights rights : Rights.values()) {
                assertThat(played(game(target, rights, 4, 2, 3), Strategy.INDEPENDENT)
                                .probabilities())
                        .isEqualTo(alone.probabilities());
            }
        }
    }

    /** 20,000 choices; the standard error is .0035, so true coins fail with probability below 1e-6. */
    @Test
    void every_agent_tosses_coins_of_its_own_at_every_tick() {
        ParallelGame game = game(Target.PARITY, Rights.NONE, 6, 1, 0);
        List<ParallelSampler> agents = agents(game, Strategy.INDEPENDENT);
        int choices = 20_000;
        int missed = 0;
        for (int tick = 0; tick < choices; tick++) {
            int now = tick;
            int[] chosen = chosen(game, (agent, at, seen) -> agents.get(agent).choose(now, seen));
            missed += game.said().target().wants(chosen) ? 0 : 1;
        }
        assertThat(missed / (double) choices).isCloseTo(0.5, within(0.0175));
    }

    @Test
    void what_the_rights_do_not_allow_changes_nothing() {
        double[] rewards = new double[2];
        for (Rights rights : Rights.values()) {
            ParallelGame game = game(Target.PARITY, rights, 2, 3, 1);
            int written = game.resolve(0, 0, new int[] {1, 2}, rewards);
            int masked = rights == Rights.REMASK ? game.resolve(1, written, new int[] {1, 0}, rewards) : written;
            int after = game.resolve(2, masked, new int[] {2, 1}, rewards);
            int[] board = new int[2];
            game.read(0, game.observe(0, after), board);
            assertThat(board)
                    .isEqualTo(
                            switch (rights) {
                                case NONE -> new int[] {0, 1};
                                case REMASK -> new int[] {1, 1};
                                case REVISION -> new int[] {1, 0};
                            });
        }
    }

    @Test
    void nobody_sees_beyond_the_fan_in() {
        ParallelGame game = game(Target.PARITY, Rights.REVISION, 5, 3, 1);
        int state = game.resolve(0, 0, new int[] {1, 2, 1, 2, 2}, new double[5]);
        int[] board = new int[5];
        assertThat(game.round(game.read(2, game.observe(2, state), board))).isEqualTo(2);
        assertThat(board).containsExactly(View.MASK, 1, 0, View.MASK, View.MASK);
    }
}
