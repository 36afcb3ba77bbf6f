package risksim.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Interval;
import risksim.check.Within;
import risksim.file.Json;
import risksim.file.Shape;
import risksim.file.Tree;

/** JSON Schema of the files that people write, read off the same records that read them, so that editors know the words. */
public final class Schema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private Schema() {}

    /** The schema of scenario files. */
    public static String scenario() {
        Map<String, Object> schema = object(ScenarioFile.class);
        properties(schema, "metrics").put("items", oneOf(Catalog.METRICS));
        kinds(properties(schema, "world"), "game", Catalog.GAMES);
        kinds(map(properties(schema, "encounters").get("items")), "game", Catalog.GAMES);
        return text("Risksim scenario", schema);
    }

    /** The schema of archetype files. */
    public static String archetype() {
        Map<String, Object> schema = object(Archetypes.Archetype.class);
        kinds(schema, "policy", Catalog.POLICIES);
        return text("Risksim archetype", schema);
    }

    /** The schema of any other files that people write. */
    public static String of(String title, Class<? extends Record> type) {
        return text(title, object(type));
    }

    private static String text(String title, Map<String, Object> schema) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("$schema", DIALECT);
        whole.put("title", title);
        whole.putAll(schema);
        return Json.write(whole);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) Optional.ofNullable(value).orElseThrow();
    }

    private static Map<String, Object> properties(Map<String, Object> schema, String name) {
        return map(map(schema.get("properties")).get(name));
    }

    private static Map<String, Object> oneOf(Map<String, ?> kinds) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("enum", List.copyOf(kinds.keySet()));
        return schema;
    }

    /** Lets {@code with} hold what the kind takes that is named beside it. */
    private static void kinds(Map<String, Object> schema, String role, Map<String, Class<? extends Record>> kinds) {
        properties(schema, role).putAll(oneOf(kinds));
        List<Object> cases = new ArrayList<>();
        kinds.forEach((name, type) -> {
            Map<String, Object> with = object(type);
            if (role.equals("policy")) {
                with.remove("required"); // a base may have said the rest
            }
            cases.add(Map.of(
                    "if", Map.of("properties", Map.of(role, Map.of("const", name)), "required", List.of(role)),
                    "then", Map.of("properties", Map.of("with", with))));
        });
        schema.put("allOf", cases.stream().map(Schema::sorted).toList());
    }

    /** Maps of few entries have no order of their own; their text must have one. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map && !(value instanceof LinkedHashMap)) {
            Map<String, Object> ordered = new LinkedHashMap<>();
            map.keySet().stream().map(String::valueOf).sorted().forEach(key -> Optional.ofNullable(map.get(key))
                    .ifPresent(inner -> ordered.put(key, sorted(inner))));
            return ordered;
        }
        return value;
    }

    private static Map<String, Object> object(Class<? extends Record> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = Check.name(component.getName());
            properties.put(name, component(component));
            if (component.getType() != Optional.class && component.getAnnotation(Default.class) == null) {
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        about(type.getAnnotation(About.class), schema);
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void about(@org.jspecify.annotations.Nullable About about, Map<String, Object> schema) {
        Optional.ofNullable(about).ifPresent(a -> schema.put("description", a.value()));
    }

    private static Map<String, Object> component(RecordComponent component) {
        Map<String, Object> schema = new LinkedHashMap<>();
        about(component.getAnnotation(About.class), schema);
        value(component.getGenericType(), Optional.ofNullable(component.getAnnotation(Within.class)))
                .forEach(schema::putIfAbsent);
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> value(Type type, Optional<Within> within) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            schema.put("type", "object");
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            schema.put("type", "array");
            schema.put("items", value(generic.getActualTypeArguments()[0], within));
        } else if (type instanceof ParameterizedType generic) {
            return value(generic.getActualTypeArguments()[0], within);
        } else {
            Class<?> plain = (Class<?>) type;
            if (plain.isRecord() && !Tree.class.isAssignableFrom(plain)) {
                return object((Class<? extends Record>) plain);
            }
            schema.put("type", word(plain));
            if (plain.isEnum()) {
                schema.put("enum", Shape.names(plain));
            }
            within.ifPresent(range -> range(Interval.of(range.value()), schema));
        }
        return schema;
    }

    private static String word(Class<?> plain) {
        if (Tree.class.isAssignableFrom(plain)) {
            return "object";
        }
        if (plain == String.class || plain.isEnum()) {
            return "string";
        }
        if (Arrays.asList(boolean.class, Boolean.class).contains(plain)) {
            return "boolean";
        }
        return Arrays.asList(double.class, Double.class).contains(plain) ? "number" : "integer";
    }

    private static void range(Interval interval, Map<String, Object> schema) {
        if (!Double.isInfinite(interval.low())) {
            schema.put(interval.closedBelow() ? "minimum" : "exclusiveMinimum", interval.low());
        }
        if (!Double.isInfinite(interval.high())) {
            schema.put(interval.closedAbove() ? "maximum" : "exclusiveMaximum", interval.high());
        }
    }
}
