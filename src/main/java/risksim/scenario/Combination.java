package risksim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;

/** Arms that are combinations of others: all interventions at once, or every combination of them. */
final class Combination {
    /** The most interventions of which every combination is run: 64 arms. */
    private static final int MOST = 6;

    private final Problems problems;
    private final Place place;

    /**
     * @param place where the file asks for combinations
     */
    Combination(Problems problems, Place place) {
        this.problems = problems;
        this.place = place;
    }

    /** The arms, followed by the combinations that are asked for. */
    List<ScenarioFile.Variant> of(List<ScenarioFile.Variant> arms, ScenarioFile.Combine combine) {
        List<ScenarioFile.Variant> levers =
                arms.stream().skip(1).filter(arm -> !arm.nullTwin()).toList();
        if (combine == ScenarioFile.Combine.ALONE) {
            return arms;
        }
        if (levers.size() < 2 || levers.size() > MOST) {
            problems.add(
                    place,
                    "combine",
                    "needs 2 to " + MOST + " arms that can be combined, there "
                            + (levers.size() == 1 ? "is 1" : "are " + levers.size()));
            return arms;
        }
        List<ScenarioFile.Variant> whole = new ArrayList<>(arms);
        int all = (1 << levers.size()) - 1;
        for (int set = 1; set <= all; set++) {
            boolean asked = combine == ScenarioFile.Combine.FACTORIAL || set == all;
            if (Integer.bitCount(set) > 1 && asked) {
                whole.add(join(chosen(levers, set)));
            }
        }
        return whole;
    }

    private static List<ScenarioFile.Variant> chosen(List<ScenarioFile.Variant> levers, int set) {
        List<ScenarioFile.Variant> chosen = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            if ((set >> i & 1) == 1) {
                chosen.add(levers.get(i));
            }
        }
        return chosen;
    }

    private ScenarioFile.Variant join(List<ScenarioFile.Variant> levers) {
        String name = levers.stream().map(ScenarioFile.Variant::name).collect(Collectors.joining("+"));
        Map<String, Tree> change = new LinkedHashMap<>();
        for (ScenarioFile.Variant lever : levers) {
            lever.change().forEach((path, value) -> {
                if (change.put(path, value) != null) {
                    problems.add(
                            value.place(), path, "is changed by two arms, which cannot be combined in '" + name + "'");
                }
            });
        }
        return new ScenarioFile.Variant(name, false, change);
    }
}
