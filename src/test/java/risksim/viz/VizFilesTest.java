package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.Golden;
import risksim.file.BadInput;
import risksim.scenario.Catalog;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;
import risksim.scenario.Schema;

/** Files of {@code viz/} are as strict as scenarios. */
class VizFilesTest {
    private static final Path DUOPOLY = Path.of("scenarios/collusion/pricing-duopoly.yaml");

    private static final String GOOD =
            """
            version: 1
            name: mine
            about: a market
            displays:
              - name: market
                panels:
                  - { show: agents }
                  - { show: metric, metric: profit-gain, at: [0, 0.5, 1, 0.5] }
            """;

    @TempDir
    private Path folder;

    @Test
    void the_schema_says_what_the_records_say() {
        Golden.holds(Path.of("viz/viz.schema.json"), Schema.of("Risksim viz file", VizFile.class));
    }

    @Test
    void shipped_files_are_read_and_name_games_and_scenarios_that_exist() throws IOException {
        Map<String, VizFile> files = VizReader.all(Path.of("viz"));
        assertThat(files).isNotEmpty();
        try (Stream<Path> all = Files.walk(Path.of("scenarios"))) {
            List<String> scenarios = all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
            files.values().forEach(file -> {
                assertThat(Catalog.GAMES.keySet()).containsAll(file.games());
                assertThat(scenarios).containsAll(file.scenarios());
            });
        }
    }

    @Test
    void a_file_that_names_the_scenario_comes_before_one_for_its_game() {
        assertThat(VizReader.of(ScenarioReader.read(DUOPOLY)).name()).isEqualTo("pricing-duopoly");
        assertThat(VizReader.of(ScenarioReader.read(Path.of("scenarios/collusion/grim-cartel.yaml")))
                        .name())
                .isEqualTo("pricing");
        assertThat(VizReader.of(ScenarioReader.read(Path.of("scenarios/conflict/dead-hand.yaml")))
                        .name())
                .isEqualTo("default");
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_is_told_with_its_place() {
        return Map.of(
                        "show: agents", "shwo: agents|7:17: displays[0].panels[0].shwo: is not known here",
                        "show: agents }", "show: agent }|did you mean 'agents'?",
                        "metric: profit-gain,", "metric: proft-gain,|8:33: displays[0].panels[1].metric",
                        "at: [0, 0.5, 1, 0.5]", "at: [0, 0.5, 1, 0.6]|at must lie within the window",
                        "{ show: agents }", "{ show: stock }|a stock can only be shown of a game that has one",
                        "show: agents ", "show: agents, encounter: nowhere |no encounter is called 'nowhere'",
                        "name: mine", "name: other|but the file is called 'mine'",
                        "about: a market", "about: a market\nevery: 0|every: must be at least 1")
                .entrySet()
                .stream()
                .map(edit -> DynamicTest.dynamicTest(edit.getValue(), () -> {
                    String[] parts = edit.getValue().split("\\|");
                    Path file = Files.writeString(folder.resolve("mine.yaml"), GOOD.replace(edit.getKey(), parts[0]));
                    Scenario scenario = ScenarioReader.read(DUOPOLY);
                    BadInput bad = catchThrowableOfType(BadInput.class, () -> VizReader.of(scenario, file));
                    assertThat(bad.problems().toString()).contains(parts[1]);
                }));
    }

    @Test
    void a_good_file_is_taken() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), GOOD);
        assertThat(VizReader.of(ScenarioReader.read(DUOPOLY), file).name()).isEqualTo("mine");
    }
}
