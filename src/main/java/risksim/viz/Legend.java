package risksim.viz;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import risksim.viz.Frame.Key;

/**
 * The entries of a legend in rows: one where there is room, else two. Lines are shown as fields of colour where they have no room, and
 * what even two rows do not hold is counted.
 *
 * @param rows one or two; none where there is nothing to tell
 * @param font of all entries
 * @param gap between two of a row
 */
record Legend(List<List<Key>> rows, Font font, double gap) {
    private static final int MOST = 2;
    private static final double FIRST = 26;
    private static final double NEXT = 15;
    /** As frames are drawn: smooth, with widths that are no whole numbers. */
    private static final FontRenderContext DRAWN = new FontRenderContext(null, true, true);

    static Legend of(List<Key> keys, double room) {
        if (keys.isEmpty()) {
            return new Legend(List.of(), Palette.SMALL, 0);
        }
        if (width(keys, Palette.SMALL, 16) <= room) {
            return new Legend(List.of(keys), Palette.SMALL, 16);
        }
        List<List<Key>> lines = wrapped(keys, room);
        boolean whole = lines.stream().mapToInt(List::size).sum() == keys.size()
                && lines.get(lines.size() - 1).contains(keys.get(keys.size() - 1));
        List<Key> fields = keys.stream().map(Key::plain).toList();
        return new Legend(whole ? lines : wrapped(fields, room), Palette.TINY, 8);
    }

    private static List<List<Key>> wrapped(List<Key> keys, double room) {
        List<List<Key>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < keys.size(); i++) {
            List<Key> row = rows.get(rows.size() - 1);
            List<Key> longer = new ArrayList<>(row);
            longer.add(keys.get(i));
            boolean fits = row.isEmpty() || width(longer, Palette.TINY, 8) - 8 <= room;
            if (fits) {
                row.add(keys.get(i));
            } else if (rows.size() < MOST) {
                rows.add(new ArrayList<>(List.of(keys.get(i))));
            } else {
                counted(row, keys.size() - i, room);
                break;
            }
        }
        return rows;
    }

    /** Ends a row with how many are left out. */
    private static void counted(List<Key> row, int left, double room) {
        int more = left;
        while (row.size() > 1 && width(row, Palette.TINY, 8) + width(List.of(more(more)), Palette.TINY, 8) - 8 > room) {
            row.remove(row.size() - 1);
            more++;
        }
        row.add(more(more));
    }

    private static Key more(int left) {
        return new Key(Palette.CARD, left + " more");
    }

    static double width(List<Key> keys, Font font, double gap) {
        return keys.stream()
                .mapToDouble(key -> key.swatch()
                        + 5
                        + gap
                        + font.getStringBounds(key.text(), DRAWN).getWidth())
                .sum();
    }

    /** The height of all rows. */
    double height() {
        return rows.isEmpty() ? 0 : FIRST + NEXT * (rows.size() - 1);
    }

    /** How far a row's words stand above the lower edge. */
    double above(int row) {
        return 12 + NEXT * (rows.size() - 1 - row);
    }
}
