package risksim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.Golden;

/** Every file that is shipped is read, and editors agree. */
class ShippedFilesTest {
    private static final Path SCENARIO = Path.of("scenarios/scenario.schema.json");
    private static final Path ARCHETYPE = Path.of("agents/archetype.schema.json");

    /** Modes of failure, and what harms people without being one of them. */
    private static final List<String> FOLDERS =
            List.of("collusion", "conflict", "miscoordination", "alignment", "engagement", "society");

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_schemas_say_what_the_records_say() {
        Golden.holds(SCENARIO, Schema.scenario());
        Golden.holds(ARCHETYPE, Schema.archetype());
    }

    @TestFactory
    Stream<DynamicTest> every_scenario_is_read_and_named_like_its_file() throws IOException {
        return files("scenarios").stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Scenario scenario = ScenarioReader.read(file);
                    assertThat(file.getFileName()).hasToString(scenario.name() + ".yaml");
                    assertThat(FOLDERS).contains(file.getName(1).toString());
                    assertThat(Files.readString(file))
                            .contains("# Question:", "# Expected:", "# Run time:", "# Source:");
                    assertThat(errors(SCENARIO, Files.readString(file))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_archetype_is_read_and_fits_the_schema() throws IOException {
        return files("agents").stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    List<Description.Entry> agents = Description.agents(Path.of("agents"));
                    assertThat(agents).anyMatch(agent -> file.endsWith(Path.of(agent.name() + ".yaml")));
                    assertThat(errors(ARCHETYPE, Files.readString(file))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> editors_mark_what_is_wrong_with_the_shape_of_a_file() throws IOException {
        String good = Files.readString(Path.of("scenarios/collusion/pricing-duopoly.yaml"));
        List<List<String>> edits = List.of(
                List.of("question:", "qestion:"),
                List.of("version: 1", "version: 2"),
                List.of("seed: 20261122", "seed: soon"),
                List.of("mode: collusion", "mode: colusion"),
                List.of("game: logit-bertrand", "game: logit-betrand"),
                List.of("discount: 0.95", "discont: 0.95"),
                List.of("discount: 0.95", "discount: 1.0"),
                List.of("  - profit-gain\n", "  - profit\n"),
                List.of("count: 2", "count: two"));
        return edits.stream()
                .map(edit -> DynamicTest.dynamicTest(edit.get(1).strip(), () -> {
                    assertThat(good).contains(edit.get(0));
                    assertThat(errors(SCENARIO, good.replaceFirst(edit.get(0), edit.get(1))))
                            .isNotEmpty();
                }));
    }

    private static List<Error> errors(Path schema, String yaml) throws IOException {
        String json = new ObjectMapper().writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema))
                .validate(json, InputFormat.JSON);
    }
}
