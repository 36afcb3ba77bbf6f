package risksim.policy.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import risksim.check.Check;
import risksim.game.service.Prompts;
import risksim.game.service.ServiceGame;
import risksim.learn.preference.Comparisons;
import risksim.learn.preference.LogLinear;
import risksim.learn.preference.PromptContest;
import risksim.policy.Policy;
import risksim.random.Chance;
import risksim.random.Digest;

/**
 * A service that learns across prompts: it asks users to compare answers to some prompts, fits one log-linear policy to what they say,
 * and answers all prompts by it.
 */
final class PromptedService implements ServicePolicy {
    private static final int STEPS = 2000;

    private final ServiceGame game;
    private final PromptedSpec spec;
    private final List<Integer> trained;
    private final Chance draws;
    private final LogLinear model;
    private final Comparisons answers;
    private double[] parameters;
    private Offer offer;
    private long asked;
    private int fits;

    /** @param trained the prompts that users are asked about */
    PromptedService(ServiceGame game, PromptedSpec spec, List<Integer> trained, Chance draws) {
        this.game = game;
        this.spec = spec;
        this.trained = trained;
        this.draws = draws;
        this.model = new LogLinear(spec.features(game), spec.ridge());
        this.answers = new Comparisons(game.contents());
        this.parameters = new double[model.features().features()];
        this.offer = Offer.mixture(game, game.reference());
    }

    @Override
    public Offer offer(long tick) {
        return spec.share() == 0
                ? offer
                : offer.asking(List.of(new Survey(pairs(tick), spec.share(), spec.beta(), true)));
    }

    private int[][] pairs(long tick) {
        int[][] pairs = new int[spec.pairs()][];
        for (int p = 0; p < pairs.length; p++) {
            int which = trained.get(draws.below(trained.size(), tick, 3 * p));
            int[] all = game.prompts().answers(which);
            int first = draws.below(all.length, tick, 3 * p + 1);
            int other = draws.below(all.length - 1, tick, 3 * p + 2);
            pairs[p] = new int[] {all[first], all[other < first ? other : other + 1]};
        }
        return pairs;
    }

    @Override
    public void learn(long tick, Offer made, Outcome outcome) {
        asked += outcome.asked();
        for (int a = 0; a < game.contents(); a++) {
            for (int b = 0; b < game.contents(); b++) {
                answers.add(a, b, outcome.wins()[a][b]);
            }
        }
        if ((tick + 1) % spec.retrainEvery() == 0 && answers.total() > 0) {
            List<PromptContest> contests = contests();
            parameters = spec.method() == PromptedSpec.Method.RLHF
                    ? model.reward(contests)
                    : model.dpo(contests, spec.limit().amount(), STEPS);
            offer = Offer.mixture(game, shown());
            fits++;
        }
    }

    /** All pairs that were compared; weights are parts of all comparisons. */
    private List<PromptContest> contests() {
        List<PromptContest> contests = new ArrayList<>();
        for (int which : trained) {
            int[] all = game.prompts().answers(which);
            for (int a = 0; a < all.length; a++) {
                for (int b = 0; b < a; b++) {
                    long won = answers.count(all[a], all[b]);
                    long met = won + answers.count(all[b], all[a]);
                    if (met > 0) {
                        contests.add(
                                new PromptContest(which, a, b, (double) won / met, (double) met / answers.total()));
                    }
                }
            }
        }
        return contests;
    }

    private double[] shown() {
        Prompts prompts = game.prompts();
        double[] shown = new double[game.contents()];
        for (int which = 0; which < prompts.names().size(); which++) {
            double[] near = prompts.reference(which);
            double[] policy = spec.method() == PromptedSpec.Method.RLHF
                    ? model.policy(which, parameters, near, spec.limit().limit())
                    : model.policy(which, parameters, near);
            int[] all = prompts.answers(which);
            for (int a = 0; a < all.length; a++) {
                shown[all[a]] = prompts.share(which) * policy[a];
            }
        }
        return shown;
    }

    @Override
    public long digest() {
        long digest = Digest.fold(Digest.fold(Digest.EMPTY, asked), fits);
        for (int a = 0; a < game.contents(); a++) {
            for (int b = 0; b < game.contents(); b++) {
                digest = Digest.fold(digest, answers.count(a, b));
            }
        }
        return Digest.fold(digest, parameters);
    }

    @Override
    public PromptedService copy() {
        return new PromptedService(game, spec, trained, draws).remembering(this);
    }

    /** This service, which knows nothing yet, with all that another has learned. */
    PromptedService remembering(Policy memory) {
        Check.that(
                memory instanceof PromptedService other && other.spec.learn() == spec.learn(),
                "a service that learns across prompts can only go on from one that learned of the same");
        PromptedService before = (PromptedService) memory;
        answers.add(before.answers);
        parameters = before.parameters.clone();
        offer = before.offer;
        asked = before.asked;
        fits = before.fits;
        return this;
    }

    @Override
    public String summary() {
        return "fitted " + fits + " times to " + answers.total() + " answers, parameters "
                + Arrays.toString(parameters);
    }
}
