package risksim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.file.Json;
import risksim.scenario.Description;
import risksim.scenario.Encounter;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Lists what there is. */
@Command(
        name = "list",
        description = "List games, policies, metrics, agents and scenarios, one sentence each.",
        footer = {"", "Example: risksim list metrics"})
final class ListCommand implements Callable<Integer> {
    /** What is told of a scenario besides its question. */
    static final String GAMES = "games";

    /** What can be listed. */
    enum Family {
        games,
        policies,
        metrics,
        agents,
        scenarios,
        all
    }

    @Parameters(arity = "0..1", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Family family = Family.all;

    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Description.Entry> entries = new ArrayList<>();
        for (Description.Entry entry : everything()) {
            if (family == Family.all || plural(entry.family()).equals(family.name())) {
                entries.add(entry);
            }
        }
        if (json) {
            out.println(Json.write(entries));
            return 0;
        }
        String last = "";
        for (Description.Entry entry : entries) {
            if (!entry.family().equals(last)) {
                last = entry.family();
                out.printf("%s%n", plural(last));
            }
            out.printf("  %-26s %s%n", entry.name(), entry.about());
        }
        return 0;
    }

    private static String plural(String family) {
        return family.equals("policy") ? "policies" : family + "s";
    }

    /** All kinds, and the agents and scenarios of the working directory. */
    static List<Description.Entry> everything() {
        List<Description.Entry> entries = new ArrayList<>(Description.kinds());
        entries.addAll(Description.agents(Path.of("agents")));
        entries.addAll(scenarios(Path.of("scenarios")));
        return entries;
    }

    private static List<Description.Entry> scenarios(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ListCommand::scenario)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be read", failed);
        }
    }

    private static Description.Entry scenario(Path file) {
        Scenario scenario = ScenarioReader.read(file);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("file", file.toString());
        facts.put(
                GAMES,
                scenario.arms().stream()
                        .flatMap(arm -> arm.encounters().stream())
                        .map(Encounter::game)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        return new Description.Entry(scenario.name(), "scenario", scenario.question(), List.of(), facts);
    }
}
