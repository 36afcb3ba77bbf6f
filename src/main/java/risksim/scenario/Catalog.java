package risksim.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import risksim.audit.AuditedMarket;
import risksim.game.Game;
import risksim.game.commons.Fishery;
import risksim.game.commons.Harvest;
import risksim.game.commons.SharedStock;
import risksim.game.coordination.NamingGame;
import risksim.game.coordination.Rendezvous;
import risksim.game.coordination.Team;
import risksim.game.escalation.ArmsRace;
import risksim.game.escalation.Crisis;
import risksim.game.escalation.DeadHand;
import risksim.game.market.LogitBertrand;
import risksim.game.matrix.AnyMatrix;
import risksim.game.matrix.BattleOfTheSexes;
import risksim.game.matrix.Chicken;
import risksim.game.matrix.Congestion;
import risksim.game.matrix.ElFarol;
import risksim.game.matrix.LeverGame;
import risksim.game.matrix.LeverPairs;
import risksim.game.matrix.MatchingPennies;
import risksim.game.matrix.Minority;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.PublicGoods;
import risksim.game.matrix.PureCoordination;
import risksim.game.matrix.StagHunt;
import risksim.game.matrix.WarOfAttrition;
import risksim.game.parallel.ParallelGame;
import risksim.game.service.ServiceGame;
import risksim.metric.Metric;
import risksim.policy.Policy;
import risksim.policy.adversarial.Extortion;
import risksim.policy.baseline.BestResponse;
import risksim.policy.baseline.FixedChoice;
import risksim.policy.baseline.FixedPrice;
import risksim.policy.baseline.Mixed;
import risksim.policy.baseline.RandomAction;
import risksim.policy.baseline.StaticNash;
import risksim.policy.collusive.CovertBidder;
import risksim.policy.collusive.CovertCartel;
import risksim.policy.collusive.GrimTrigger;
import risksim.policy.collusive.JointMonopoly;
import risksim.policy.collusive.OpenCartel;
import risksim.policy.service.AlignedSpec;
import risksim.policy.service.BeliefPlanner;
import risksim.policy.service.ContentLearner;
import risksim.policy.service.EngagementMaximising;
import risksim.policy.service.FixedContent;
import risksim.policy.service.Myopic;
import risksim.policy.service.Optimal;
import risksim.policy.service.PromptedSpec;
import risksim.policy.strategic.ArmsReaction;
import risksim.policy.strategic.Attrition;
import risksim.policy.strategic.ClassicStrategy;
import risksim.policy.strategic.CrisisBargaining;
import risksim.policy.strategic.ExploreFirst;
import risksim.policy.strategic.FictitiousPlay;
import risksim.policy.strategic.Generosity;
import risksim.policy.strategic.Harvester;
import risksim.policy.strategic.Hedge;
import risksim.policy.strategic.InductiveTables;
import risksim.policy.strategic.MemoryOnePolicy;
import risksim.policy.strategic.Namer;
import risksim.policy.strategic.ParallelSampler;
import risksim.policy.strategic.QLearning;
import risksim.policy.strategic.RegretMatching;
import risksim.policy.strategic.Retaliation;
import risksim.policy.strategic.Seeker;

