package risksim.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Interval;
import risksim.check.Within;

/**
 * Makes records from trees. The records are the schema: names of components in small letters with hyphens, types, ranges
 * ({@link Within}) and defaults ({@link Default}) are all that a file may say. A component of type {@link Tree.Mapping} takes
 * what stands there as it is.
 */
public final class Binder {
    private final Problems problems;

    public Binder(Problems problems) {
        this.problems = problems;
    }

    /** The record that a tree states, or nothing if a problem was noted. */
    public <R extends Record> Optional<Bound<R>> bind(Tree tree, Class<R> type, String path) {
        int before = problems.count();
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(tree.place(), path, "must be a mapping of names to values, is " + tree.words());
            return Optional.empty();
        }
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(mapping, components, path);
        Object[] values = new Object[components.length];
        Map<String, Tree> resolved = new LinkedHashMap<>();
        for (int i = 0; i < components.length; i++) {
            String name = Check.name(components[i].getName());
            Optional<Bound<?>> bound = component(mapping, components[i], join(path, name));
            values[i] = bound.map(b -> (Object) b.value()).orElse(null);
            bound.filter(b -> b.value() != Optional.empty()).ifPresent(b -> resolved.put(name, b.tree()));
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        return construct(type, values, mapping, path)
                .map(value -> new Bound<>(value, new Tree.Mapping(mapping.place(), resolved)));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void refuseUnknown(Tree.Mapping mapping, RecordComponent[] components, String path) {
        List<String> known =
                Arrays.stream(components).map(c -> Check.name(c.getName())).toList();
        mapping.entries().forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(
                        value.place(),
                        join(path, Words.shortened(name)),
                        "is not known here" + Words.meant(name, known));
            }
        });
    }

    private Optional<Bound<?>> component(Tree.Mapping mapping, RecordComponent component, String path) {
        String name = Check.name(component.getName());
        Optional<Tree> given = mapping.get(name);
        boolean optional = component.getType() == Optional.class;
        if (given.isEmpty() && optional) {
            return Optional.of(new Bound<>(Optional.empty(), mapping));
        }
        Default unsaid = component.getAnnotation(Default.class);
        if (given.isEmpty() && unsaid == null) {
            problems.add(mapping.place(), path, "is missing; expected " + Shape.words(component));
            return Optional.empty();
        }
        Tree tree = given.orElseGet(() -> defaults(unsaid));
        Type type = component.getGenericType();
        Optional<Bound<?>> bound = value(tree, optional ? argument(type, 0) : type, path);
        bound.ifPresent(b -> hold(component.getAnnotation(Within.class), b, path));
        return optional ? bound.map(b -> new Bound<>(Optional.of(b.value()), b.tree())) : bound;
    }

    private static Tree defaults(Default unsaid) {
        Problems wrong = new Problems();
        Tree tree =
                TreeReader.parse(Place.DEFAULT.file(), unsaid.value(), wrong).orElseThrow();
        wrong.end();
        return tree;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private void hold(@org.jspecify.annotations.Nullable Within within, Bound<?> bound, String path) {
        if (within == null) {
            return;
        }
        Interval interval = Interval.of(within.value());
        if (bound.value() instanceof List<?> list && bound.tree() instanceof Tree.Sequence sequence) {
            for (int i = 0; i < list.size(); i++) {
                hold(within, new Bound<>(list.get(i), sequence.items().get(i)), path + "[" + i + "]");
            }
        } else if (bound.value() instanceof Number number && !interval.contains(number.doubleValue())) {
            problems.add(bound.tree().place(), path, "must be " + interval.words() + ", is " + number);
        }
    }

    @SuppressWarnings("unchecked")
    private Optional<Bound<?>> value(Tree tree, Type type, String path) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == List.class
                    ? list(tree, argument(type, 0), path)
                    : map(tree, argument(type, 1), path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !Tree.class.isAssignableFrom(plain)) {
            return bind(tree, (Class<? extends Record>) plain, path).map(b -> b);
        }
        return new ScalarReader(problems).read(tree, plain, path);
    }

    private Optional<Bound<?>> list(Tree tree, Type item, String path) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            problems.add(tree.place(), path, "must be a list, is " + tree.words());
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            value(sequence.items().get(i), item, path + "[" + i + "]").ifPresent(bound -> {
                values.add(bound.value());
                trees.add(bound.tree());
            });
        }
        return Optional.of(new Bound<>(values, new Tree.Sequence(tree.place(), trees)));
    }

    private Optional<Bound<?>> map(Tree tree, Type item, String path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(
                    tree.place(),
                    path,
                    "must be " + Tree.Mapping.empty(tree.place()).words() + ", is " + tree.words());
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Tree> trees = new LinkedHashMap<>();
        mapping.entries()
                .forEach((name, given) -> value(given, item, join(path, name)).ifPresent(bound -> {
                    values.put(name, bound.value());
                    trees.put(name, bound.tree());
                }));
        return Optional.of(new Bound<>(values, new Tree.Mapping(tree.place(), trees)));
    }

    private <R> Optional<R> construct(Class<R> type, Object[] values, Tree.Mapping mapping, String path) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException wrong) {
                refused(String.valueOf(wrong.getMessage()), mapping, path);
                return Optional.empty();
            }
            throw new IllegalStateException(type + " cannot be made", thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }

    /** A complaint that begins with the name of a value is told at that value. */
    private void refused(String message, Tree.Mapping mapping, String path) {
        String name = message.split(" ", 2)[0];
        Tree meant = mapping.get(name).orElse(mapping);
        problems.add(meant.place(), path, message);
    }
}
