package risksim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of rooms: an import may only point downwards, and some libraries live in one room only. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("risksim");

    /** Floor by room; rooms on one floor do not know each other, but for those named in {@link #NEXT_DOOR}. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("cli", 9),
            Map.entry("report", 8),
            Map.entry("experiment", 7),
            Map.entry("viz", 7),
            Map.entry("world", 6),
            Map.entry("cluster", 6),
            Map.entry("scenario", 5),
            Map.entry("actor", 5),
            Map.entry("attack", 4),
            Map.entry("audit", 4),
            Map.entry("agent", 4),
            Map.entry("policy", 3),
            Map.entry("metric", 3),
            Map.entry("game", 2),
            Map.entry("learn", 2),
            Map.entry("population", 2),
            Map.entry("check", 1),
            Map.entry("random", 1),
            Map.entry("file", 1));

    /**
     * The only imports along a floor: files are read by annotations; a game of the service shape says who is served; a game of joint
     * choices is played by the rules that theory states.
     */
    private static final List<String> NEXT_DOOR = List.of("file -> check", "game -> population", "game -> learn");

    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("akka.", List.of("actor", "cluster")),
            Map.entry("sim.", List.of("world", "viz")),
            Map.entry("com.fasterxml.jackson.", List.of("file")),
            Map.entry("org.jfree.", List.of("report", "viz")),
            Map.entry("org.apache.batik.", List.of("report", "viz")),
            Map.entry("io.pebbletemplates.", List.of("report")),
            Map.entry("com.openhtmltopdf.", List.of("report")),
            Map.entry("org.apache.pdfbox.", List.of("report")),
            Map.entry("java.sql.", List.of("experiment.store")),
            Map.entry("org.duckdb.", List.of("experiment.store")),
            Map.entry("picocli.", List.of("cli")));

    @Test
    void imports_point_downwards() {
        ArchRuleDefinition.classes().should(onlyLookDown()).check(CODE);
    }

    @Test
    void every_class_has_a_room() {
        ArchRuleDefinition.classes().should(haveARoom()).check(CODE);
    }

    @Test
    void the_page_of_the_architecture_shows_every_room_on_its_floor() throws IOException {
        Map<String, Integer> shown = new TreeMap<>();
        Pattern.compile("^\\| (\\d) \\| (`[a-z]+`(?:, `[a-z]+`)*) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("src/site/markdown/architecture.md")))
                .results()
                .forEach(row -> Stream.of(row.group(2).split(", "))
                        .forEach(room -> shown.put(room.replace("`", ""), Integer.valueOf(row.group(1)))));
        Map<String, Integer> built = new TreeMap<>();
        CODE.forEach(type -> built.put(room(type), FLOORS.get(room(type))));
        assertThat(shown).isEqualTo(built);
    }

    @TestFactory
    Stream<DynamicTest> a_library_lives_in_its_room() {
        return LIBRARIES.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey() + " in " + e.getValue(), () -> noClasses()
                        .that()
                        .resideOutsideOfPackages(e.getValue().stream()
                                .map(room -> "risksim." + room + "..")
                                .toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(e.getKey() + ".")
                        .allowEmptyShould(true)
                        .check(CODE)));
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 2 ? "" : parts[1];
    }

    private static ArchCondition<JavaClass> haveARoom() {
        return new ArchCondition<>("stand in a room of the table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!FLOORS.containsKey(room(type))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in no room"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> onlyLookDown() {
        return new ArchCondition<>("import downwards only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(d -> d.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().startsWith("risksim"))
                        .filter(target -> !allowed(room(type), room(target)))
                        .forEach(target -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " looks up or aside to " + target.getName())));
            }
        };
    }

    private static boolean allowed(String from, String to) {
        return from.equals(to)
                || FLOORS.getOrDefault(from, 0) > FLOORS.getOrDefault(to, 99)
                || NEXT_DOOR.contains(from + " -> " + to);
    }
}
