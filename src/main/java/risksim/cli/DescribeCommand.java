package risksim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.file.BadInput;
import risksim.file.Json;
import risksim.file.Problem;
import risksim.file.Words;
import risksim.scenario.Description;

/** Tells all about one thing. */
@Command(
        name = "describe",
        description =
                "Tell all about a game, policy, metric, agent or scenario: what it takes, and where it comes from.",
        footer = {"", "Example: risksim describe q-learning"})
final class DescribeCommand implements Callable<Integer> {
    private static final Path PAGES = Path.of("src", "site", "markdown", "models");

    @Parameters(paramLabel = "NAME", description = "a name that 'risksim list' shows")
    private String name = "";

    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Description.Entry> everything = ListCommand.everything();
        List<Description.Entry> meant = everything.stream()
                .filter(entry -> entry.name().equals(name))
                .map(entry -> entry.family().equals("game") ? withPlaces(entry, everything) : entry)
                .toList();
        if (meant.isEmpty()) {
            List<String> known =
                    everything.stream().map(Description.Entry::name).toList();
            throw new BadInput(List.of(
                    new Problem("describe", 0, 0, "", "nothing is called '" + name + "'" + Words.meant(name, known))));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(meant));
            return 0;
        }
        meant.forEach(entry -> describe(entry, out));
        return 0;
    }

    /** A game with where more is told of it, and where it is played. */
    private static Description.Entry withPlaces(Description.Entry game, List<Description.Entry> everything) {
        Map<String, String> facts = new LinkedHashMap<>(game.facts());
        page(game.name()).ifPresent(page -> facts.put("page", page.toString()));
        String scenarios = everything.stream()
                .filter(entry -> List.of(entry.facts()
                                .getOrDefault(ListCommand.GAMES, "")
                                .split(", "))
                        .contains(game.name()))
                .map(Description.Entry::name)
                .collect(Collectors.joining(", "));
        facts.put("scenarios", scenarios.isEmpty() ? "none that is shipped" : scenarios);
        return new Description.Entry(game.name(), game.family(), game.about(), game.parameters(), facts);
    }

    /** The page of models with a heading of this name; a distribution has none. */
    private static Optional<Path> page(String name) {
        if (!Files.isDirectory(PAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.sorted().toList()) {
                if (Files.readAllLines(page).stream().anyMatch(line -> line.matches("##? " + name + "(: .*)?"))) {
                    return Optional.of(page);
                }
            }
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(PAGES + " cannot be read", failed);
        }
    }

    private static void describe(Description.Entry entry, PrintWriter out) {
        out.printf("%s (%s)%n  %s%n", entry.name(), entry.family(), entry.about());
        entry.facts().forEach((fact, value) -> out.printf("  %-12s %s%n", fact, value));
        for (Description.Parameter parameter : entry.parameters()) {
            out.printf(
                    "%n  %s: %s%s%n      %s%n",
                    parameter.name(),
                    parameter.takes(),
                    parameter.unsaid().isEmpty() ? "" : " (default " + parameter.unsaid() + ")",
                    parameter.about());
        }
    }
}
