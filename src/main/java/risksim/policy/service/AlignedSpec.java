package risksim.policy.service;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.file.Shape;
import risksim.game.service.ServiceGame;
import risksim.learn.preference.Alignment;
import risksim.learn.preference.BradleyTerry;
import risksim.learn.preference.Distributions;
import risksim.learn.preference.Dpo;
import risksim.learn.preference.Electorate;
import risksim.learn.preference.Nlhf;
import risksim.learn.preference.Rlhf;
import risksim.learn.preference.Voting;
import risksim.learn.preference.Welfare;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Purpose;

/** What a scenario says of a service that is aligned by what users say they prefer. */
@About("asks users to compare contents and shows what a method of alignment makes of the answers")
@LeavesOut(
        "what a model knows of a single person and how its weights are trained: it chooses one mixture for all from pairwise answers, by the formula of the method")
public record AlignedSpec(
        @About("the method") @Default("rlhf") Method method,
        @About("how far it may leave the reference") @Default("{}") LimitRule limit,
        @About("what is shown at first and stayed near; unsaid, the reference of the encounter") @Within("[0, 1]")
                Optional<List<Double>> reference,
        @About("which pairs are compared") @Default("uniform") Compare compare,
        @About("product: how often each content is drawn for a pair") @Within("[0, 1]") @Default("[]")
                List<Double> weights,
        @About("curated: the pairs, as two numbers of contents each") @Default("[]") List<List<Integer>> curated,
        @About("pairs drawn each tick, which everyone asked answers") @Within("[1, 1000]") @Default("8") int pairs,
        @About("part of users asked each tick") @Within("[0, 1]") @Default("0.02") double share,
        @About("who is asked: the service's engaged users, or everyone, also those who left") @Default("own-users")
                Panel panel,
        @About("ticks between two fits") @Within("[1, 1000000]") @Default("10") int retrainEvery,
        @About("how sharply users tell utilities apart when they compare") @Within("[0, 1000]") @Default("4.0")
                double beta,
        @About("rlhf: how far a reward may lie from the middle, in log odds; unsaid, as far as it likes")
                @Within("(0, 1000000]")
                Optional<Double> clip,
        @About("part of the answers that is put in by the service itself, for whatever earns it more")
                @Within("[0, 1]")
                @Default("0.0")
                double commercial)
        implements Policy.Spec {

    /** The methods of alignment. */
    public enum Method {
        /** Reinforcement learning from human feedback: a reward model, then the best policy by it. */
        RLHF,
        /** Direct preference optimisation. */
        DPO,
        /** Nash learning from human feedback. */
        NLHF,
        /** Borda's rule. */
        BORDA,
        /** Copeland's rule. */
        COPELAND,
        /** What most name as the best of all. */
        PLURALITY,
        /** What a user drawn at random names as the best of all. */
        RANDOM_DICTATOR,
        /** Knows what content is worth to everyone: the yardstick. It asks nobody. */
        WELFARE_OPTIMUM
    }

    /** Which pairs are compared. */
    public enum Compare {
        /** All alike. */
        UNIFORM,
        /** Both drawn by weight. */
        PRODUCT,
        /** Both drawn as they are shown now, with a tenth of all alike. */
        OWN_POLICY,
        /** Those listed. */
        CURATED
    }

    /** Who is asked. */
    public enum Panel {
        /** Engaged users of the service. */
        OWN_USERS,
        /** All people, whether engaged or away. */
        EVERYONE
    }

    public AlignedSpec {
        weights = List.copyOf(weights);
        curated = curated.stream().map(List::copyOf).toList();
        Check.components(
                AlignedSpec.class,
                method,
                limit,
                reference,
                compare,
                weights,
                curated,
                pairs,
                share,
                panel,
                retrainEvery,
                beta,
                clip,
                commercial);
        Check.that(
                (compare == Compare.PRODUCT) != weights.isEmpty(),
                "weights belong to compare 'product', which needs them");
        Check.that(
                (compare == Compare.CURATED) != curated.isEmpty(),
                "curated belongs to compare 'curated', which needs it");
        Check.that(
                commercial == 0 || method != Method.WELFARE_OPTIMUM && !namesBest(method),
                "commercial has no meaning for method '" + Shape.name(method) + "', which counts no comparisons");
        Check.that(
                compare == Compare.UNIFORM || !namesBest(method),
                "compare has no meaning for method '" + Shape.name(method)
                        + "', whose users name the best of all contents");
        Check.that(clip.isEmpty() || method == Method.RLHF, "clip has a meaning for method 'rlhf' only");
    }

    private static boolean namesBest(Method method) {
        return method == Method.PLURALITY || method == Method.RANDOM_DICTATOR;
    }

    /** Whether users are asked for the best of all contents, rather than which of two they prefer. */
    boolean namesBest() {
        return namesBest(method);
    }

    /** A method with the defaults. */
    public static AlignedSpec of(Method method, LimitRule limit) {
        return new AlignedSpec(
                method,
                limit,
                Optional.empty(),
                Compare.UNIFORM,
                List.of(),
                List.of(),
                8,
                0.02,
                Panel.OWN_USERS,
                10,
                4,
                Optional.empty(),
                0);
    }

    /** The same with a part of the answers put in by the service itself. */
    public AlignedSpec commercial(double part) {
        return new AlignedSpec(
                method,
                limit,
                reference,
                compare,
                weights,
                curated,
                pairs,
                share,
                panel,
                retrainEvery,
                beta,
                clip,
                part);
    }

    @Override
    public ServicePolicy create(Seat seat) {
        ServiceGame game = seat.service();
        Check.that(!game.whole(), "this policy shows mixtures; satisfaction must not be of kind 'lattice'");
        int contents = game.contents();
        Check.that(contents >= 2, "there must be at least 2 contents to compare");
        Check.that(
                weights.isEmpty()
                        || weights.size() == contents
                                && weights.stream().filter(weight -> weight > 0).count() >= 2,
                "weights must be one for each of " + contents + " contents, two of them above 0");
        curated.forEach(pair -> Check.that(
                pair.size() == 2
                        && !pair.get(0).equals(pair.get(1))
                        && pair.stream().allMatch(content -> content >= 0 && content < contents),
                "curated must hold pairs of two of the " + contents + " contents, holds " + pair));
        double[] near = near(game);
        return method == Method.WELFARE_OPTIMUM
                ? new Steady(Offer.mixture(game, best(game, near)), "the optimum of welfare")
                : new AlignedService(game, this, near, seat.chance(Purpose.ASK));
    }

    /** Who learns goes on with the answers so far, and shows what it shows until the next fit. */
    @Override
    public Policy inherit(Seat seat, Policy memory) {
        ServicePolicy fresh = create(seat);
        return fresh instanceof AlignedService learner ? learner.remembering(memory) : fresh;
    }

    private double[] near(ServiceGame game) {
        if (reference.isEmpty()) {
            return game.reference();
        }
        Check.that(
                reference.get().size() == game.contents(),
                "reference must hold one part for each of " + game.contents() + " contents");
        return Distributions.normalised(
                reference.get().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double[] best(ServiceGame game, double[] near) {
        double[] shares = new double[game.groups()];
        for (int group = 0; group < shares.length; group++) {
            shares[group] = game.share(group);
        }
        return Welfare.best(new Electorate(shares, game.utilities()), near, limit.limit())
                .policy();
    }

    Alignment alignment() {
        return switch (method) {
            case RLHF -> new Rlhf(BradleyTerry.PLAIN, clip.orElse(Double.POSITIVE_INFINITY));
            case DPO -> new Dpo(BradleyTerry.PLAIN);
            case NLHF -> new Nlhf();
            case BORDA -> Voting.BORDA;
            case COPELAND -> Voting.COPELAND;
            case PLURALITY -> Voting.PLURALITY;
            case RANDOM_DICTATOR -> Voting.RANDOM_DICTATOR;
            case WELFARE_OPTIMUM -> throw new IllegalStateException("the optimum of welfare is not fitted");
        };
    }
}
