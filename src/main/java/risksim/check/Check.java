package risksim.check;

import java.lang.reflect.RecordComponent;
import java.util.Collection;

/** Guards that return nothing and throw {@link IllegalArgumentException} naming the parameter and its value. */
public final class Check {
    private Check() {}

    /**
     * Holds the arguments of a record's compact constructor against the {@link Within} of its components, in order.
     *
     * @param type the record under construction
     * @param values its arguments, in the order of its components; as many as there are, or the first few
     */
    public static void components(Class<? extends Record> type, Object... values) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < values.length; i++) {
            Within within = components[i].getAnnotation(Within.class);
            if (within != null) {
                range(name(components[i].getName()), Interval.of(within.value()), values[i]);
            }
        }
    }

    private static void range(String name, Interval interval, Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> range(name, interval, one));
        } else if (value instanceof Number number) {
            that(interval.contains(number.doubleValue()), name + " must be " + interval.words() + ", was " + number);
        }
    }

    /** Throws {@code message} unless {@code holds}. */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The name of a component as files write it: {@code learningRate} is {@code learning-rate}. */
    public static String name(String component) {
        StringBuilder name = new StringBuilder();
        for (char c : component.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('-');
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }
}
