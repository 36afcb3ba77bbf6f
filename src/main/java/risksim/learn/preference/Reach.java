package risksim.learn.preference;

/** Who can be reached from whom over the arrows of a graph. */
final class Reach {
    private Reach() {}

    /** Whether an arrow leads from one to the other. */
    interface Arrow {
        boolean leads(int from, int to);
    }

    /** Whether every node leads to every other, over any number of arrows. */
    static boolean all(int nodes, Arrow arrow) {
        return fromFirst(nodes, arrow) == nodes && fromFirst(nodes, (x, y) -> arrow.leads(y, x)) == nodes;
    }

    private static int fromFirst(int nodes, Arrow arrow) {
        boolean[] seen = new boolean[nodes];
        int[] queue = new int[nodes];
        int end = 1;
        seen[0] = true;
        for (int next = 0; next < end; next++) {
            for (int y = 0; y < nodes; y++) {
                if (!seen[y] && arrow.leads(queue[next], y)) {
                    seen[y] = true;
                    queue[end++] = y;
                }
            }
        }
        return end;
    }
}
