package risksim.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Takes single values for what they are: no text for a number, no fraction for a whole one. */
final class ScalarReader {
    private static final int LONGEST_TEXT = 2_000;

    private final Problems problems;

    ScalarReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Bound<?>> read(Tree tree, Class<?> type, String path) {
        if (type == Tree.Mapping.class) {
            return tree instanceof Tree.Mapping
                    ? Optional.of(new Bound<>(tree, tree))
                    : wrong(tree, path, "a mapping of names to values");
        }
        if (type == Tree.class) {
            return Optional.of(new Bound<>(tree, tree));
        }
        if (!(tree instanceof Tree.Scalar scalar)) {
            return wrong(tree, path, type.isEnum() ? "one of " + String.join(", ", Shape.names(type)) : kind(type));
        }
        return type.isEnum() ? constant(scalar, type, path) : plain(scalar, type, path);
    }

    private static String kind(Class<?> type) {
        return type == String.class
                ? "text"
                : type == double.class || type == Double.class
                        ? "a number"
                        : type == boolean.class || type == Boolean.class ? "true or false" : "an integer";
    }

    private Optional<Bound<?>> wrong(Tree tree, String path, String expected) {
        String quotes = expected.equals("text") && tree instanceof Tree.Scalar ? "; put it in quotes" : "";
        problems.add(tree.place(), path, "must be " + expected + ", is " + tree.words() + quotes);
        return Optional.empty();
    }

    private Optional<Bound<?>> plain(Tree.Scalar scalar, Class<?> type, String path) {
        return switch (scalar.kind()) {
            case TEXT -> type == String.class ? text(scalar, path) : wrong(scalar, path, kind(type));
            case BOOLEAN ->
                type == boolean.class || type == Boolean.class
                        ? Optional.of(new Bound<>(Boolean.valueOf(scalar.text()), scalar))
                        : wrong(scalar, path, kind(type));
            case INTEGER -> number(scalar, type, path);
            case DECIMAL ->
                type == double.class || type == Double.class ? decimal(scalar, path) : wrong(scalar, path, kind(type));
            case NOTHING -> wrong(scalar, path, kind(type));
        };
    }

    private Optional<Bound<?>> text(Tree.Scalar scalar, String path) {
        if (scalar.text().length() > LONGEST_TEXT) {
            problems.add(
                    scalar.place(), path, "has " + scalar.text().length() + " characters; at most " + LONGEST_TEXT);
            return Optional.empty();
        }
        return Optional.of(new Bound<>(scalar.text(), scalar));
    }

    private Optional<Bound<?>> number(Tree.Scalar scalar, Class<?> type, String path) {
        if (type == double.class || type == Double.class) {
            return decimal(scalar, path);
        }
        if (type == String.class || type == boolean.class || type == Boolean.class) {
            return wrong(scalar, path, kind(type));
        }
        boolean wide = type == long.class || type == Long.class;
        try {
            BigInteger exact = new BigInteger(scalar.text());
            Object value = wide ? (Object) exact.longValueExact() : (Object) exact.intValueExact();
            return Optional.of(new Bound<>(value, written(scalar, value.toString())));
        } catch (ArithmeticException tooLarge) {
            return wrong(scalar, path, "an integer of " + (wide ? 64 : 32) + " bits");
        } catch (NumberFormatException foreign) {
            return wrong(scalar, path, "an integer in decimal digits");
        }
    }

    private Optional<Bound<?>> decimal(Tree.Scalar scalar, String path) {
        try {
            double value = new BigDecimal(scalar.text()).doubleValue();
            return Double.isInfinite(value)
                    ? wrong(scalar, path, "a number that is not too large")
                    : Optional.of(new Bound<>(value, written(scalar, Double.toString(value))));
        } catch (NumberFormatException foreign) {
            return wrong(scalar, path, "a number in decimal digits");
        }
    }

    /** One number has one text, however it was typed, so that equal scenarios have equal hashes. */
    private static Tree.Scalar written(Tree.Scalar scalar, String text) {
        return new Tree.Scalar(scalar.place(), scalar.kind(), text);
    }

    private Optional<Bound<?>> constant(Tree.Scalar scalar, Class<?> type, String path) {
        List<String> names = Shape.names(type);
        int index = names.indexOf(scalar.text());
        if (index < 0) {
            problems.add(
                    scalar.place(),
                    path,
                    "'" + Words.shortened(scalar.text()) + "' is not one of "
                            + String.join(", ", names)
                            + Words.nearest(scalar.text(), names)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse(""));
            return Optional.empty();
        }
        return Optional.of(new Bound<>(type.getEnumConstants()[index], scalar));
    }
}
