package risksim.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file says, each value with its place. */
public sealed interface Tree {
    /** Where it was written. */
    Place place();

    /** What it is, in words: "a number", "a list". */
    String words();

    /**
     * Named values, in the order of the file.
     *
     * @param entries by name
     */
    record Mapping(Place place, Map<String, Tree> entries) implements Tree {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String words() {
            return "a mapping of names to values";
        }

        /** A mapping of nothing. */
        public static Mapping empty(Place place) {
            return new Mapping(place, Map.of());
        }

        /** The value of a name. */
        public Optional<Tree> get(String name) {
            return Optional.ofNullable(entries.get(name));
        }

        /** The same with one value set. */
        public Mapping with(String name, Tree value) {
            Map<String, Tree> changed = new LinkedHashMap<>(entries);
            changed.put(name, value);
            return new Mapping(place, changed);
        }

        /** The same, with the values of another laid over it, name by name. */
        public Mapping under(Mapping other) {
            Map<String, Tree> merged = new LinkedHashMap<>(entries);
            merged.putAll(other.entries);
            return new Mapping(other.entries.isEmpty() ? place : other.place, merged);
        }
    }

    /** Values in order. */
    record Sequence(Place place, List<Tree> items) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return "a list";
        }

        /** The same with one item set. */
        public Sequence with(int index, Tree item) {
            List<Tree> changed = new ArrayList<>(items);
            changed.set(index, item);
            return new Sequence(place, changed);
        }
    }

    /**
     * A single value.
     *
     * @param kind what it is
     * @param text as it is written
     */
    record Scalar(Place place, Kind kind, String text) implements Tree {
        @Override
        public String words() {
            return switch (kind) {
                case TEXT -> "the text '" + Words.shortened(text) + "'";
                case INTEGER -> "the integer " + Words.shortened(text);
                case DECIMAL -> "the number " + Words.shortened(text);
                case BOOLEAN -> text;
                case NOTHING -> "nothing";
            };
        }
    }

    /** Kinds of single values. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NOTHING
    }
}
