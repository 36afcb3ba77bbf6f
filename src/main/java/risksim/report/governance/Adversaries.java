package risksim.report.governance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import risksim.experiment.ArmEffect;
import risksim.experiment.Replication;
import risksim.metric.statistics.PairedEffect;
import risksim.policy.collusive.Code;
import risksim.policy.collusive.CovertBidder;
import risksim.policy.collusive.CovertCartel;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Role;

/** Arms in which somebody adapts to what would stop or show him, each beside the arm that has the same rules without him. */
final class Adversaries {
    /** How scenarios call arms, agents and archetypes that adapt. */
    private static final Pattern NAMED =
            Pattern.compile("(^|[-+ ])(adaptive|adversary|adversarial|evader|evading)($|[-+ ])");

    private static final double CONFIDENCE = 0.95;

    private Adversaries() {}

    /** Two arms with the same rules. */
    record Pair(Exhibit exhibit, Arm without, Arm with) {
        /** What the adversary changes; empty where fewer than two replications gave the number in both arms. */
        Optional<PairedEffect> effect(String metric) {
            return Adversaries.effect(exhibit, without, with, metric);
        }
    }

    /** Whether somebody in an arm adapts. */
    static boolean adapts(Exhibit exhibit, Arm arm) {
        return why(exhibit, arm).isPresent();
    }

    /** By what an arm is taken to have somebody who adapts: the sheet, a policy that is made to pass a test it knows, or a name. */
    static Optional<String> why(Exhibit exhibit, Arm arm) {
        if (exhibit.adversaries().contains(arm.name())) {
            return Optional.of("stated in the sheet");
        }
        List<Role> roles =
                arm.agents().stream().flatMap(group -> group.roles().stream()).toList();
        if (roles.stream().anyMatch(Adversaries::keyed)) {
            return Optional.of("its policy knows the test");
        }
        Stream<String> names = Stream.of(
                        Stream.of(arm.name()),
                        arm.agents().stream().map(AgentGroup::name),
                        roles.stream().map(Role::archetype))
                .flatMap(one -> one);
        return names.filter(name -> NAMED.matcher(name).find())
                .findFirst()
                .map(name -> "told by the name '" + name + "'");
    }

    private static boolean keyed(Role role) {
        return role.spec() instanceof CovertBidder.Spec bidder && bidder.code() == Code.KEYED
                || role.spec() instanceof CovertCartel.Spec cartel && cartel.code() == Code.KEYED;
    }

    /** Every arm with an adversary beside the first without one that has the same encounters. */
    static List<Pair> of(Exhibit exhibit) {
        List<Arm> arms = exhibit.scenario().arms();
        return arms.stream()
                .filter(arm -> !arm.nullTwin() && adapts(exhibit, arm))
                .flatMap(with -> arms.stream()
                        .filter(one -> !one.nullTwin()
                                && !adapts(exhibit, one)
                                && one.encounters().equals(with.encounters()))
                        .limit(1)
                        .map(without -> new Pair(exhibit, without, with)))
                .toList();
    }

    /** The effects of the arms of a run that are interventions and no adversaries. */
    static List<ArmEffect> interventions(Exhibit exhibit) {
        Set<String> adversaries = exhibit.scenario().arms().stream()
                .filter(arm -> adapts(exhibit, arm))
                .map(Arm::name)
                .collect(Collectors.toSet());
        return exhibit.outcome().conclusions().effects().stream()
                .filter(effect -> !adversaries.contains(effect.arm()))
                .toList();
    }

    /** The pair in which the same adversary meets the rules of the baseline. */
    static Optional<Pair> unhindered(Pair pair, List<Pair> all) {
        String baseline = pair.exhibit().scenario().baseline().name();
        return all.stream()
                .filter(one -> one.exhibit().equals(pair.exhibit())
                        && one.without().name().equals(baseline)
                        && one.with().agents().equals(pair.with().agents()))
                .findFirst();
    }

    /** Second arm minus first, replication by replication. */
    static Optional<PairedEffect> effect(Exhibit exhibit, Arm first, Arm second, String metric) {
        Map<Integer, Double> one = values(exhibit, first, metric);
        Map<Integer, Double> other = values(exhibit, second, metric);
        one.keySet().retainAll(other.keySet());
        other.keySet().retainAll(one.keySet());
        return one.size() < 2
                ? Optional.empty()
                : Optional.of(PairedEffect.of(
                        numbers(one),
                        numbers(other),
                        CONFIDENCE,
                        Streams.of(exhibit.scenario().run().seed()).stream(Purpose.SHOW, 0)));
    }

    private static Map<Integer, Double> values(Exhibit exhibit, Arm arm, String metric) {
        Map<Integer, Double> values = new TreeMap<>();
        for (Replication one : exhibit.outcome().replications()) {
            Double value = one.metrics().get(metric);
            if (value != null && one.arm().equals(arm.name())) {
                values.put(one.number(), value);
            }
        }
        return values;
    }

    private static double[] numbers(Map<Integer, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
