package risksim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import risksim.file.Problems;
import risksim.file.Tree;

/** Changes by path: what an arm says differs from the baseline. */
final class Changes {
    private static final Pattern STEP = Pattern.compile("([a-z0-9-]+)((?:\\[[0-9]{1,6}])*)");
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]+)]");
    private static final Pattern CHANGEABLE =
            Pattern.compile("(world|encounters|agents)\\b.*|run\\.(until|at-most)\\b.*");

    private final Problems problems;

    Changes(Problems problems) {
        this.problems = problems;
    }

    /** A tree with one value set; the mapping that holds it is made if it is missing, anything else must be there. */
    Tree apply(Tree tree, String path, Tree value) {
        if (!CHANGEABLE.matcher(path).matches()) {
            problems.add(
                    value.place(),
                    path,
                    "cannot be changed by an arm; world, encounters, agents, run.until and "
                            + "run.at-most can, while seed and replications are shared by all arms");
            return tree;
        }
        Optional<List<Object>> steps = steps(path);
        if (steps.isEmpty()) {
            problems.add(value.place(), path, "is not a path; write it like agents[0].with.memory");
            return tree;
        }
        return set(tree, steps.get(), 0, path, value);
    }

    /** The value at a path, if there is one. */
    static Optional<Tree> at(Tree tree, String path) {
        Optional<Tree> now = Optional.of(tree);
        for (Object step : steps(path).orElse(List.of())) {
            now = now.flatMap(here -> child(here, step));
        }
        return now;
    }

    private static Optional<Tree> child(Tree tree, Object step) {
        if (tree instanceof Tree.Mapping mapping && step instanceof String name) {
            return mapping.get(name);
        }
        return tree instanceof Tree.Sequence sequence
                        && step instanceof Integer index
                        && index < sequence.items().size()
                ? Optional.of(sequence.items().get(index))
                : Optional.empty();
    }

    private static Optional<List<Object>> steps(String path) {
        List<Object> steps = new ArrayList<>();
        for (String part : path.split("\\.", -1)) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                return Optional.empty();
            }
            steps.add(step.group(1));
            Matcher index = INDEX.matcher(step.group(2));
            while (index.find()) {
                steps.add(Integer.valueOf(index.group(1)));
            }
        }
        return Optional.of(steps);
    }

    private Tree set(Tree tree, List<Object> steps, int depth, String path, Tree value) {
        if (depth == steps.size()) {
            return value;
        }
        Object step = steps.get(depth);
        if (tree instanceof Tree.Mapping mapping && step instanceof String name) {
            Tree inner = mapping.get(name).orElse(Tree.Mapping.empty(value.place()));
            return mapping.with(name, set(inner, steps, depth + 1, path, value));
        }
        if (tree instanceof Tree.Sequence sequence && step instanceof Integer index) {
            if (index < sequence.items().size()) {
                return sequence.with(index, set(sequence.items().get(index), steps, depth + 1, path, value));
            }
            problems.add(
                    value.place(),
                    path,
                    "there is no [" + index + "]; the list has "
                            + sequence.items().size() + " items, counted from 0");
            return tree;
        }
        problems.add(value.place(), path, "leads to " + tree.words() + ", which has no '" + step + "'");
        return tree;
    }
}
