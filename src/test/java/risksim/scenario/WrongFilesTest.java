package risksim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.Golden;
import risksim.file.BadInput;

/** What people get wrong, and the exact words they are told. The table is kept in {@code golden/wrong-files.txt}. */
class WrongFilesTest {
    private static final Path TABLE = Path.of("src/test/resources/golden/wrong-files.txt");

    private static final String GOOD =
            """
            version: 1
            name: duopoly
            question: Do two learners end above the competitive price?
            risk: { mode: collusion, factors: [emergent-agency] }
            world:
              game: logit-bertrand
              with: { prices: 15, memory: 1, discount: 0.95 }
            agents:
              - archetype: learner
                count: 2
                with: { learning-rate: 0.2 }
            run: { seed: 7, replications: 10, until: { stable-for: 100 }, at-most: 1000 }
            metrics: [profit-gain, mean-price]
            arms:
              - name: baseline
              - name: forgetful
                change: { "agents[0].with.memory": 0 }
            appetite:
              - { metric: profit-gain, at-most: 0.25 }
            expect:
              - { metric: profit-gain, between: [0.1, 0.9], source: nobody }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void archetypes() throws IOException {
        agent("learner", "version: 1\nname: learner\nabout: a\nsource: s\npolicy: q-learning\nwith: { memory: 1 }\n");
        agent("hen", "version: 1\nname: hen\nabout: a\nsource: s\nbase: egg\n");
        agent("egg", "version: 1\nname: egg\nabout: a\nsource: s\nbase: hen\n");
        agent("orphan", "version: 1\nname: orphan\nabout: a\nsource: s\nbase: nobody\n");
        agent("rootless", "version: 1\nname: rootless\nabout: a\nsource: s\n");
        agent("alias", "version: 1\nname: other\nabout: a\nsource: s\npolicy: random\n");
        agent("foreign", "version: 1\nname: foreign\nabout: a\nsource: s\npolicy: q-lerning\n");
        agent(
                "spoilt",
                "version: 1\nname: spoilt\nabout: a\nsource: s\npolicy: q-learning\nwith: { learning-rate: 2 }\n");
    }

    private void agent(String name, String text) throws IOException {
        Path agents = Files.createDirectories(folder.resolve("agents/test"));
        Files.writeString(agents.resolve(name + ".yaml"), text);
    }

    private String told(Path file) {
        try {
            ScenarioReader.read(file);
            return "fine";
        } catch (BadInput bad) {
            return bad.problems().stream()
                    .map(problem -> problem.toString().replace(folder + "/", "").replace(folder.toString(), "."))
                    .collect(Collectors.joining("\n"));
        }
    }

    private String told(String name, byte[] bytes) throws IOException {
        return told(Files.write(folder.resolve(name), bytes));
    }

    private String told(String text) throws IOException {
        return told("scenario.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_good_file_is_fine() throws IOException {
        assertThat(told(GOOD)).isEqualTo("fine");
    }

    @Test
    void every_wrong_file_is_told_what_is_wrong_with_it() throws IOException {
        StringBuilder table = new StringBuilder();
        Map<String, List<String>> edits = edits();
        designs().forEach((name, text) -> edits.put(name, List.of("source: nobody }", "source: nobody }\n" + text)));
        for (Map.Entry<String, List<String>> edit : edits.entrySet()) {
            String from = edit.getValue().get(0);
            assertThat(GOOD).as(edit.getKey()).contains(from);
            String words = told(GOOD.replace(from, edit.getValue().get(1)));
            assertThat(words).as(edit.getKey()).isNotEqualTo("fine");
            table.append("# ")
                    .append(edit.getKey())
                    .append("\n- ")
                    .append(from.strip().replace("\n", "\n- "));
            table.append("\n+ ")
                    .append(edit.getValue().get(1).strip().replace("\n", "\n+ "))
                    .append('\n');
            table.append(words).append("\n\n");
        }
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            String words = told(file.getKey(), file.getValue());
            table.append("# the file ")
                    .append(file.getKey())
                    .append('\n')
                    .append(words)
                    .append("\n\n");
            assertThat(words).as(file.getKey()).isNotEqualTo("fine");
        }
        assertThat(edits.size() + files().size()).isGreaterThanOrEqualTo(60);
        Golden.holds(TABLE, table.toString());
    }

    @Test
    void a_folder_and_a_file_that_is_not_there_are_told_so() {
        assertThat(told(folder)).isEqualTo(".: is a folder; a file was expected");
        assertThat(told(folder.resolve("nowhere.yaml"))).isEqualTo("nowhere.yaml: does not exist");
    }

    @Test
    void payers_whom_there_are_not_are_told_with_everything_else() throws IOException {
        int from = GOOD.indexOf("world:");
        int to = GOOD.indexOf("agents:");
        String market =
                """
                encounters:
                  - { name: people, game: service }
                  - { name: prices, game: logit-bertrand, paid-at: poeple }
                """;
        String wrong = GOOD.substring(0, from) + market + GOOD.substring(to).replace("seed: 7", "seed: seven");
        assertThat(told(wrong))
                .contains("encounters[1].paid-at: no encounter is called 'poeple'; did you mean 'people'?")
                .contains("run.seed");
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_file() throws IOException {
        String many = GOOD.replace("discount: 0.95", "discount: 1.95")
                .replace("learning-rate: 0.2", "learning-rte: 0.2")
                .replace("metrics: [profit-gain, mean-price]", "metrics: [profit-gain, mean-prize]")
                .replace("seed: 7", "seed: seven");
        assertThat(told(many).lines().map(line -> line.split(": ")[1]))
                .containsExactly("world.with.discount", "agents[0].with.learning-rte", "run.seed", "metrics[1]");
    }

    @Test
    void nothing_is_written_where_a_file_is_wrong() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), GOOD.replace("version: 1", "version: 2"));
        assertThatThrownBy(() -> ScenarioReader.read(file)).isInstanceOf(BadInput.class);
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty.yaml", new byte[0]);
        files.put("blank.yaml", utf8("\n\n   \n"));
        files.put("comment.yaml", utf8("# nothing yet\n"));
        files.put("latin.yaml", "question: für".getBytes(StandardCharsets.ISO_8859_1));
        files.put("large.yaml", utf8("# " + "x".repeat(10_000_000)));
        files.put("deep.yaml", utf8("version: " + "[".repeat(100) + "]".repeat(100)));
        files.put("abyss.yaml", utf8("version: " + "[".repeat(100_000)));
        files.put("bomb.yaml", utf8("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nversion: [*c, *c]\n"));
        files.put("list.yaml", utf8("- version: 1\n"));
        files.put("text.yaml", utf8("just a text\n"));
        files.put("two.yaml", utf8(GOOD + "---\n" + GOOD));
        files.put("tab.yaml", utf8("version: 1\n\tname: x\n"));
        files.put("open.yaml", utf8("version: [1, 2\n"));
        files.put("open.json", utf8("{\"version\": 1,"));
        files.put("typo.json", utf8("{\"version\": 1, \"nam\": \"x\"}"));
        files.put("double.json", utf8("{\"version\": 1, \"version\": 1}"));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What can be wrong with the design of an experiment; stands at the end of the file. */
    private static Map<String, String> designs() {
        Map<String, String> designs = new LinkedHashMap<>();
        String discount = "path: world.with.discount";
        designs.put("one arm to combine", "combine: all");
        designs.put("a way to combine that is none", "combine: evry");
        designs.put("a sweep over nothing", "sweep: { over: [] }");
        designs.put("a sweep without values", "sweep: { over: [ { " + discount + " } ] }");
        designs.put(
                "a sweep from high to low", "sweep: { over: [ { " + discount + ", from: 0.9, to: 0.1, steps: 3 } ] }");
        designs.put("a sweep over what is no number", "sweep: { over: [ { path: world.game, values: [1.0] } ] }");
        designs.put("a sweep over what is nowhere", "sweep: { over: [ { path: world.with.discnt, values: [0.5] } ] }");
        designs.put("a sweep out of range", "sweep: { over: [ { " + discount + ", values: [0.5, 1.5] } ] }");
        designs.put("a sweep over chance", "sweep: { over: [ { path: run.seed, values: [1.0] } ] }");
        designs.put("points for a grid", "sweep: { points: 4, over: [ { " + discount + ", values: [0.5] } ] }");
        designs.put(
                "a hypercube without points",
                "sweep: { design: sobol, over: [ { " + discount + ", from: 0.1, to: 0.9 } ] }");
        designs.put(
                "a list of unequal lengths",
                "sweep: { design: list, over: [ { " + discount
                        + ", values: [0.1, 0.2] }, { path: world.with.prices, values: [5] } ] }");
        designs.put(
                "sensitivity to one parameter",
                "sensitivity: { method: morris, metric: profit-gain, base: 4, over: [ { " + discount
                        + ", from: 0.1, to: 0.9 } ] }");
        designs.put(
                "a break point of what has no appetite",
                "break-points: { metric: mean-price, over: [ { " + discount + ", from: 0.1, to: 0.96 } ] }");
        designs.put(
                "a break point looked for elsewhere",
                "break-points: { metric: profit-gain, over: [ { " + discount + ", from: 0.1, to: 0.5 } ] }");
        designs.put("a branch of an arm that is none", "branch: { arm: forgetfull, at: [10] }");
        designs.put("a branch that cannot take over", "branch: { arm: forgetful, at: [10] }");
        designs.put("a branch after the end", "branch: { arm: forgetful, at: [10, 5000] }");
        designs.put("branches in no order", "branch: { arm: forgetful, at: [20, 10] }");
        return designs;
    }

    private static Map<String, List<String>> edits() {
        Map<String, List<String>> edits = new LinkedHashMap<>();
        edits.put("a name with a typo", List.of("question:", "qestion:"));
        edits.put("a parameter with a typo", List.of("learning-rate: 0.2", "learnin-rate: 0.2"));
        edits.put("a parameter with an underscore", List.of("learning-rate: 0.2", "learning_rate: 0.2"));
        edits.put("a parameter that is nowhere", List.of("learning-rate: 0.2", "zeal: 0.2"));
        edits.put("no seed", List.of("seed: 7, ", ""));
        edits.put("no name", List.of("name: duopoly\n", ""));
        edits.put("no version", List.of("version: 1\n", ""));
        edits.put(
                "no agents",
                List.of("agents:\n  - archetype: learner\n    count: 2\n    with: { learning-rate: 0.2 }\n", ""));
        edits.put(
                "an empty list of agents",
                List.of(
                        "agents:\n  - archetype: learner\n    count: 2\n    with: { learning-rate: 0.2 }\n",
                        "agents: []\n"));
        edits.put(
                "no world",
                List.of("world:\n  game: logit-bertrand\n  with: { prices: 15, memory: 1, discount: 0.95 }\n", ""));
        edits.put("world and encounters", List.of("world:\n", "encounters: []\nworld:\n"));
        edits.put("another version", List.of("version: 1", "version: 2"));
        edits.put("a version in quotes", List.of("version: 1", "version: \"1\""));
        edits.put("text for a number", List.of("seed: 7", "seed: seven"));
        edits.put("a fraction for an integer", List.of("replications: 10", "replications: 10.5"));
        edits.put("a round fraction for an integer", List.of("replications: 10", "replications: 10.0"));
        edits.put("a number in quotes", List.of("discount: 0.95", "discount: \"0.95\""));
        edits.put("a number for text", List.of("name: duopoly", "name: 2"));
        edits.put("a list for a number", List.of("seed: 7", "seed: [7]"));
        edits.put("a mapping for a list", List.of("metrics: [profit-gain, mean-price]", "metrics: { profit-gain: 1 }"));
        edits.put("text for a list", List.of("metrics: [profit-gain, mean-price]", "metrics: profit-gain"));
        edits.put(
                "text for a mapping",
                List.of("risk: { mode: collusion, factors: [emergent-agency] }", "risk: collusion"));
        edits.put("nothing for a value", List.of("seed: 7", "seed: "));
        edits.put("not a number", List.of("discount: 0.95", "discount: .nan"));
        edits.put("no end", List.of("discount: 0.95", "discount: .inf"));
        edits.put("a number beyond all numbers", List.of("discount: 0.95", "discount: 1.0e999"));
        edits.put("a seed beyond 64 bits", List.of("seed: 7", "seed: 9223372036854775808"));
        edits.put("an integer beyond 32 bits", List.of("replications: 10", "replications: 3000000000"));
        edits.put("a range left above", List.of("discount: 0.95", "discount: 1.0"));
        edits.put("a range left below", List.of("learning-rate: 0.2", "learning-rate: 0"));
        edits.put("fewer pairs than can answer", List.of("replications: 10", "replications: 5"));
        edits.put(
                "precision of what is not measured",
                List.of("at-most: 1000 }", "at-most: 1000, precision: [ { metric: zeal, half-width: 0.1 } ] }"));
        edits.put(
                "precision of nothing",
                List.of("at-most: 1000 }", "at-most: 1000, precision: [ { metric: profit-gain, half-width: 0 } ] }"));
        edits.put("no replications", List.of("replications: 10", "replications: 0"));
        edits.put("ticks that run backwards", List.of("at-most: 1000", "at-most: -1"));
        edits.put("a name given twice", List.of("name: duopoly", "name: duopoly\nname: duopoly"));
        edits.put("a mode that is none", List.of("mode: collusion", "mode: colusion"));
        edits.put("a mode in capitals", List.of("mode: collusion", "mode: COLLUSION"));
        edits.put("a factor twice", List.of("[emergent-agency]", "[emergent-agency, emergent-agency]"));
        edits.put("a game that is none", List.of("game: logit-bertrand", "game: logit-betrand"));
        edits.put("an archetype that is none", List.of("archetype: learner", "archetype: lerner"));
        edits.put("archetypes that take over each other", List.of("archetype: learner", "archetype: hen"));
        edits.put("an archetype whose base is nowhere", List.of("archetype: learner", "archetype: orphan"));
        edits.put("an archetype without a policy", List.of("archetype: learner", "archetype: rootless"));
        edits.put(
                "an archetype under another name",
                List.of(
                        "archetype: learner\n    count: 2\n    with: { learning-rate: 0.2 }",
                        "archetype: alias\n    count: 2"));
        edits.put("an archetype with a policy that is none", List.of("archetype: learner", "archetype: foreign"));
        edits.put(
                "an archetype with a wrong value",
                List.of(
                        "archetype: learner\n    count: 2\n    with: { learning-rate: 0.2 }",
                        "archetype: spoilt\n    count: 2"));
        edits.put("a metric that is none", List.of("[profit-gain, mean-price]", "[profit-gain, profit]"));
        edits.put("a metric twice", List.of("[profit-gain, mean-price]", "[profit-gain, profit-gain]"));
        edits.put(
                "an appetite for what is not measured",
                List.of("{ metric: profit-gain, at-most", "{ metric: price-cycle, at-most"));
        edits.put("an appetite without a threshold", List.of(", at-most: 0.25", ""));
        edits.put("an appetite with two thresholds", List.of("at-most: 0.25", "at-most: 0.25, at-least: 0"));
        edits.put(
                "an expectation of what is not measured",
                List.of("{ metric: profit-gain, between", "{ metric: profit, between"));
        edits.put("an expectation without a source", List.of(", source: nobody", ""));
        edits.put("an expectation upside down", List.of("[0.1, 0.9]", "[0.9, 0.1]"));
        edits.put("an expectation of an arm that is none", List.of("between:", "arm: forgetfull, between:"));
        edits.put("two arms of one name", List.of("name: forgetful", "name: baseline"));
        edits.put(
                "a baseline that changes something",
                List.of("- name: baseline\n  ", "- name: baseline\n    null-twin: true\n  "));
        edits.put("an arm that changes the seed", List.of("\"agents[0].with.memory\": 0", "\"run.seed\": 8"));
        edits.put(
                "an arm that changes the number of replications",
                List.of("\"agents[0].with.memory\": 0", "\"run.replications\": 8"));
        edits.put(
                "an arm that changes nothing",
                List.of("\"agents[0].with.memory\": 0", "\"world.with.discount\": 0.950"));
        edits.put(
                "an arm that changes what is not there",
                List.of("\"agents[0].with.memory\": 0", "\"agents[0].with.memry\": 0"));
        edits.put(
                "an arm that changes nobody", List.of("\"agents[0].with.memory\": 0", "\"agents[3].with.memory\": 0"));
        edits.put("an arm with a path that is none", List.of("\"agents[0].with.memory\": 0", "\"agents/0/with\": 0"));
        edits.put(
                "an arm with a value out of range",
                List.of("\"agents[0].with.memory\": 0", "\"world.with.discount\": 1"));
        edits.put(
                "an arm with a remembered period too many",
                List.of("\"agents[0].with.memory\": 0", "\"agents[0].with.memory\": 3"));
        edits.put("an agent that remembers more than is shown", List.of("learning-rate: 0.2", "memory: 2"));
        edits.put("a market too large for a table", List.of("prices: 15, memory: 1", "prices: 100, memory: 4"));
        edits.put("costs that fit no firm", List.of("discount: 0.95", "discount: 0.95, costs: [1, 1, 1]"));
        edits.put("a negative cost", List.of("discount: 0.95", "discount: 0.95, costs: [1, -1]"));
        edits.put("a name that leaves its folder", List.of("name: duopoly", "name: ../../etc/passwd"));
        edits.put("a name with capitals", List.of("name: duopoly", "name: Duopoly"));
        edits.put(
                "a question that asks nothing",
                List.of("question: Do two learners end above the competitive price?", "question: \" \""));
        edits.put("an anchor", List.of("seed: 7", "seed: &s 7"));
        edits.put("a tag", List.of("seed: 7", "seed: !!int 7"));
        edits.put("no agents left", List.of("count: 2", "count: 0"));
        return edits;
    }
}
