package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import risksim.metric.Estimates;
import risksim.metric.statistics.Stopping;
import risksim.scenario.Arm;
import risksim.scenario.Branch;
import risksim.scenario.Breaks;
import risksim.scenario.Plan;
import risksim.scenario.Precision;
import risksim.scenario.Range;
import risksim.scenario.Scenario;

/**
 * Everything that a scenario asks for: its arms, its sweep, its sensitivity, its break points, its branches. Each part asks the
 * laboratory for replications; the order in which it does is a function of the scenario, so a study that is asked again finds what
 * it knows and goes on.
 */
public final class Study {
    /** The first look at how precise a mean is. */
    static final int FIRST_LOOK = 30;

    private static final double CONFIDENCE = 0.95;

    private final Scenario scenario;
    private final Laboratory laboratory;
    private final Set<Replication> others = new LinkedHashSet<>();

    public Study(Scenario scenario, Laboratory laboratory) {
        this.scenario = scenario;
        this.laboratory = laboratory;
    }

    /**
     * Plays what is not known yet and draws the conclusions.
     *
     * @param provenance makes the provenance of all replications
     * @throws Stage.Stopped if the experiment was told to stop
     */
    public Outcome outcome(Function<List<Replication>, Map<String, String>> provenance) {
        List<Replication> replications = arms();
        int number = replications.size() / scenario.arms().size();
        Findings findings = new Findings(scenario, replications, looks(scenario));
        List<String> metrics = findings.quotable(scenario.baseline());
        Effects effects = new Effects(replications, findings.level(CONFIDENCE), seed(), findings::share);
        List<ArmEffect> interventions = effects.family(pairs(scenario.arms()), metrics, number);
        List<ArmEffect> contrasts = new Contrasts(scenario, number).all(replications, effects, metrics);
        Swept swept = sweep(metrics);
        List<Influence> influences = scenario.plan()
                .sensitivity()
                .map(asked -> new SensitivityStudy(scenario, asked, this::means).influences())
                .orElse(List.of());
        List<BreakPoint> breaks = scenario.plan().breaks().map(this::breaks).orElse(List.of());
        List<Delay> delays =
                scenario.plan().branch().map(branch -> delays(branch, metrics)).orElse(List.of());
        Conclusions conclusions = new Conclusions(
                findings.all(),
                interventions,
                contrasts,
                swept.means(),
                swept.effects(),
                influences,
                breaks,
                delays,
                survival(replications),
                List.of());
        Outcome bare = new Outcome(scenario, replications, List.copyOf(others), conclusions, Map.of());
        return new Outcome(
                scenario, replications, bare.others(), new Vacuity(bare).warned(), provenance.apply(bare.all()));
    }

    private Survivals survival(List<Replication> replications) {
        return new SurvivalStudy(scenario, replications, CONFIDENCE).all();
    }

    private long seed() {
        return scenario.run().seed();
    }

    /** How often one may look at the precision of a mean; 1 if the number of replications is fixed. */
    public static int looks(Scenario scenario) {
        return scenario.run().precision().isEmpty()
                ? 1
                : stopping(scenario).looks().size();
    }

    private static Stopping stopping(Scenario scenario) {
        int most = scenario.run().replications();
        return Stopping.looks(Math.min(FIRST_LOOK, most), most);
    }

    private List<Replication> arms() {
        int most = scenario.run().replications();
        if (scenario.run().precision().isEmpty()) {
            return laboratory.play("arms", scenario.arms(), 0, most);
        }
        for (int look : stopping(scenario).looks()) {
            List<Replication> replications = laboratory.play("arms, look at " + look, scenario.arms(), 0, look);
            if (look == most || precise(replications)) {
                return replications;
            }
        }
        throw new IllegalStateException("the last look is at all replications");
    }

    private boolean precise(List<Replication> replications) {
        Findings findings = new Findings(scenario, replications, looks(scenario));
        return scenario.run().precision().stream().allMatch(asked -> narrow(asked, findings));
    }

    private boolean narrow(Precision asked, Findings findings) {
        Arm arm = scenario.arms().stream()
                .filter(one -> one.name().equals(asked.arm()))
                .findFirst()
                .orElseThrow();
        return findings.metrics(arm).stream()
                .filter(name -> Findings.means(name, asked.metric()))
                .allMatch(name -> findings.finding(arm, name)
                        .mean()
                        .filter(mean -> (mean.high() - mean.low()) / 2 <= asked.halfWidth())
                        .isPresent());
    }

    /** Each intervention with the baseline of its point. */
    private List<Effects.Pair> pairs(List<Arm> arms) {
        List<Effects.Pair> pairs = new ArrayList<>();
        String base = scenario.baseline().name();
        for (Arm arm : arms) {
            boolean intervention = !arm.nullTwin() && !arm.name().equals(base);
            arms.stream()
                    .filter(one -> intervention
                            && one.name().equals(base)
                            && one.point().equals(arm.point()))
                    .findFirst()
                    .ifPresent(one -> pairs.add(new Effects.Pair(arm, one)));
        }
        return pairs;
    }

