package risksim.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with an input, so that a user hears of all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem. */
    public void add(Place place, String path, String message) {
        found.add(new Problem(place.file(), place.line(), place.column(), path, message));
    }

    /** How many were noted. */
    public int count() {
        return found.size();
    }

    /** Whether none was noted. */
    public boolean none() {
        return found.isEmpty();
    }

    /**
     * Ends reading if anything is wrong.
     *
     * @throws BadInput with all problems, by file and line, each once
     */
    public void end() {
        if (!found.isEmpty()) {
            throw new BadInput(found.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Problem::file)
                            .thenComparingInt(Problem::line)
                            .thenComparingInt(Problem::column))
                    .toList());
        }
    }
}
