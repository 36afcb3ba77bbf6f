package risksim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of models tell of every game, and of no number that no scenario is held to. */
class ModelPagesTest {
    private static final Path PAGES = Path.of("src/site/markdown/models");

    /** A heading that begins in lower case names a game; others are prose. */
    private static final Pattern KIND = Pattern.compile("^#{1,2} ([a-z][a-z-]*)(?:: .*)?$", Pattern.MULTILINE);

    /** A row that says what a metric of an arm is held against: scenario, arm, metric, number or range. */
    private static final Pattern HELD = Pattern.compile(
            "^\\| \\[[^]]+]\\(([^)]+\\.yaml)\\) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|", Pattern.MULTILINE);

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.sorted().toList();
        }
    }

    /** Something wrong with what a row says; empty if it is what the scenario expects. */
    private static List<String> wrong(Path page, MatchResult row) {
        Scenario scenario =
                ScenarioReader.read(page.resolveSibling(row.group(1)).normalize());
        List<Expectation> meant = scenario.expect().stream()
                .filter(one -> one.arm().equals(row.group(2)) && one.metric().equals(row.group(3)))
                .toList();
        List<BigDecimal> said =
                Stream.of(row.group(4).split(" to ")).map(BigDecimal::new).toList();
        return meant.size() == 1 && says(meant.get(0), said) ? List.of() : List.of(page + ": " + row.group());
    }

    private static boolean says(Expectation meant, List<BigDecimal> said) {
        List<Double> held = meant.between().orElseGet(() -> List.of(meant.near().orElseThrow()));
        List<BigDecimal> told =
                said.size() == 1 ? held.stream().map(end -> said.get(0)).toList() : said;
        boolean same = told.size() == held.size();
        for (int i = 0; same && i < held.size(); i++) {
            same = BigDecimal.valueOf(held.get(i))
                            .setScale(told.get(i).scale(), RoundingMode.HALF_UP)
                            .compareTo(told.get(i))
                    == 0;
        }
        return same;
    }

    @Test
    void every_game_has_a_heading_and_every_heading_a_game() throws IOException {
        List<String> headings = new ArrayList<>();
        for (Path page : pages()) {
            KIND.matcher(Files.readString(page)).results().forEach(found -> headings.add(found.group(1)));
        }
        assertThat(headings).containsExactlyInAnyOrderElementsOf(Catalog.GAMES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> numbers_that_pages_say_are_held_are_those_that_scenarios_expect() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> {
                    List<String> wrong = HELD.matcher(Files.readString(page))
                            .results()
                            .flatMap(row -> wrong(page, row).stream())
                            .toList();
                    assertThat(wrong).isEmpty();
                }));
    }

    @Test
    void a_row_with_another_number_arm_or_metric_is_found() {
        String good =
                "| [x](../../../../scenarios/conflict/dead-hand.yaml) | human-veto | accident-probability | .035842 |";
        Path page = PAGES.resolve("page.md");
        for (String bad : List.of(
                good.replace(".035842", ".035843"),
                good.replace("human-veto", "baseline"),
                good.replace("accident-probability", "order-rate"),
                good.replace(".035842", ".03 to .04"))) {
            assertThat(HELD.matcher(bad).results().flatMap(row -> wrong(page, row).stream()))
                    .hasSize(1);
        }
        assertThat(HELD.matcher(good).results().flatMap(row -> wrong(page, row).stream()))
                .isEmpty();
    }
}
