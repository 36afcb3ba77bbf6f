package risksim.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import risksim.check.Interval;
import risksim.check.Within;

/** What may stand at a place, in words. */
public final class Shape {
    private Shape() {}

    /** The type and range of a component: "an integer, at least 2", "one of a, b". */
    public static String words(RecordComponent component) {
        Within within = component.getAnnotation(Within.class);
        String range = within == null ? "" : ", " + Interval.of(within.value()).words();
        return words(component.getGenericType()) + range;
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            Type raw = parameterized.getRawType();
            return raw == Optional.class
                    ? words(arguments[0])
                    : raw == Map.class ? "a mapping of names to values" : "a list, each " + words(arguments[0]);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isEnum() ? "one of " + String.join(", ", names(plain)) : words(plain);
    }

    private static String words(Class<?> plain) {
        if (plain == String.class) {
            return "text";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return "true or false";
        }
        if (plain == double.class || plain == Double.class) {
            return "a number";
        }
        return plain.isPrimitive() || Number.class.isAssignableFrom(plain)
                ? "an integer"
                : "a mapping of names to values";
    }

    /** The constants of an enum as files write them. */
    public static List<String> names(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> name((Enum<?>) constant))
                .collect(Collectors.toList());
    }

    /** A constant as files write it. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
