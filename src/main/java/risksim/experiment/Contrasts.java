package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;

/**
 * The main effects and interactions of a full factorial design of arms, replication by replication with the same chance. The contrast of
 * a set of factors is the mean over all cells in which an even number of the set is off, less the mean over the others (Box,
 * Hunter and Hunter 2005, chapter 5): for one factor what switching it on changes on average over the others; for two, half of
 * what the second adds to the effect of the first.
 */
final class Contrasts {
    private final List<String> factors;
    private final Map<Integer, Arm> cells = new LinkedHashMap<>();
    private final int replications;

    Contrasts(Scenario scenario, int replications) {
        this.replications = replications;
        factors = scenario.interventions().stream()
                .map(Arm::name)
                .filter(name -> !name.contains("+"))
                .toList();
        cells.put(0, scenario.baseline());
        scenario.interventions().forEach(arm -> cell(arm.name()).ifPresent(cell -> cells.put(cell, arm)));
    }

    /** Which factors are on in an arm, a bit for each. */
    private Optional<Integer> cell(String name) {
        int cell = 0;
        for (String factor : name.split("[+]")) {
            if (!factors.contains(factor)) {
                return Optional.empty();
            }
            cell |= 1 << factors.indexOf(factor);
        }
        return Optional.of(cell);
    }

    /** Every contrast of every metric; nothing if some combination of arms was not run. */
    List<ArmEffect> all(List<Replication> played, Effects effects, List<String> metrics) {
        if (factors.size() < 2 || cells.size() != 1 << factors.size()) {
            return List.of();
        }
        List<Effects.Sides> sides = new ArrayList<>();
        for (int set = 1; set < cells.size(); set++) {
            for (String metric : metrics) {
                sides(set, metric, played).ifPresent(sides::add);
            }
        }
        return effects.family(sides);
    }

    private String name(int set) {
        List<String> in = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            if ((set >> f & 1) == 1) {
                in.add(factors.get(f));
            }
        }
        return in.size() == 1 ? "main effect of " + in.get(0) : "interaction of " + String.join(" and ", in);
    }

    private Optional<Effects.Sides> sides(int set, String metric, List<Replication> played) {
        Map<Replication.Key, Double> values = new LinkedHashMap<>();
        played.forEach(one -> Optional.ofNullable(one.metrics().get(metric)).ifPresent(v -> values.put(one.key(), v)));
        List<double[]> both = new ArrayList<>();
        for (int number = 0; number < replications; number++) {
            double[] sums = new double[2];
            boolean complete = true;
            for (Map.Entry<Integer, Arm> cell : cells.entrySet()) {
                Arm arm = cell.getValue();
                Double value = values.get(new Replication.Key(arm.name(), arm.point(), number));
                complete = complete && value != null;
                boolean plus = Integer.bitCount(set & ~cell.getKey()) % 2 == 0;
                sums[plus ? 1 : 0] += value == null ? 0 : value;
            }
            if (complete) {
                both.add(new double[] {sums[0] * 2 / cells.size(), sums[1] * 2 / cells.size()});
            }
        }
        return both.size() < 2 ? Optional.empty() : Optional.of(new Effects.Sides(name(set), "", metric, both));
    }
}