/** All kinds by the name that files use: one line for each, and nothing is looked up on the class path. */
public final class Catalog {
    /** Games. */
    public static final Map<String, Class<? extends Record>> GAMES = sorted(
            Game.Spec.class,
            Map.ofEntries(
                    Map.entry("arms-race", ArmsRace.Spec.class),
                    Map.entry("audited-market", AuditedMarket.Spec.class),
                    Map.entry("battle-of-the-sexes", BattleOfTheSexes.class),
                    Map.entry("chicken", Chicken.class),
                    Map.entry("congestion", Congestion.class),
                    Map.entry("crisis", Crisis.Spec.class),
                    Map.entry("dead-hand", DeadHand.Spec.class),
                    Map.entry("el-farol", ElFarol.class),
                    Map.entry("fishery", Fishery.Spec.class),
                    Map.entry("harvest", Harvest.Spec.class),
                    Map.entry("lever-game", LeverGame.class),
                    Map.entry("lever-pairs", LeverPairs.Spec.class),
                    Map.entry("logit-bertrand", LogitBertrand.Spec.class),
                    Map.entry("matching-pennies", MatchingPennies.class),
                    Map.entry("matrix", AnyMatrix.class),
                    Map.entry("minority", Minority.class),
                    Map.entry("naming-game", NamingGame.Spec.class),
                    Map.entry("parallel-sampling", ParallelGame.Spec.class),
                    Map.entry("prisoners-dilemma", PrisonersDilemma.class),
                    Map.entry("public-goods", PublicGoods.class),
                    Map.entry("pure-coordination", PureCoordination.class),
                    Map.entry("rendezvous", Rendezvous.Spec.class),
                    Map.entry("service", ServiceGame.Spec.class),
                    Map.entry("shared-stock", SharedStock.Spec.class),
                    Map.entry("stag-hunt", StagHunt.class),
                    Map.entry("team", Team.Spec.class),
                    Map.entry("war-of-attrition", WarOfAttrition.class)));

    /** Policies. */
    public static final Map<String, Class<? extends Record>> POLICIES = sorted(
            Policy.Spec.class,
            Map.ofEntries(
                    Map.entry("aligned", AlignedSpec.class),
                    Map.entry("arms-reaction", ArmsReaction.Spec.class),
                    Map.entry("attrition", Attrition.Spec.class),
                    Map.entry("aligned-across-prompts", PromptedSpec.class),
                    Map.entry("belief-planner", BeliefPlanner.Spec.class),
                    Map.entry("best-response", BestResponse.Spec.class),
                    Map.entry("classic-strategy", ClassicStrategy.class),
                    Map.entry("content-learner", ContentLearner.Spec.class),
                    Map.entry("crisis-bargaining", CrisisBargaining.class),
                    Map.entry("covert-bidder", CovertBidder.Spec.class),
                    Map.entry("covert-cartel", CovertCartel.Spec.class),
                    Map.entry("engagement-maximising", EngagementMaximising.class),
                    Map.entry("explore-first", ExploreFirst.Spec.class),
                    Map.entry("extortion", Extortion.class),
                    Map.entry("fictitious-play", FictitiousPlay.class),
                    Map.entry("fixed-choice", FixedChoice.class),
                    Map.entry("fixed-content", FixedContent.class),
                    Map.entry("fixed-price", FixedPrice.class),
                    Map.entry("generosity", Generosity.class),
                    Map.entry("grim-trigger", GrimTrigger.Spec.class),
                    Map.entry("harvester", Harvester.Spec.class),
                    Map.entry("hedge", Hedge.class),
                    Map.entry("inductive-tables", InductiveTables.Spec.class),
                    Map.entry("joint-monopoly", JointMonopoly.class),
                    Map.entry("memory-one", MemoryOnePolicy.Spec.class),
                    Map.entry("mixed", Mixed.Spec.class),
                    Map.entry("myopic", Myopic.class),
                    Map.entry("namer", Namer.Spec.class),
                    Map.entry("open-cartel", OpenCartel.Spec.class),
                    Map.entry("optimal-service", Optimal.class),
                    Map.entry("parallel-sampler", ParallelSampler.Spec.class),
                    Map.entry("q-learning", QLearning.Spec.class),
                    Map.entry("random", RandomAction.Spec.class),
                    Map.entry("regret-matching", RegretMatching.class),
                    Map.entry("retaliation", Retaliation.class),
                    Map.entry("seeker", Seeker.Spec.class),
                    Map.entry("static-nash", StaticNash.class)));

    /** Metrics. */
    public static final Map<String, Class<? extends Record>> METRICS = sorted(Metric.Spec.class, MetricKinds.ALL);

    private Catalog() {}

    private static Map<String, Class<? extends Record>> sorted(
            Class<?> port, Map<String, Class<? extends Record>> kinds) {
        kinds.forEach((name, kind) -> {
            if (!port.isAssignableFrom(kind)) {
                throw new IllegalStateException(name + " is no " + port);
            }
        });
        return Collections.unmodifiableMap(new TreeMap<>(kinds));
    }
}
