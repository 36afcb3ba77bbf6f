package risksim.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.TreeReader;
import risksim.file.Words;

/** The archetypes of a folder {@code agents/}: named, documented agents, found by the name of their file. */
public final class Archetypes {
    private final Map<String, Path> files = new TreeMap<>();
    private final Problems problems;

    /** What an archetype's file may say. */
    @About("a named, documented agent: a policy with its parameters and source")
    public record Archetype(
            @About("version of this form") @Within("[1, 1]") int version,
            @About("its name, which is the name of its file") String name,
            @About("one sentence for people") String about,
            @About("who described it, and where") String source,
            @About("a policy of the catalog; inherited if unsaid") Optional<String> policy,
            @About("the archetype whose policy and parameters it takes over") Optional<String> base,
            @About("parameters of the policy") @Default("{}") Tree.Mapping with) {
        public Archetype {
            Check.that(policy.isPresent() || base.isPresent(), "give a policy, or the base that it takes over");
        }
    }

    /**
     * An archetype with all that it inherits.
     *
     * @param policy a policy of the catalog
     * @param with its parameters
     */
    record Resolved(String policy, Tree.Mapping with) {}

    /** Looks for {@code agents/} beside a scenario's file and in the folders above, then in the working directory. */
    static Archetypes near(Path scenario, Problems problems) {
        Path at = scenario.toAbsolutePath().normalize().getParent();
        while (at != null && !Files.isDirectory(at.resolve("agents"))) {
            at = at.getParent();
        }
        return new Archetypes(at == null ? Path.of("agents") : at.resolve("agents"), problems);
    }

    public Archetypes(Path folder, Problems problems) {
        this.problems = problems;
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file :
                    found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
                Path twin = files.putIfAbsent(name, shown(file));
                if (twin != null) {
                    problems.add(Place.whole(file.toString()), "", "has the name of " + twin + "; names are unique");
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be read", failed);
        }
    }

    /** Paths are told from the working directory where they lie in it. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }

    /** All names. */
    public Collection<String> names() {
        return files.keySet();
    }

    /** Where an archetype is described. */
    public Optional<Path> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** What the file of an archetype says. */
    public Optional<Archetype> read(String name) {
        return file(name)
                .flatMap(file -> TreeReader.read(file, problems))
                .flatMap(tree -> new Binder(problems).bind(tree, Archetype.class, ""))
                .map(bound -> bound.value());
    }

    /** An archetype with all that it inherits; problems are noted at the place that asked for it. */
    Optional<Resolved> resolve(String name, Place asked, String path) {
        List<Archetype> chain = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String next = name;
        while (!next.isEmpty()) {
            if (!seen.add(next)) {
                problems.add(
                        asked,
                        path,
                        "goes round in a circle: " + String.join(" takes over ", seen) + " takes over " + next);
                return Optional.empty();
            }
            Optional<Archetype> one = known(next, asked, path);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            chain.add(0, one.get());
            next = one.get().base().orElse("");
        }
        Tree.Mapping with = Tree.Mapping.empty(asked);
        String policy = "";
        for (Archetype one : chain) {
            with = with.under(one.with());
            policy = one.policy().orElse(policy);
        }
        return Optional.of(new Resolved(policy, with));
    }

    private Optional<Archetype> known(String name, Place asked, String path) {
        if (!files.containsKey(name)) {
            problems.add(
                    asked,
                    path,
                    "no archetype is called '" + name + "'"
                            + (files.isEmpty()
                                    ? ": no folder 'agents' with archetypes lies beside the file, above it, or where the command is given"
                                    : Words.meant(name, files.keySet())));
            return Optional.empty();
        }
        Optional<Archetype> one = read(name);
        one.filter(a -> !a.name().equals(name))
                .ifPresent(a -> problems.add(
                        Place.whole(String.valueOf(files.get(name))),
                        "name",
                        "must be the name of the file, '" + name + "'"));
        return one;
    }
}
