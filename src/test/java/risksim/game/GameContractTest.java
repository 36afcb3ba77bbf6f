package risksim.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.game.matrix.ElFarol;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.PureCoordination;
import risksim.game.matrix.Repetition;
import risksim.game.parallel.ParallelGame;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.Target;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.Catalog;

/** What every game of the catalog that is played by actions keeps, and broken samples that must be found out. */
class GameContractTest {
    private static final Chance CHANCE = Streams.of(9).stream(Purpose.SHOW, 0);

    private static Map<String, Game.Spec> catalog() {
        Map<String, Game.Spec> specs = new LinkedHashMap<>();
        Catalog.GAMES.forEach((name, type) -> specs.put(name, (Game.Spec) new Binder(new Problems())
                .bind(Tree.Mapping.empty(Place.DEFAULT), type, name)
                .orElseThrow()
                .value()));
        return specs;
    }

    private static void keepsTheContract(DiscreteGame game) {
        assertThat(game.discount()).isGreaterThanOrEqualTo(0).isLessThan(1);
        assertThat(game.recalled(0)).as("who remembers nothing sees one state").isEqualTo(1);
        int state = game.opening(CHANCE);
        assertThat(state).isBetween(0, game.states() - 1);
        assertThat(game.opening(CHANCE))
                .as("the opening is a function of chance")
                .isEqualTo(state);
        for (int tick = 0; tick < 500; tick++) {
            int[] actions = new int[game.players()];
            for (int i = 0; i < actions.length; i++) {
                actions[i] = CHANCE.below(game.actions(i), tick, i);
                assertThat(game.label(i, actions[i])).isNotBlank();
                assertThat(game.observe(i, state)).isBetween(0, game.states() - 1);
            }
            int[] asked = actions.clone();
            double[] rewards = new double[actions.length];
            double[] again = new double[actions.length];
            int next = game.resolve(tick, state, actions, rewards);
            assertThat(next).as("the next state exists").isBetween(0, game.states() - 1);
            assertThat(game.resolve(tick, state, actions, again))
                    .as("resolving is a function")
                    .isEqualTo(next);
            assertThat(again).isEqualTo(rewards);
            assertThat(actions).as("actions are read only").isEqualTo(asked);
            assertThat(Arrays.stream(rewards)).as("rewards are numbers").allMatch(Double::isFinite);
            if (game instanceof JointGame joint) {
                resolvesJointly(joint, state, actions, next, rewards);
            }
            state = next;
        }
    }

    /** Fields remember, so that they are held against a twin, tick by tick. */
    private static void keepsTheContract(FieldGame game) {
        assertThat(game.discount()).isGreaterThanOrEqualTo(0).isLessThan(1);
        assertThat(game.recalled(0)).as("who remembers nothing sees one state").isEqualTo(1);
        FieldGame.Field field = game.dealt(CHANCE);
        FieldGame.Field twin = game.dealt(CHANCE);
        int state = field.opening(CHANCE);
        assertThat(twin.opening(CHANCE)).as("fields begin alike").isEqualTo(state);
        Set<Integer> prints = new HashSet<>(List.of(state));
        for (int tick = 0; tick < 300; tick++) {
            int[] actions = new int[game.players()];
            for (int i = 0; i < actions.length; i++) {
                actions[i] = CHANCE.below(game.actions(i), tick, i);
                assertThat(field.observe(i, state)).as("what is seen exists").isBetween(0, game.states() - 1);
                assertThat(twin.observe(i, state)).isEqualTo(field.observe(i, state));
            }
            int[] asked = actions.clone();
            double[] rewards = new double[actions.length];
            double[] again = new double[actions.length];
            int next = field.resolve(tick, state, actions, rewards);
            assertThat(actions).as("actions are read only").isEqualTo(asked);
            assertThat(twin.resolve(tick, state, actions, again))
                    .as("a twin goes on alike")
                    .isEqualTo(next);
            assertThat(again).isEqualTo(rewards);
            assertThat(Arrays.stream(rewards)).as("rewards are numbers").allMatch(Double::isFinite);
            prints.add(next);
            state = next;
        }
        assertThat(prints).as("the fingerprint tells fields apart").hasSizeGreaterThan(5);
    }

