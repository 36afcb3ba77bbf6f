package risksim.file;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be used, with all its problems at once. Ends a command with exit code 2 before anything is written. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
