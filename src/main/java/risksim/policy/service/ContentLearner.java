package risksim.policy.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.ArmLearner;
import risksim.learn.engagement.Exp3;
import risksim.learn.engagement.HalfExploreHedge;
import risksim.learn.engagement.Ucb1;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * A service that does not know demand and tries mixtures of content, one for a period of ticks. The learners are made for users who
 * arrive one after another; here a period of all users stands for a user, and what was shown before is felt in the next.
 */
public final class ContentLearner implements ServicePolicy {
    private final ServiceGame game;
    private final Chance chance;
    private final Spec spec;
    private final List<Offer> candidates;
    private final Supplier<ArmLearner> fresh;
    private final ArmLearner learner;
    private final double full;
    /** Candidate and payoff of each period that is over. */
    private final List<Trial> trials = new ArrayList<>();

    private int arm;
    private double earned;

    /** A period that is over. */
    private record Trial(int arm, double payoff) {}

    private ContentLearner(
            ServiceGame game, Chance chance, Spec spec, List<Offer> candidates, Supplier<ArmLearner> fresh) {
        this.game = game;
        this.chance = chance;
        this.spec = spec;
        this.candidates = candidates;
        this.fresh = fresh;
        this.learner = fresh.get();
        this.arm = learner.choose(chance, 0);
        double top = new Prospect(game).most() * (1 - game.discount());
        this.full = top * game.users() * spec.period();
    }

    @Override
    public Offer offer(long tick) {
        return candidates.get(arm);
    }

    @Override
    public void learn(long tick, Offer offer, Outcome outcome) {
        earned += outcome.reward();
        if ((tick + 1) % spec.period() == 0) {
            close(earned / full);
            earned = 0;
        }
    }

    private void close(double payoff) {
        learner.learn(arm, payoff);
        trials.add(new Trial(arm, payoff));
        arm = learner.choose(chance, trials.size());
    }

    @Override
    public long digest() {
        long digest = Digest.fold(Digest.EMPTY, arm);
        digest = Digest.fold(digest, new double[] {earned});
        for (Trial trial : trials) {
            digest = Digest.fold(Digest.fold(digest, trial.arm()), Double.doubleToRawLongBits(trial.payoff()));
        }
        return digest;
    }

    @Override
    public ContentLearner copy() {
        return new ContentLearner(game, chance, spec, candidates, fresh).remembering(this);
    }

    /** This service, which knows nothing yet, with all that another has tried: the same draws, made again. */
    private ContentLearner remembering(ContentLearner before) {
        for (Trial trial : before.trials) {
            learner.learn(trial.arm(), trial.payoff());
            trials.add(trial);
            learner.choose(chance, trials.size());
        }
        arm = before.arm;
        earned = before.earned;
        return this;
    }

    @Override
    public String summary() {
        return "after " + trials.size() + " periods tries candidate " + arm + " of " + candidates.size();
    }

    /** How a service learns without knowing demand. */
    public enum Rule {
        /** Exponential weights; after each period the demand of users is revealed, and what every candidate is worth. */
        HEDGE,
        /** Exponential weights that explore in every second period. */
        HALF_EXPLORE,
        /** Exponential weights for exploration and exploitation. */
        EXP3,
        /** Optimism under uncertainty. */
        UCB
    }

    /** What a scenario says of a service that learns what to show. */
    @About(
            "tries mixtures of content and keeps to those that earn most (Calvano et al., arXiv 2410.13108, section on learning)")
    @LeavesOut(
            "features of users and contents: it learns one value for each choice by trial and error, as if users of a segment were alike and did not change")
    public record Spec(
            @About("how it learns") @Default("hedge") Rule rule,
            @About("mixtures that are tried, a part of each content in each; unsaid, each content alone")
                    @Within("[0, 1]")
                    @Default("[]")
                    List<List<Double>> candidates,
            @About("ticks for which a candidate is shown") @Within("[1, 1000000]") @Default("20") int period,
            @About("periods that learning is tuned for; ucb needs no such number")
                    @Within("[1, 100000000]")
                    @Default("500")
                    int periods)
            implements Policy.Spec {
        public Spec {
            candidates = candidates.stream().map(List::copyOf).toList();
            Check.components(Spec.class, rule, candidates, period, periods);
        }

        @Override
        public ServicePolicy create(Seat seat) {
            ServiceGame game = seat.service();
            for (int content = 0; content < game.contents(); content++) {
                Check.that(game.reward(content) >= 0, "rewards must be at least 0 for this policy");
            }
            Prospect prospect = new Prospect(game);
            Check.that(prospect.most() > 0, "some content must have a reward above 0 for this policy");
            List<double[]> mixtures = mixtures(game);
            Check.that(mixtures.size() >= 2, "candidates must be at least 2, were " + mixtures.size());
            double[] worth = mixtures.stream()
                    .mapToDouble(mixture -> prospect.value(mixture) / prospect.most())
                    .toArray();
            return new ContentLearner(
                    game, seat.chance(Purpose.EXPLORE), this, offers(game, mixtures), () -> learner(worth));
        }

        /** Goes on under other rules; whoever is told demand judges also what it tried before by the demand that holds now. */
        @Override
        public Policy inherit(Seat seat, Policy memory) {
            Check.that(
                    memory instanceof ContentLearner other && other.spec.equals(this),
                    "a service that tries contents can only go on as the learner that it is");
            return ((ContentLearner) create(seat)).remembering((ContentLearner) memory);
        }

        private List<double[]> mixtures(ServiceGame game) {
            if (candidates.isEmpty()) {
                return IntStream.range(0, game.contents())
                        .mapToObj(content -> IntStream.range(0, game.contents())
                                .mapToDouble(other -> other == content ? 1 : 0)
                                .toArray())
                        .toList();
            }
            return candidates.stream()
                    .map(parts ->
                            parts.stream().mapToDouble(Double::doubleValue).toArray())
                    .toList();
        }

        private static List<Offer> offers(ServiceGame game, List<double[]> mixtures) {
            List<Offer> offers = mixtures.stream()
                    .map(mixture -> Offer.mixture(game, mixture))
                    .toList();
            offers.forEach(offer ->
                    offer.complaint(game).ifPresent(complaint -> Check.that(false, "candidates: one " + complaint)));
            return offers;
        }

        private ArmLearner learner(double[] worth) {
            return switch (rule) {
                case HEDGE -> new Revealed(worth, periods);
                case HALF_EXPLORE -> new HalfExploreHedge(worth.length, periods);
                case EXP3 -> Exp3.forUsers(worth.length, periods);
                case UCB -> new Ucb1(worth.length);
            };
        }
    }
}