    private static void resolvesJointly(JointGame game, int state, int[] actions, int next, double[] rewards) {
        int joint = 0;
        for (int i = 0; i < actions.length; i++) {
            joint += actions[i] * game.place(i);
        }
        assertThat(game.next(state, joint)).as("joint actions lead on").isEqualTo(next);
        for (int i = 0; i < actions.length; i++) {
            assertThat(game.reward(i, state, joint)).as("joint actions earn").isEqualTo(rewards[i]);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_game_keeps_the_contract() {
        return catalog().entrySet().stream().flatMap(entry -> {
            List<Game> games = Stream.of(1, 2, 3, 4, 5)
                    .flatMap(players -> attempt(entry.getValue(), players).stream())
                    .toList();
            assertThat(games).as(entry.getKey() + " can be played").isNotEmpty();
            return games.stream()
                    .filter(DiscreteGame.class::isInstance)
                    .map(game -> DynamicTest.dynamicTest(entry.getKey() + " of " + game.players(), () -> {
                        if (game instanceof FieldGame field) {
                            keepsTheContract(field);
                            return;
                        }
                        keepsTheContract((DiscreteGame) game);
                        keepsTheContract(((DiscreteGame) game).dealt(CHANCE));
                    }));
        });
    }

    /** The game, unless it is not made for so many players. */
    private static Optional<Game> attempt(Game.Spec spec, int players) {
        try {
            return Optional.of(spec.create(players));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    @TestFactory
    Stream<DynamicTest> games_that_draw_chance_keep_the_contract() {
        Repetition rough = new Repetition(2, 0.2, 0.9, 0.9);
        return Stream.of(
                        new PrisonersDilemma(3, 0, 5, 1, rough).create(2).dealt(CHANCE),
                        new PureCoordination(4, rough).create(3).dealt(CHANCE),
                        new ElFarol(0.6, 1, -1, rough).create(7).dealt(CHANCE))
                .map(game -> DynamicTest.dynamicTest(game.label(0, 0), () -> keepsTheContract(game)));
    }

    @TestFactory
    Stream<DynamicTest> joint_choices_keep_the_contract_whatever_the_rights_and_sights() {
        return Arrays.stream(Target.values())
                .flatMap(target -> Arrays.stream(Rights.values())
                        .map(rights -> new ParallelGame.Spec(target, rights, 3, 3, target.ordinal(), 0.9).create(4)))
                .map(game -> DynamicTest.dynamicTest(game.said().toString(), () -> keepsTheContract(game)));
    }

    /** A game that can be broken in one way at a time. */
    private static final class Broken implements JointGame {
        private final String how;
        private int calls;

        Broken(String how) {
            this.how = how;
        }

        @Override
        public int players() {
            return 2;
        }

        @Override
        public int actions(int player) {
            return 2;
        }

        @Override
        public int states() {
            return 4;
        }

        @Override
        public int resolve(long tick, int state, int[] actions, double[] rewards) {
            rewards[0] = how.equals("rewards are no numbers") ? 0.0 / 0 : actions[0];
            rewards[1] = how.equals("remembers calls") ? calls++ : actions[1];
            int next = how.equals("leaves its states") ? 4 : actions[0] + 2 * actions[1];
            actions[0] = how.equals("writes actions") ? 1 - actions[0] : actions[0];
            return next;
        }

        @Override
        public int place(int player) {
            return how.equals("mixes players up") ? 2 - player : 1 + player;
        }

        @Override
        public int next(int state, int joint) {
            return joint;
        }

        @Override
        public double reward(int player, int state, int joint) {
            return how.equals("earns otherwise") ? 7 : joint >> player & 1;
        }

        @Override
        public int recalled(int periods) {
            return periods == 0 ? 1 : 4;
        }

        @Override
        public double discount() {
            return 0.5;
        }

        @Override
        public String label(int player, int action) {
            return Integer.toString(action);
        }
    }

    /** A field that can be broken in one way at a time; its players see how many ticks were played. */
    private record BrokenRules(String how) implements FieldGame {
        private static int shared;

        @Override
        public Field dealt(Chance chance) {
            return new BrokenField(how);
        }

        @Override
        public int players() {
            return 2;
        }

        @Override
        public int actions(int player) {
            return 2;
        }

        @Override
        public int states() {
            return 301;
        }

        @Override
        public List<String> happenings() {
            return List.of();
        }

        @Override
        public double discount() {
            return 0.5;
        }

        @Override
        public String label(int player, int action) {
            return how;
        }
    }

    private static final class BrokenField implements FieldGame.Field {
        private final BrokenRules rules;
        private int ticks;

        BrokenField(String how) {
            this.rules = new BrokenRules(how);
        }

        private boolean broken(String how) {
            return rules.how().equals(how);
        }

        @Override
        public int observe(int player, int state) {
            return broken("shows what does not exist") ? 301 : ticks;
        }

        @Override
        public int resolve(long tick, int state, int[] actions, double[] rewards) {
            ticks++;
            rewards[0] = broken("draws from a shared stream") ? BrokenRules.shared++ : actions[0];
            actions[1] = broken("writes actions") ? 1 - actions[1] : actions[1];
            return broken("has no fingerprint") ? 0 : ticks;
        }

        @Override
        public void tell(int before, int[] actions, int after, double[] sums) {}

        @Override
        public BrokenRules rules() {
            return rules;
        }
    }

    @TestFactory
    Stream<DynamicTest> a_broken_field_is_found_out() {
        return Stream.of(
                        "shows what does not exist",
                        "draws from a shared stream",
                        "writes actions",
                        "has no fingerprint")
                .map(how -> DynamicTest.dynamicTest(how, () -> {
                    keepsTheContract(new BrokenRules("in no way"));
                    assertThatThrownBy(() -> keepsTheContract(new BrokenRules(how)))
                            .isInstanceOf(AssertionError.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_broken_game_is_found_out() {
        return Stream.of(
                        "rewards are no numbers",
                        "remembers calls",
                        "leaves its states",
                        "writes actions",
                        "mixes players up",
                        "earns otherwise")
                .map(how -> DynamicTest.dynamicTest(how, () -> {
                    keepsTheContract(new Broken("in no way"));
                    assertThatThrownBy(() -> keepsTheContract(new Broken(how))).isInstanceOf(AssertionError.class);
                }));
    }
}
