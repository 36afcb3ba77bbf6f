package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

class LogLinearTest {
    private static final Chance CHANCE = Streams.of(8).stream(Purpose.SEARCH, 0);
    private static final int PROMPTS = 6;
    private static final int RESPONSES = 4;
    private static final double[] TASTE = {.5, -.3, .2};
    private static final double BETA = 3;

    private static PromptFeatures features() {
        double[][][] values = new double[PROMPTS][RESPONSES][TASTE.length];
        for (int s = 0; s < PROMPTS; s++) {
            for (int x = 0; x < RESPONSES; x++) {
                for (int k = 0; k < TASTE.length; k++) {
                    values[s][x][k] = CHANCE.uniform(s, 10 * x + k);
                }
            }
        }
        return new PromptFeatures(values);
    }

    /** Users who agree, with utilities linear in features. */
    private static Evidence evidence(PromptFeatures features, int prompt) {
        double[] u = features.scores(prompt, TASTE);
        for (int x = 0; x < u.length; x++) {
            u[x] += .3;
        }
        return Evidence.of(new Electorate(new double[] {1}, new double[][] {u}), BETA, Pairs.uniform(u.length));
    }

    private static List<PromptContest> contests(PromptFeatures features, int prompts) {
        List<PromptContest> contests = new ArrayList<>();
        for (int s = 0; s < prompts; s++) {
            contests.addAll(PromptContest.of(s, evidence(features, s)));
        }
        return contests;
    }

    @Test
    void a_prompt_that_was_never_seen_is_served_as_its_features_say() {
        PromptFeatures features = features();
        LogLinear model = new LogLinear(features, 0);
        List<PromptContest> contests = contests(features, PROMPTS - 1);
        double[] reward = model.reward(contests);
        for (int k = 0; k < TASTE.length; k++) {
            assertThat(reward[k]).isCloseTo(BETA * TASTE[k], within(1e-8));
        }
        int unseen = PROMPTS - 1;
        double[] ref = {.1, .2, .3, .4};
        double[] expected = Rlhf.plain()
                .align(evidence(features, unseen), ref, Limit.weight(.5))
                .policy();
        assertThat(model.policy(unseen, reward, ref, Limit.weight(.5))).containsExactly(expected, within(1e-8));
        double[] dpo = model.dpo(contests, .5, 3000);
        assertThat(model.policy(unseen, dpo, ref)).containsExactly(expected, within(1e-6));
    }

    @Test
    void what_is_learned_on_one_prompt_alone_does_not_reach_others_without_shared_features() {
        PromptFeatures onehot = PromptFeatures.oneHot(2, RESPONSES);
        LogLinear model = new LogLinear(onehot, 1e-6);
        double[] ref = {.1, .2, .3, .4};
        double[] reward = model.reward(PromptContest.of(0, evidence(features(), 0)));
        assertThat(model.policy(0, reward, ref, Limit.weight(.5))).isNotEqualTo(ref);
        assertThat(model.policy(1, reward, ref, Limit.weight(.5))).containsExactly(ref, within(1e-12));
    }

    @Test
    void a_feature_for_each_response_gives_what_the_table_gives() {
        Electorate cycle =
                new Electorate(new double[] {.4, .35, .25}, new double[][] {{1, .5, 0}, {0, 1, .5}, {.5, 0, 1}});
        Evidence evidence = Evidence.of(cycle, 4, Pairs.product(.5, .3, .2));
        double[] ref = {.5, .3, .2};
        double[] table = Rlhf.plain().align(evidence, ref, Limit.weight(.3)).policy();
        LogLinear model = new LogLinear(PromptFeatures.oneHot(1, 3), 0);
        List<PromptContest> contests = PromptContest.of(0, evidence);
        assertThat(model.policy(0, model.reward(contests), ref, Limit.weight(.3)))
                .containsExactly(table, within(1e-9));
        assertThat(model.policy(0, model.dpo(contests, .3, 2000), ref)).containsExactly(table, within(1e-6));
        assertThat(model.policy(0, model.reward(contests), ref, Limit.budget(.05)))
                .containsExactly(
                        Rlhf.plain().align(evidence, ref, Limit.budget(.05)).policy(), within(1e-9));
    }

    @Test
    void contests_that_one_side_always_wins_need_a_ridge() {
        PromptFeatures two = PromptFeatures.oneHot(1, 2);
        List<PromptContest> sweep = List.of(new PromptContest(0, 0, 1, 1, 1));
        double[] held = new LogLinear(two, 1e-3).reward(sweep);
        assertThat(held[0] - held[1]).isBetween(3.0, 20.0);
        assertThatThrownBy(() -> new PromptContest(0, 1, 1, .5, 1)).hasMessageContaining("must differ");
        assertThatThrownBy(() -> new LogLinear(two, -1)).hasMessageContaining("ridge");
    }
}
