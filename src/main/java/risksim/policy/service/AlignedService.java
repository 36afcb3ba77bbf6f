package risksim.policy.service;

import java.util.Arrays;
import java.util.List;
import risksim.check.Check;
import risksim.game.service.ServiceGame;
import risksim.learn.preference.Comparisons;
import risksim.learn.preference.Distributions;
import risksim.learn.preference.Evidence;
import risksim.learn.preference.Pairs;
import risksim.learn.preference.WinMatrix;
import risksim.policy.Policy;
import risksim.random.Chance;
import risksim.random.Digest;

/**
 * A service that is aligned in a closed loop: each tick some users are asked to compare contents, and from time to time what is
 * shown is fitted anew to all answers so far. It knows of people what they answered, and nothing else.
 */
final class AlignedService implements ServicePolicy {
    /** How much of the pairs drawn from the own policy is uniform, so that every content is met now and then. */
    private static final double TRICKLE = 0.1;

    private final ServiceGame game;
    private final AlignedSpec spec;
    private final double[] reference;
    private final Chance draws;
    private final Comparisons answers;
    /** {@code [contents]}: how often each was named as the best of all. */
    private final long[] tops;

    private double[] shown;
    private Offer offer;
    private long asked;
    private int fits;

    AlignedService(ServiceGame game, AlignedSpec spec, double[] reference, Chance draws) {
        this.game = game;
        this.spec = spec;
        this.reference = reference;
        this.draws = draws;
        this.answers = new Comparisons(game.contents());
        this.tops = new long[game.contents()];
        this.shown = reference.clone();
        this.offer = Offer.mixture(game, shown);
    }

    @Override
    public Offer offer(long tick) {
        if (spec.share() == 0) {
            return offer;
        }
        boolean panel = spec.panel() == AlignedSpec.Panel.EVERYONE;
        if (spec.namesBest()) {
            return offer.asking(List.of(new Survey(new int[0][], spec.share(), spec.beta(), panel, true)));
        }
        return offer.asking(List.of(new Survey(pairs(tick), spec.share(), spec.beta(), panel)));
    }

    private int[][] pairs(long tick) {
        int[][] pairs = new int[spec.pairs()][];
        double[] items = items();
        for (int p = 0; p < pairs.length; p++) {
            pairs[p] = spec.compare() == AlignedSpec.Compare.CURATED ? curated(tick, p) : drawn(items, tick, p);
        }
        return pairs;
    }

    private int[] curated(long tick, int pair) {
        List<Integer> chosen = spec.curated().get(draws.below(spec.curated().size(), tick, 2 * pair));
        return new int[] {chosen.get(0), chosen.get(1)};
    }

    /** How often each content is drawn for a pair. */
    private double[] items() {
        double[] even = Distributions.uniform(game.contents());
        return switch (spec.compare()) {
            case UNIFORM, CURATED -> even;
            case PRODUCT ->
                Distributions.normalised(
                        spec.weights().stream().mapToDouble(Double::doubleValue).toArray());
            case OWN_POLICY -> {
                double[] mixed = new double[even.length];
                Arrays.setAll(mixed, x -> (1 - TRICKLE) * shown[x] + TRICKLE * even[x]);
                yield mixed;
            }
        };
    }

    /** Two contents drawn one after the other, given that they differ. */
    private int[] drawn(double[] items, long tick, int pair) {
        double same = 0;
        for (double part : items) {
            same += part * part;
        }
        double draw = draws.uniform(tick, 2 * pair) * (1 - same);
        int[] last = new int[2];
        for (int a = 0; a < items.length; a++) {
            for (int b = 0; b < items.length; b++) {
                if (a != b && items[a] * items[b] > 0) {
                    last = new int[] {a, b};
                    draw -= items[a] * items[b];
                    if (draw < 0) {
                        return last;
                    }
                }
            }
        }
        return last;
    }

    @Override
    public void learn(long tick, Offer made, Outcome outcome) {
        asked += outcome.asked();
        for (int a = 0; a < game.contents(); a++) {
            tops[a] += outcome.tops()[a];
            for (int b = 0; b < game.contents(); b++) {
                answers.add(a, b, outcome.wins()[a][b]);
            }
        }
        if ((tick + 1) % spec.retrainEvery() == 0 && answered() > 0) {
            shown = spec.alignment()
                    .align(evidence(), reference, spec.limit().limit())
                    .policy();
            offer = Offer.mixture(game, shown);
            fits++;
        }
    }

    /** What users answered, with what the service puts in for whatever earns it more. */
    private Evidence withTill(Evidence asked) {
        double part = spec.commercial();
        if (part == 0) {
            return asked;
        }
        double[][] mixed = new double[game.contents()][game.contents()];
        for (int a = 0; a < mixed.length; a++) {
            for (int b = 0; b < mixed.length; b++) {
                double earns = (1 + Math.signum(game.reward(a) - game.reward(b))) / 2;
                mixed[a][b] = (1 - part)
                                * (a == b || asked.wins().known(a, b)
                                        ? asked.wins().win(a, b)
                                        : Double.NaN)
                        + part * earns;
            }
        }
        return Evidence.of(new WinMatrix(mixed), asked.pairs());
    }

    private long answered() {
        return answers.total() + Arrays.stream(tops).sum();
    }

    private Evidence evidence() {
        if (!spec.namesBest()) {
            return withTill(Evidence.of(answers));
        }
        return Evidence.of(answers.winMatrix(), Pairs.uniform(game.contents()))
                .withTops(Arrays.stream(tops).asDoubleStream().toArray());
    }

    @Override
    public long digest() {
        long digest = Digest.fold(Digest.fold(Digest.EMPTY, asked), fits);
        for (int a = 0; a < game.contents(); a++) {
            for (int b = 0; b < game.contents(); b++) {
                digest = Digest.fold(digest, answers.count(a, b));
            }
        }
        for (long named : tops) {
            digest = named == 0 ? digest : Digest.fold(digest, named);
        }
        return Digest.fold(digest, shown);
    }

    @Override
    public AlignedService copy() {
        return new AlignedService(game, spec, reference, draws).remembering(this);
    }

    /** This service, which knows nothing yet, with all that another has learned. */
    AlignedService remembering(Policy memory) {
        Check.that(
                memory instanceof AlignedService other && other.spec.namesBest() == spec.namesBest(),
                "a service that asks users cannot go on from one that asked them nothing, or something else");
        AlignedService before = (AlignedService) memory;
        answers.add(before.answers);
        System.arraycopy(before.tops, 0, tops, 0, tops.length);
        shown = before.shown;
        offer = before.offer;
        asked = before.asked;
        fits = before.fits;
        return this;
    }

    @Override
    public String summary() {
        return "fitted " + fits + " times to " + answered() + " answers, shows " + Arrays.toString(shown);
    }
}
