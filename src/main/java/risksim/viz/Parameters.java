package risksim.viz;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** The numbers of a scenario's games and policies, which a person may change before a watched run begins. */
final class Parameters {
    private Parameters() {}

    /** The baseline's numbers by path, in the order of the file. */
    static Map<String, Double> of(Scenario scenario) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Path file = Path.of(scenario.text().file());
        ScenarioReader.explain(file, scenario.baseline().name()).stream()
                .map(leaf -> leaf.path())
                .filter(path -> path.matches("(world|encounters|agents).*\\.with\\..*"))
                .forEach(path -> scenario.plan().variants().now(path).ifPresent(now -> numbers.put(path, now)));
        return numbers;
    }

    /**
     * Makes sure that a start makes sense.
     *
     * @throws risksim.file.BadInput with every problem
     */
    static void check(Scenario scenario, Session.Start start) {
        if (!start.values().isEmpty()) {
            scenario.plan().variants().at(start.arm(), start.values());
        }
    }
}
