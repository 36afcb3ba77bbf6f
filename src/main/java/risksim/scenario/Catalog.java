package risksim.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import risksim.audit.Alarms;
import risksim.audit.AuditedMarket;
import risksim.audit.Fines;
import risksim.game.Game;
import risksim.game.commons.Fishery;
import risksim.game.commons.Harvest;
import risksim.game.commons.SharedStock;
import risksim.game.coordination.NamingGame;
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
import risksim.metric.ConsumerSurplusLost;
import risksim.metric.DeviationPunished;
import risksim.metric.DeviationUnprofitable;
import risksim.metric.MeanPrice;
import risksim.metric.Metric;
import risksim.metric.OnEquilibrium;
import risksim.metric.PriceCycle;
import risksim.metric.ProfitGain;
import risksim.metric.PunishmentLength;
import risksim.metric.RivalPriceCut;
import risksim.metric.conflict.AccidentProbability;
import risksim.metric.conflict.AnarchyPrice;
import risksim.metric.conflict.ArmsLevel;
import risksim.metric.conflict.CollectiveReturn;
import risksim.metric.conflict.ConflictIndex;
import risksim.metric.conflict.CooperationRate;
import risksim.metric.conflict.CrossPlay;
import risksim.metric.conflict.CrowdVolatility;
import risksim.metric.conflict.EscalationRate;
import risksim.metric.conflict.Exploitability;
import risksim.metric.conflict.ExtortionSlope;
import risksim.metric.conflict.FinalPlay;
import risksim.metric.conflict.InvalidRate;
import risksim.metric.conflict.JointEfficiency;
import risksim.metric.conflict.JointLoss;
import risksim.metric.conflict.LastEarned;
import risksim.metric.conflict.MiscoordinationRate;
import risksim.metric.conflict.OrderRate;
import risksim.metric.conflict.PayoffEquality;
import risksim.metric.conflict.Peace;
import risksim.metric.conflict.ResourceSurvival;
import risksim.metric.conflict.RoundsUsed;
import risksim.metric.conflict.Sustainability;
import risksim.metric.conflict.TotalVariation;
import risksim.metric.conflict.WarRate;
import risksim.metric.coordination.CommunicationSuccess;
import risksim.metric.coordination.ConsensusReached;
import risksim.metric.coordination.FirstWordShare;
import risksim.metric.coordination.MostWords;
import risksim.metric.coordination.TimeToConsensus;
import risksim.metric.service.BelowReference;
import risksim.metric.service.ChurnHazard;
import risksim.metric.service.Departures;
import risksim.metric.service.DiscountedRevenue;
import risksim.metric.service.Distortion;
import risksim.metric.service.EngagedShare;
import risksim.metric.service.FeesPaid;
import risksim.metric.service.Gini;
import risksim.metric.service.KlSpent;
import risksim.metric.service.LateVisits;
import risksim.metric.service.Losers;
import risksim.metric.service.MeanAbsence;
import risksim.metric.service.MeanSession;
import risksim.metric.service.Misalignment;
import risksim.metric.service.NetWelfare;
import risksim.metric.service.NoVisitShare;
import risksim.metric.service.PolicyRegret;
import risksim.metric.service.Regret;
import risksim.metric.service.Retention;
import risksim.metric.service.Revenue;
import risksim.metric.service.Switches;
import risksim.metric.service.Visits;
import risksim.metric.service.WelfareWhileEngaged;
import risksim.metric.service.WorstOff;
import risksim.policy.Policy;
import risksim.policy.adversarial.Extortion;
import risksim.policy.baseline.BestResponse;
import risksim.policy.baseline.FixedChoice;
import risksim.policy.baseline.FixedPrice;
import risksim.policy.baseline.Mixed;
import risksim.policy.baseline.RandomAction;
import risksim.policy.baseline.StaticNash;
import risksim.policy.collusive.CovertBidder;
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
                    Map.entry("service", ServiceGame.Spec.class),
                    Map.entry("shared-stock", SharedStock.Spec.class),
                    Map.entry("stag-hunt", StagHunt.class),
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
                    Map.entry("engagement-maximising", EngagementMaximising.class),
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
                    Map.entry("static-nash", StaticNash.class)));

    /** Metrics. */
    public static final Map<String, Class<? extends Record>> METRICS = sorted(
            Metric.Spec.class,
            Map.ofEntries(
                    Map.entry("accident-probability", AccidentProbability.class),
                    Map.entry("alarm-convention-test", Alarms.ConventionTestAlarm.class),
                    Map.entry("delay-convention-test", Alarms.ConventionTestDelay.class),
                    Map.entry("alarm-extortion-test", Alarms.ExtortionTestAlarm.class),
                    Map.entry("delay-extortion-test", Alarms.ExtortionTestDelay.class),
                    Map.entry("alarm-frequency-test", Alarms.FrequencyTestAlarm.class),
                    Map.entry("delay-frequency-test", Alarms.FrequencyTestDelay.class),
                    Map.entry("alarm-price-correlation", Alarms.PriceCorrelationAlarm.class),
                    Map.entry("delay-price-correlation", Alarms.PriceCorrelationDelay.class),
                    Map.entry("alarm-price-parallelism", Alarms.PriceParallelismAlarm.class),
                    Map.entry("delay-price-parallelism", Alarms.PriceParallelismDelay.class),
                    Map.entry("alarm-price-screen", Alarms.PriceScreenAlarm.class),
                    Map.entry("delay-price-screen", Alarms.PriceScreenDelay.class),
                    Map.entry("alarm-punishment-test", Alarms.PunishmentTestAlarm.class),
                    Map.entry("delay-punishment-test", Alarms.PunishmentTestDelay.class),
                    Map.entry("anarchy-price", AnarchyPrice.class),
                    Map.entry("arms-level", ArmsLevel.class),
                    Map.entry("below-reference", BelowReference.class),
                    Map.entry("churn-hazard", ChurnHazard.class),
                    Map.entry("collective-return", CollectiveReturn.class),
                    Map.entry("communication-success", CommunicationSuccess.class),
                    Map.entry("conflict-index", ConflictIndex.class),
                    Map.entry("consensus-reached", ConsensusReached.class),
                    Map.entry("consumer-surplus-lost", ConsumerSurplusLost.Spec.class),
                    Map.entry("cooperation-rate", CooperationRate.class),
                    Map.entry("cross-play-gap", CrossPlay.Gap.class),
                    Map.entry("cross-play-return", CrossPlay.CrossPlayReturn.class),
                    Map.entry("crowd-volatility", CrowdVolatility.Spec.class),
                    Map.entry("departures", Departures.class),
                    Map.entry("deviation-punished", DeviationPunished.Spec.class),
                    Map.entry("deviation-unprofitable", DeviationUnprofitable.Spec.class),
                    Map.entry("discounted-revenue", DiscountedRevenue.class),
                    Map.entry("distortion", Distortion.class),
                    Map.entry("engaged-share", EngagedShare.class),
                    Map.entry("escalation-rate", EscalationRate.class),
                    Map.entry("exploitability", Exploitability.Spec.class),
                    Map.entry("extortion-slope", ExtortionSlope.class),
                    Map.entry("fees-paid", FeesPaid.class),
                    Map.entry("fines", Fines.class),
                    Map.entry("final-efficiency", FinalPlay.Spec.class),
                    Map.entry("first-word-share", FirstWordShare.class),
                    Map.entry("gini", Gini.class),
                    Map.entry("invalid-rate", InvalidRate.class),
                    Map.entry("joint-efficiency", JointEfficiency.class),
                    Map.entry("joint-loss", JointLoss.class),
                    Map.entry("kl-spent", KlSpent.class),
                    Map.entry("last-earned", LastEarned.class),
                    Map.entry("late-visits", LateVisits.class),
                    Map.entry("losers", Losers.class),
                    Map.entry("mean-absence", MeanAbsence.class),
                    Map.entry("mean-price", MeanPrice.Spec.class),
                    Map.entry("mean-session", MeanSession.class),
                    Map.entry("misalignment", Misalignment.class),
                    Map.entry("miscoordination-rate", MiscoordinationRate.Spec.class),
                    Map.entry("most-words", MostWords.class),
                    Map.entry("net-welfare", NetWelfare.class),
                    Map.entry("no-visit-share", NoVisitShare.Spec.class),
                    Map.entry("on-equilibrium", OnEquilibrium.Spec.class),
                    Map.entry("order-rate", OrderRate.class),
                    Map.entry("payoff-equality", PayoffEquality.class),
                    Map.entry("peace", Peace.class),
                    Map.entry("policy-regret", PolicyRegret.Spec.class),
                    Map.entry("price-cycle", PriceCycle.Spec.class),
                    Map.entry("profit-gain", ProfitGain.Spec.class),
                    Map.entry("punishment-length", PunishmentLength.Spec.class),
                    Map.entry("regret", Regret.class),
                    Map.entry("resource-survival", ResourceSurvival.class),
                    Map.entry("retention", Retention.Spec.class),
                    Map.entry("revenue", Revenue.class),
                    Map.entry("rival-price-cut", RivalPriceCut.Spec.class),
                    Map.entry("rounds-used", RoundsUsed.class),
                    Map.entry("self-play-return", CrossPlay.SelfPlayReturn.class),
                    Map.entry("sustainability", Sustainability.Spec.class),
                    Map.entry("switches", Switches.class),
                    Map.entry("time-to-consensus", TimeToConsensus.class),
                    Map.entry("visits", Visits.class),
                    Map.entry("total-variation", TotalVariation.Spec.class),
                    Map.entry("war-rate", WarRate.class),
                    Map.entry("welfare-while-engaged", WelfareWhileEngaged.class),
                    Map.entry("worst-off", WorstOff.class)));

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
