package risksim.game.commons;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import risksim.random.Chance;

/** The apples of a harvest, cell by cell, row by row. */
final class Orchard {
    /** Two cells, as the crow flies. */
    private static final int WITHIN = 4;

    private final Harvest rules;
    private final int width;
    private final int height;
    /** {@code [cells]}, whether an apple hangs there. */
    private final boolean[] apple;
    /** {@code [cells]}, apples within two cells, its own left out. */
    private final byte[] near;
    /** The cells in which apples can grow. */
    private final int[] places;
    /** {@code [offset]}, steps across and down to all cells in sight, the nearest first. */
    private final int[][] view;
    /** Cells in which an apple grows in the tick under way. */
    private final int[] grown;

    private int apples;

    /** An apple in every place. */
    Orchard(Harvest rules) {
        this.rules = rules;
        this.width = rules.said().width();
        this.height = rules.said().height();
        this.apple = new boolean[width * height];
        this.near = new byte[apple.length];
        this.places = IntStream.range(0, apple.length)
                .filter(cell -> rules.orchard(cell % width, cell / width))
                .toArray();
        this.grown = new int[places.length];
        int far = rules.said().sight();
        this.view = IntStream.range(0, (2 * far + 1) * (2 * far + 1))
                .mapToObj(i -> new int[] {i % (2 * far + 1) - far, i / (2 * far + 1) - far})
                .filter(step -> steps(step) <= far)
                .sorted(Comparator.comparingInt(Orchard::steps))
                .toArray(int[][]::new);
        Arrays.stream(places).forEach(cell -> put(cell, true));
    }

    private static int steps(int[] offset) {
        return Math.abs(offset[0]) + Math.abs(offset[1]);
    }

    boolean apple(int cell) {
        return apple[cell];
    }

    int near(int cell) {
        return near[cell];
    }

    /** Apples, as a part of the places. */
    double left() {
        return (double) apples / places.length;
    }

    private void put(int cell, boolean there) {
        apple[cell] = there;
        apples += there ? 1 : -1;
        int x = cell % width;
        int y = cell / width;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int far = dx * dx + dy * dy;
                if (far > 0 && far <= WITHIN && inside(x + dx, y + dy)) {
                    near[cell + dx + dy * width] += (byte) (there ? 1 : -1);
                }
            }
        }
    }

    boolean inside(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height;
    }

    /** Takes the apple of a cell, if one hangs there that may be taken. */
    boolean take(int cell) {
        boolean taken = apple[cell] && near[cell] >= rules.said().spared();
        if (taken) {
            put(cell, false);
        }
        return taken;
    }

    /**
     * Grows apples where nobody stands, by what hangs about each place now.
     *
     * @param who {@code [cells]}, below 0 for nobody
     * @return how many grew; {@link #grown} names them
     */
    int grow(Chance chance, long tick, int[] who) {
        int count = 0;
        for (int cell : places) {
            if (!apple[cell] && who[cell] < 0) {
                double growth = rules.growth(near[cell]);
                if (growth > 0 && chance.uniform(tick * height + cell / width, cell % width) < growth) {
                    grown[count++] = cell;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            put(grown[i], true);
        }
        return count;
    }

    /** A cell in which an apple grew in the last tick. */
    int grown(int index) {
        return grown[index];
    }

    /** What is seen of apples from a cell, but for rivals; see {@link Sight}. */
    int seen(int cell, boolean rival) {
        int x = cell % width;
        int y = cell / width;
        for (int[] step : view) {
            if (inside(x + step[0], y + step[1]) && apple[cell + step[0] + step[1] * width]) {
                int plenty = Math.min(3, (near[cell + step[0] + step[1] * width] + 1) / 2);
                return Sight.of(way(step), plenty, steps(step) <= 1, rival);
            }
        }
        return Sight.of(0, 0, false, rival);
    }

    /** The first step towards a cell: along the longer side. */
    private static int way(int[] step) {
        if (step[0] == 0 && step[1] == 0) {
            return 0;
        }
        if (Math.abs(step[0]) >= Math.abs(step[1])) {
            return step[0] > 0 ? 2 : 4;
        }
        return step[1] < 0 ? 1 : 3;
    }
}
