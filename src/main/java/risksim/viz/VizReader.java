package risksim.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import risksim.file.Binder;
import risksim.file.Bound;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.TreeReader;
import risksim.file.Words;
import risksim.game.Game;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.MetricChoice;
import risksim.scenario.Scenario;
import risksim.world.Cast;

/**
 * Finds and reads the file of {@code viz/} that fits a scenario: the one that names it, else the one for the kind of its first
 * game, else what is shown by default. A file that names the scenario, or is asked for, and makes no sense for it is told with all
 * its problems; one for a kind of game says in the place of a panel why the panel cannot be shown of this scenario.
 */
public final class VizReader {
    private final Problems problems = new Problems();

    /** A file that was read, with its tree for places. */
    record Read(Path path, VizFile file, Tree.Mapping tree) {}

    /**
     * What is shown of a scenario.
     *
     * @throws risksim.file.BadInput with every problem
     */
    public static VizFile of(Scenario scenario) {
        return new VizReader().fitting(scenario, near(Path.of(scenario.text().file())));
    }

    /** What a certain file shows of a scenario. */
    public static VizFile of(Scenario scenario, Path file) {
        VizReader reader = new VizReader();
        Optional<Read> read = reader.read(file);
        reader.problems.end();
        return reader.checked(read.orElseThrow(), scenario);
    }

    /** Every file of a folder, by name. */
    public static Map<String, VizFile> all(Path folder) {
        VizReader reader = new VizReader();
        Map<String, VizFile> files = new TreeMap<>();
        reader.files(folder).forEach(read -> files.put(read.file().name(), read.file()));
        reader.problems.end();
        return files;
    }

    /** Looks for {@code viz/} beside a scenario's file and in the folders above, then in the working directory. */
    static Path near(Path scenario) {
        Path at = scenario.toAbsolutePath().normalize().getParent();
        while (at != null && !Files.isDirectory(at.resolve("viz"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("viz") : at.resolve("viz");
    }

    private VizFile fitting(Scenario scenario, Path folder) {
        List<Read> files = files(folder);
        problems.end();
        String game = scenario.baseline().encounters().get(0).game();
        return files.stream()
                .filter(read -> read.file().scenarios().contains(scenario.name()))
                .findFirst()
                .map(read -> checked(read, scenario))
                .or(() -> files.stream()
                        .map(Read::file)
                        .filter(file -> file.games().contains(game))
                        .findFirst())
                .orElseGet(() -> Defaults.of(scenario));
    }

    private List<Read> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Read> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> read(file)
                    .ifPresent(files::add));
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be read", failed);
        }
        return files;
    }

    private Optional<Read> read(Path path) {
        Optional<Tree> tree = TreeReader.read(path, problems);
        Optional<Bound<VizFile>> bound = tree.flatMap(root -> new Binder(problems).bind(root, VizFile.class, ""));
        bound.ifPresent(file -> {
            String name = String.valueOf(path.getFileName()).replaceFirst("\\.(yaml|yml|json)$", "");
            if (!file.value().name().equals(name)) {
                problems.add(
                        Place.whole(path.toString()),
                        "name",
                        "is '" + file.value().name() + "', but the file is called '" + name + "'");
            }
        });
        return bound.map(file -> new Read(path, file.value(), (Tree.Mapping) tree.orElseThrow()));
    }

    private VizFile checked(Read read, Scenario scenario) {
        Arm arm = scenario.baseline();
        List<String> encounters = arm.encounters().stream().map(Encounter::name).toList();
        List<String> metrics =
                scenario.metrics().stream().map(MetricChoice::name).toList();
        List<Game> games = new Cast(arm).games();
        for (int d = 0; d < read.file().displays().size(); d++) {
            List<VizFile.Panel> panels = read.file().displays().get(d).panels();
            for (int p = 0; p < panels.size(); p++) {
                VizFile.Panel panel = panels.get(p);
                String at = "displays[" + d + "].panels[" + p + "]";
                panel.encounter()
                        .filter(name -> !encounters.contains(name))
                        .ifPresent(name -> note(
                                read,
                                at + ".encounter",
                                "no encounter is called '" + name + "'" + Words.meant(name, encounters)));
                panel.metric()
                        .filter(name -> !metrics.contains(name))
                        .ifPresent(name -> note(
                                read,
                                at + ".metric",
                                "the scenario has no metric '" + name + "'" + Words.meant(name, metrics)));
                int index = Math.max(0, encounters.indexOf(panel.encounter().orElse("")));
                Fit.unfit(panel, games.get(index)).ifPresent(why -> note(read, at + ".show", why));
            }
        }
        problems.end();
        return read.file();
    }

    private void note(Read read, String path, String message) {
        Tree at = read.tree();
        for (String step : path.split("[.\\[\\]]+")) {
            at = child(at, step).orElse(at);
        }
        problems.add(at.place(), path, message);
    }

    private static Optional<Tree> child(Tree tree, String step) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.get(step);
        }
        return tree instanceof Tree.Sequence sequence
                ? Optional.of(sequence.items().get(Integer.parseInt(step)))
                : Optional.empty();
    }
}
