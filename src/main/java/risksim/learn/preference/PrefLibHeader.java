package risksim.learn.preference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Words;

/** The lines of a PrefLib file that begin with a hash: what the file claims to hold. */
final class PrefLibHeader {
    private static final String ALTERNATIVES = "NUMBER ALTERNATIVES";
    private static final String VOTERS = "NUMBER VOTERS";
    private static final String ORDERS = "NUMBER UNIQUE ORDERS";
    private static final List<String> KNOWN = List.of(
            "FILE NAME",
            "TITLE",
            "DESCRIPTION",
            "DATA TYPE",
            "MODIFICATION TYPE",
            "RELATES TO",
            "RELATED FILES",
            "PUBLICATION DATE",
            "MODIFICATION DATE",
            ALTERNATIVES,
            VOTERS,
            ORDERS);
    private static final Pattern NAME = Pattern.compile("ALTERNATIVE NAME ([0-9]{1,9})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,11}");
    private static final int MOST = 10_000;
    private static final int SHOWN = 40;

    private final String file;
    private final String kind;
    private final Problems problems;
    /** What each key says. */
    private final Map<String, String> values = new HashMap<>();
    /** Where each key stands. */
    private final Map<String, Place> places = new HashMap<>();

    PrefLibHeader(String file, String kind, Problems problems) {
        this.file = file;
        this.kind = kind;
        this.problems = problems;
    }

    static Optional<Long> number(String text) {
        String digits = text.strip();
        return NUMBER.matcher(digits).matches() ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    static String shown(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "...";
    }

    void line(String line, Place place) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            problems.add(place, "", "must be a key, a colon and a value, as in '# TITLE: x'");
            return;
        }
        String key = line.substring(0, colon).strip();
        if (!KNOWN.contains(key) && !NAME.matcher(key).matches()) {
            problems.add(place, "", "has an unknown key '" + shown(key) + "'" + Words.meant(key, KNOWN));
        }
        Place first = places.putIfAbsent(key, place);
        if (first != null) {
            problems.add(place, key, "stands here a second time; it was given in line " + first.line() + " already");
        }
        values.putIfAbsent(key, line.substring(colon + 1).strip());
    }

    /** How many alternatives there are; 0 if that is not said. */
    int alternatives() {
        return (int) (long) number(values.getOrDefault(ALTERNATIVES, ""))
                .filter(n -> n <= MOST)
                .orElse(0L);
    }

    List<String> names() {
        return IntStream.rangeClosed(1, alternatives())
                .mapToObj(x -> values.getOrDefault("ALTERNATIVE NAME " + x, ""))
                .toList();
    }

    /** Looks at the header as a whole, when the first order begins. */
    void end(Place begins) {
        for (String key : List.of(ALTERNATIVES, VOTERS, ORDERS)) {
            if (!values.containsKey(key)) {
                problems.add(begins, key, "is missing from the header");
            } else if (number(values.get(key)).filter(n -> n >= 1).isEmpty()) {
                problems.add(
                        place(key), key, "must be a whole number of at least 1, is '" + shown(values.get(key)) + "'");
            } else if (key.equals(ALTERNATIVES) && alternatives() == 0) {
                problems.add(place(key), key, "must be at most " + MOST);
            }
        }
        String type = values.getOrDefault("DATA TYPE", kind);
        if (!type.equals(kind)) {
            problems.add(place("DATA TYPE"), "DATA TYPE", "is '" + shown(type) + "', but the file ends in ." + kind);
        }
        names(begins);
    }

    private void names(Place begins) {
        for (int x = 1; x <= alternatives(); x++) {
            String key = "ALTERNATIVE NAME " + x;
            if (!values.containsKey(key)) {
                problems.add(begins, key, "is missing from the header");
            } else if (values.get(key).isEmpty()) {
                problems.add(place(key), key, "must not be empty");
            }
        }
        for (String key : values.keySet()) {
            Matcher name = NAME.matcher(key);
            if (name.matches() && (name.group(1).startsWith("0") || Long.parseLong(name.group(1)) > alternatives())) {
                problems.add(place(key), key, "names an alternative beyond the " + alternatives() + " of the header");
            }
        }
    }

    private Place place(String key) {
        return places.getOrDefault(key, Place.whole(file));
    }

    /** Holds what was read against what was claimed. */
    void agrees(List<Ballots.Order> orders) {
        long claimed = number(values.getOrDefault(ORDERS, "")).orElse(0L);
        if (claimed != orders.size()) {
            problems.add(place(ORDERS), ORDERS, "is " + claimed + ", but the file holds " + orders.size());
        }
        long voters = number(values.getOrDefault(VOTERS, "")).orElse(0L);
        long counted = orders.stream().mapToLong(Ballots.Order::count).sum();
        if (voters != counted) {
            problems.add(place(VOTERS), VOTERS, "is " + voters + ", but the counts sum to " + counted);
        }
    }
}
