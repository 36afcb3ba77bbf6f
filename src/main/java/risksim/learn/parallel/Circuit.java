package risksim.learn.parallel;

import java.util.ArrayList;
import java.util.List;
import risksim.check.Check;
import risksim.random.Chance;

/**
 * A layered circuit of bits: the first level holds random bits and the input, every other level takes bits of the level before
 * it; the last level is the output. Depth is the time of the best parallel way to compute it, width the memory that takes.
 *
 * @param levels {@code [depth][nodes]}
 */
public record Circuit(List<List<Gate>> levels) {
    private static final List<Gate.Kind> INNER =
            List.of(Gate.Kind.ID, Gate.Kind.NOT, Gate.Kind.AND, Gate.Kind.OR, Gate.Kind.XOR);

    public Circuit {
        levels = levels.stream().map(List::copyOf).toList();
        Check.that(!levels.isEmpty() && levels.stream().noneMatch(List::isEmpty), "every level must hold a node");
        for (int l = 0; l < levels.size(); l++) {
            for (Gate gate : levels.get(l)) {
                int inputs = gate.kind().inputs();
                Check.that((inputs == 0) == (l == 0), gate.kind() + " cannot stand on level " + (l + 1));
                int before = l == 0 ? 0 : levels.get(l - 1).size();
                Check.that(inputs < 1 || gate.left() < before, "a node of level " + (l + 1) + " has no such input");
                Check.that(inputs < 2 || gate.right() < before, "a node of level " + (l + 1) + " has no such input");
            }
        }
    }

    /** A circuit drawn at random: a level of random bits, then gates of any kind with any inputs, {@code width} on each level. */
    public static Circuit random(int depth, int width, Chance chance) {
        List<List<Gate>> levels = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            List<Gate> level = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                Gate.Kind kind = l == 0 ? Gate.Kind.RANDOM : INNER.get(chance.below(INNER.size(), l, 3 * j));
                level.add(new Gate(kind, chance.below(width, l, 3 * j + 1), chance.below(width, l, 3 * j + 2)));
            }
            levels.add(level);
        }
        return new Circuit(levels);
    }

    /** The number of levels. */
    public int depth() {
        return levels.size();
    }

    /** The most nodes on a level. */
    public int width() {
        return levels.stream().mapToInt(List::size).max().orElseThrow();
    }

    /** The number of nodes. */
    public int nodes() {
        return levels.stream().mapToInt(List::size).sum();
    }

    /** The bits that a counter of levels takes: the logarithm of depth + 1 to base 2, rounded up. */
    int counter() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(depth());
    }

    /** {@code [outputs]}, the circuit evaluated level by level. */
    public int[] output(Coins coins) {
        int[] before = {};
        for (List<Gate> level : levels) {
            int[] now = new int[level.size()];
            int[] inputs = before;
            for (int j = 0; j < now.length; j++) {
                now[j] = level.get(j).value(at -> inputs[at], coins);
            }
            before = now;
        }
        return before;
    }
}