    private record Swept(List<SweptMean> means, List<ArmEffect> effects) {}

    private Swept sweep(List<String> metrics) {
        Plan plan = scenario.plan();
        if (plan.sweep().isEmpty()) {
            return new Swept(List.of(), List.of());
        }
        int number = plan.sweepReplications();
        List<Replication> played = laboratory.play("sweep", plan.sweep(), 0, number);
        others.addAll(played);
        Findings findings = new Findings(scenario, played, 1);
        List<SweptMean> means = new ArrayList<>();
        for (Arm arm : plan.sweep()) {
            for (String metric : metrics) {
                findings.finding(arm, metric)
                        .mean()
                        .ifPresent(mean -> means.add(new SweptMean(arm.name(), arm.point(), metric, mean)));
            }
        }
        Effects effects = new Effects(played, CONFIDENCE, seed(), findings::share);
        return new Swept(means, effects.family(pairs(plan.sweep()), metrics, number));
    }

    /** Means of a metric of the baseline at many points; empty where no replication gave the number. */
    private List<Optional<Double>> means(List<Map<String, Double>> points, String metric, int replications) {
        List<Arm> arms = points.stream()
                .map(point -> scenario.plan().variants().at(scenario.baseline().name(), point))
                .toList();
        List<Replication> played =
                laboratory.play("sensitivity", arms.stream().distinct().toList(), 0, replications);
        others.addAll(played);
        return arms.stream().map(arm -> mean(arm, metric, replications)).toList();
    }

    private Optional<Double> mean(Arm arm, String metric, int replications) {
        List<Replication> own = IntStream.range(0, replications)
                .mapToObj(number -> laboratory.recall(new Replication.Key(arm.name(), arm.point(), number)))
                .toList();
        List<Double> values = Findings.values(own, arm, name(arm, metric));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimates.mean(values, CONFIDENCE).value());
    }

    /** The name of a metric in tables; in a world of several encounters the first that has it. */
    private String name(Arm arm, String metric) {
        return new Findings(scenario, List.of(), 1)
                .metrics(arm).stream()
                        .filter(name -> Findings.means(name, metric))
                        .findFirst()
                        .orElseThrow();
    }

    private List<BreakPoint> breaks(Breaks asked) {
        List<Double> own =
                asked.over().stream().map(Range::path).map(scenario.plan()::own).toList();
        BreakSearch.Judge judge = new BreakSearch.Judge() {
            @Override
            public Finding at(Map<String, Double> numbers) {
                Arm arm = arm(numbers);
                List<Replication> played = laboratory.play("break points", List.of(arm), 0, asked.replications());
                others.addAll(played);
                return new Findings(scenario, played, 1).finding(arm, name(arm, asked.metric()));
            }

            @Override
            public Arm arm(Map<String, Double> numbers) {
                return scenario.plan().variants().at(scenario.baseline().name(), numbers);
            }
        };
        return new BreakSearch(asked, own, judge).all();
    }

    private List<Delay> delays(Branch asked, List<String> metrics) {
        Arm arm = scenario.arms().stream()
                .filter(one -> one.name().equals(asked.arm()))
                .findFirst()
                .orElseThrow();
        List<Arm> late = asked.at().stream()
                .map(at -> arm.called(Branches.name(arm.name(), at)))
                .toList();
        Stage baseline = laboratory.stage(scenario.baseline());
        List<Stage> futures = late.stream().map(laboratory::stage).toList();
        List<Job> jobs = IntStream.range(0, asked.replications())
                .mapToObj(number -> (Job) new Branches(baseline, futures, asked.at(), number))
                .toList();
        List<Replication> before =
                laboratory.play("branches: their past", List.of(scenario.baseline()), 0, asked.replications());
        laboratory.play("branches", jobs);
        List<Replication> played = new ArrayList<>(before);
        jobs.forEach(job -> job.keys().forEach(key -> played.add(laboratory.recall(key))));
        others.addAll(played.subList(before.size(), played.size()));
        List<Effects.Pair> pairs = late.stream()
                .map(one -> new Effects.Pair(one, scenario.baseline()))
                .toList();
        return new Effects(played, CONFIDENCE, seed(), new Findings(scenario, played, 1)::share)
                .family(pairs, metrics, asked.replications()).stream()
                        .map(effect -> delay(effect, late, asked.at(), before))
                        .toList();
    }

    private static Delay delay(ArmEffect effect, List<Arm> late, List<Long> at, List<Replication> before) {
        int index = late.stream().map(Arm::name).toList().indexOf(effect.arm());
        long tick = at.get(index);
        int over = (int) before.stream().filter(one -> one.ticks() <= tick).count();
        return new Delay(tick, effect, over);
    }
}
