package risksim.policy.service;

import java.util.List;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.service.Prompts;
import risksim.game.service.ServiceGame;
import risksim.learn.preference.PromptFeatures;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Purpose;

/** What a scenario says of a service that learns from answers to some prompts how to answer others. */
@LeavesOut("language: prompts and responses are vectors of features, and the reward is linear in them")
@About(
        "asks users to compare answers to some prompts and fits a log-linear policy that answers all (Rafailov et al. 2023)")
public record PromptedSpec(
        @About("rlhf: a reward, then the tilt; dpo: the policy at once, downhill") @Default("rlhf") Method method,
        @About("how far it may leave the reference, prompt by prompt") @Default("{ kind: weight, amount: 0.1 }")
                LimitRule limit,
        @About("names of the prompts that users are asked about; unsaid, all") @Default("[]") List<String> trainOn,
        @About("features: what is learned of features holds for all prompts; table: each answer is learned by itself")
                @Default("features")
                Learn learn,
        @About("how strongly parameters are held back") @Within("(0, 1000000]") @Default("0.01") double ridge,
        @About("pairs drawn each tick, which everyone asked answers") @Within("[1, 1000]") @Default("8") int pairs,
        @About("part of users asked each tick, whether engaged or away") @Within("[0, 1]") @Default("0.02")
                double share,
        @About("ticks between two fits") @Within("[1, 1000000]") @Default("10") int retrainEvery,
        @About("how sharply users tell utilities apart when they compare") @Within("[0, 1000]") @Default("4.0")
                double beta)
        implements Policy.Spec {

    /** The ways to a policy. */
    public enum Method {
        /** Reinforcement learning from human feedback. */
        RLHF,
        /** Direct preference optimisation. */
        DPO
    }

    /** What parameters belong to. */
    public enum Learn {
        /** The features of contents. */
        FEATURES,
        /** Each content. */
        TABLE
    }

    public PromptedSpec {
        trainOn = List.copyOf(trainOn);
        Check.components(PromptedSpec.class, method, limit, trainOn, learn, ridge, pairs, share, retrainEvery, beta);
        Check.that(
                method == Method.RLHF || limit.kind() == LimitRule.Kind.WEIGHT,
                "limit must be of kind 'weight' for method 'dpo'");
    }

    @Override
    public ServicePolicy create(Seat seat) {
        ServiceGame game = seat.service();
        Check.that(!game.whole(), "this policy shows mixtures; satisfaction must not be of kind 'lattice'");
        Check.that(
                learn == Learn.TABLE || game.features(0).length > 0,
                "contents must have features to be learned of; or learn a 'table'");
        return new PromptedService(game, this, asked(game.prompts()), seat.chance(Purpose.ASK_PROMPT));
    }

    /** Goes on with the answers so far, and shows what it shows until the next fit. */
    @Override
    public Policy inherit(Seat seat, Policy memory) {
        return ((PromptedService) create(seat)).remembering(memory);
    }

    private List<Integer> asked(Prompts prompts) {
        trainOn.forEach(
                name -> Check.that(prompts.names().contains(name), "train-on: no content answers '" + name + "'"));
        List<Integer> asked = IntStream.range(0, prompts.names().size())
                .filter(which ->
                        trainOn.isEmpty() || trainOn.contains(prompts.names().get(which)))
                .boxed()
                .toList();
        asked.forEach(which -> Check.that(
                prompts.answers(which).length >= 2,
                "prompt '" + prompts.names().get(which) + "' must have at least 2 answers to be compared"));
        return asked;
    }

    /** What parameters belong to, by prompt and answer. */
    PromptFeatures features(ServiceGame game) {
        Prompts prompts = game.prompts();
        double[][][] values = new double[prompts.names().size()][][];
        for (int which = 0; which < values.length; which++) {
            int[] answers = prompts.answers(which);
            values[which] = new double[answers.length][];
            for (int a = 0; a < answers.length; a++) {
                values[which][a] = learn == Learn.FEATURES ? game.features(answers[a]) : own(game, answers[a]);
            }
        }
        return new PromptFeatures(values);
    }

    private static double[] own(ServiceGame game, int content) {
        double[] own = new double[game.contents()];
        own[content] = 1;
        return own;
    }
}
