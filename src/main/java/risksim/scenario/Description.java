package risksim.scenario;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Shape;
import risksim.file.Tree;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Metric;

/** What there is, in one good sentence each, and what each takes. All of it is read off the records themselves. */
public final class Description {
    private Description() {}

    /**
     * A parameter of a kind.
     *
     * @param name as files write it
     * @param takes its type and range in words
     * @param unsaid its default; empty if it must be said
     * @param about what it means
     */
    public record Parameter(String name, String takes, String unsaid, String about) {}

    /**
     * A kind or an archetype.
     *
     * @param name as files write it
     * @param family "game", "policy", "metric", "agent" or "scenario"
     * @param about one sentence
     * @param parameters what it takes
     * @param facts more, in the order in which it is printed
     */
    public record Entry(
            String name, String family, String about, List<Parameter> parameters, Map<String, String> facts) {}

    /** All games, policies and metrics. */
    public static List<Entry> kinds() {
        List<Entry> entries = new ArrayList<>();
        Catalog.GAMES.forEach((name, type) -> entries.add(kind(name, "game", type, game(type))));
        Catalog.POLICIES.forEach((name, type) -> entries.add(kind(name, "policy", type, leftOut(type))));
        Catalog.METRICS.forEach((name, type) -> entries.add(kind(name, "metric", type, card(type))));
        return entries;
    }

    private static Entry kind(String name, String family, Class<? extends Record> type, Map<String, String> facts) {
        return new Entry(name, family, about(type), parameters(type), facts);
    }

    /** What of the world a kind of game or policy does not hold; metrics say it on their cards. */
    public static Optional<String> leavesOut(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(LeavesOut.class)).map(LeavesOut::value);
    }

    private static Map<String, String> leftOut(Class<?> type) {
        return leavesOut(type).map(words -> Map.of("leaves out", words)).orElse(Map.of());
    }

    private static Map<String, String> game(Class<? extends Record> type) {
        Map<String, String> facts = new LinkedHashMap<>(leftOut(type));
        new Binder(new Problems())
                .bind(Tree.Mapping.empty(Place.DEFAULT), type, "")
                .ifPresent(bound -> facts.putAll(((Game.Spec) bound.value()).facts()));
        return facts;
    }

    private static String about(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(About.class))
                .map(About::value)
                .orElse("");
    }

    /** The components of a record as files write them. */
    public static List<Parameter> parameters(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(Description::parameter)
                .toList();
    }

    private static Parameter parameter(RecordComponent component) {
        String unsaid = Optional.ofNullable(component.getAnnotation(Default.class))
                .map(Default::value)
                .orElse("");
        String about = Optional.ofNullable(component.getAnnotation(About.class))
                .map(About::value)
                .orElse("");
        return new Parameter(Check.name(component.getName()), Shape.words(component), unsaid, about);
    }

    private static Map<String, String> card(Class<? extends Record> type) {
        Problems problems = new Problems();
        Card card = new Binder(problems)
                .bind(Tree.Mapping.empty(Place.DEFAULT), type, "")
                .map(bound -> ((Metric.Spec) bound.value()).card())
                .orElseThrow();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("unit", card.unit());
        facts.put("range", card.range());
        facts.put("worse", Shape.name(card.harm()));
        facts.put("formula", card.formula());
        facts.put("source", card.source());
        facts.put("leaves out", card.leavesOut());
        facts.put("version", Integer.toString(card.version()));
        return facts;
    }

    /** All archetypes of a folder {@code agents/}. */
    public static List<Entry> agents(Path folder) {
        Problems problems = new Problems();
        Archetypes archetypes = new Archetypes(folder, problems);
        List<Entry> entries = new ArrayList<>();
        for (String name : archetypes.names()) {
            archetypes
                    .read(name)
                    .ifPresent(one -> entries.add(new Entry(
                            name,
                            "agent",
                            one.about(),
                            List.of(),
                            Map.of(
                                    "source",
                                    one.source(),
                                    "file",
                                    String.valueOf(archetypes.file(name).orElseThrow())))));
        }
        problems.end();
        return entries;
    }
}
