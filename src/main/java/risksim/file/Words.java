package risksim.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Words for people who mistyped something. */
public final class Words {
    private static final int SHORT = 60;

    private Words() {}

    /** "; did you mean 'x'?" for a name that is near to a known one, and what is known if that is not too much. */
    public static String meant(String name, Collection<String> known) {
        return nearest(name, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("")
                + (known.isEmpty() ? "" : " (known: " + String.join(", ", known) + ")");
    }

    /** The known name nearest to one that is not, if it is near at all. */
    static Optional<String> nearest(String name, Collection<String> known) {
        String typed = name.toLowerCase(Locale.ROOT).replace('_', '-');
        if (typed.length() > SHORT) {
            return Optional.empty();
        }
        return known.stream()
                .filter(one -> distance(typed, one) <= Math.max(1, one.length() / 3))
                .min(Comparator.comparingInt((String one) -> distance(typed, one))
                        .thenComparing(one -> one));
    }

    private static int distance(String typed, String known) {
        return known.startsWith(typed) && typed.length() >= 3
                ? 1
                : LevenshteinDistance.getDefaultInstance().apply(typed, known);
    }

    /** A text that fits into a message. */
    static String shortened(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return visible.length() <= SHORT
                ? visible
                : visible.substring(0, SHORT) + "... (" + text.length() + " characters)";
    }
}
