package risksim.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import risksim.game.service.ServiceGame;
import risksim.population.Census;

/** People by satisfaction and by how long they have been engaged, dark for many; below them those who are away. */
final class PopulationFrame extends Frame {
    private static final double LEFT = 58;
    private static final double BOTTOM = 44;
    private static final double AWAY = 26;

    private final Eye eye;
    private final int encounter;
    private final List<String> groups;

    /** @param groups names of those who are shown; empty for all */
    PopulationFrame(Eye eye, int encounter, List<String> groups, Frame.Card card) {
        super(card.title(), card.bounds());
        this.eye = eye;
        this.encounter = encounter;
        this.groups = groups;
    }

    private Crowded crowd() {
        return eye.scene().ledger(encounter).crowd().orElseThrow();
    }

    private ServiceGame game() {
        return (ServiceGame) eye.scene().ledger(encounter).game();
    }

    @Override
    List<Key> legend() {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Palette.CARD, "nobody"));
        double most = Math.max(1, Math.floor(Math.log10(crowd().people())));
        double step = Math.max(1, Math.ceil(most / 6));
        for (double power = 0; power <= most; power += step) {
            keys.add(new Key(shade(Math.pow(10, power)), short10((int) power)));
        }
        return keys;
    }

    private static String short10(int power) {
        String[] units = {"", " thousand", " million", " billion"};
        return (power % 3 == 0 ? "1" : power % 3 == 1 ? "10" : "100")
                + units[power / 3]
                + (power == 0 ? " person a field" : "");
    }

    /** The colour of so many people in a field, by their logarithm. */
    private Color shade(double people) {
        return people <= 0
                ? Palette.CARD
                : Palette.shade(Math.log10(people) / Math.log10(Math.max(10, crowd().people())));
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        Census census = crowd().census;
        Rectangle2D.Double map = new Rectangle2D.Double(
                inside.x + LEFT, inside.y + 14, inside.width - LEFT - 6, inside.height - 14 - AWAY - 8 - BOTTOM);
        double high = map.height / census.rows();
        for (int row = 0; row < census.rows(); row++) {
            double y = map.y + map.height - (row + 1) * high;
            for (int column = 0; column < census.columns(); column++) {
                field(g, new Rectangle2D.Double(map.x, y, map.width, high), column, people(row, column));
            }
        }
        Rectangle2D.Double away = new Rectangle2D.Double(map.x, map.y + map.height + 8, map.width, AWAY);
        for (int column = 0; column < census.columns(); column++) {
            field(g, away, column, people(census.rows(), column));
        }
        g.setColor(Palette.RULE);
        g.setStroke(Palette.stroke(0, 1));
        g.draw(map);
        g.draw(away);
        text(g, words(), Palette.SMALL, new Spot(inside.x, inside.y + 6, inside.width));
        rows(g, map, high);
        columns(g, map);
    }

    private void field(Graphics2D g, Rectangle2D.Double row, int column, double people) {
        if (people > 0) {
            double wide = row.width / crowd().census.columns();
            g.setColor(shade(people));
            g.fill(new Rectangle2D.Double(row.x + column * wide, row.y, wide - 0.6, row.height - 0.6));
        }
    }

    /** How many people are in a field, over the groups that are shown; the row after the last is of those away. */
    private double people(int row, int column) {
        long sum = 0;
        for (int group = 0; group < crowd().census.groups(); group++) {
            if (groups.isEmpty() || groups.contains(game().group(group))) {
                sum += row == crowd().census.rows()
                        ? crowd().census.away(group, column)
                        : crowd().census.engaged(group, row, column);
            }
        }
        return sum * crowd().weight();
    }

    private String words() {
        double engaged = total(0, crowd().census.rows());
        double away = total(crowd().census.rows(), crowd().census.rows() + 1);
        String who = groups.isEmpty() ? "" : String.join(", ", groups) + ": ";
        String part =
                crowd().weight() > 1 ? " \u00b7 counted: one in " + Words.count(Math.round(crowd().weight())) : "";
        return who + Words.count(Math.round(engaged + away)) + " people, "
                + String.format(Locale.ROOT, "%.1f", 100 * engaged / Math.max(1, engaged + away)) + " % engaged" + part;
    }

    private double total(int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(row -> IntStream.range(0, crowd().census.columns())
                        .mapToDouble(column -> people(row, column))
                        .sum())
                .sum();
    }

    private void rows(Graphics2D g, Rectangle2D.Double map, double high) {
        int every = (int) Math.max(1, Math.ceil(15 / high));
        g.setFont(Palette.SMALL);
        for (int row = 0; row < crowd().census.rows(); row += every) {
            String label = Words.count(crowd().census.from(row))
                    + (row == crowd().census.rows() - 1 ? "+" : "");
            right(g, label, map.x - 6, map.y + map.height - (row + 0.5) * high + 4);
        }
        right(g, "away", map.x - 6, map.y + map.height + 8 + AWAY / 2 + 4);
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(map.x - LEFT + 14, map.y + map.height / 2);
        turned.rotate(-Math.PI / 2);
        String label = "ticks engaged";
        turned.drawString(label, (float) (-turned.getFontMetrics().stringWidth(label) / 2.0), 0);
        turned.dispose();
    }

    private static void right(Graphics2D g, String text, double x, double y) {
        g.setFont(Palette.SMALL);
        g.setColor(Palette.INK);
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text)), (float) y);
    }

    private void columns(Graphics2D g, Rectangle2D.Double map) {
        int columns = crowd().census.columns();
        boolean whole = game().whole();
        double y = map.y + map.height + 8 + AWAY + 16;
        int every = Math.max(1, (int) Math.ceil(46.0 * columns / map.width));
        for (int column = 0; column <= columns - (whole ? 1 : 0); column += every) {
            double value = crowd().low + column * crowd().width + (whole ? 0.5 : 0);
            String label = whole ? Words.number(value) : String.format(Locale.ROOT, "%.2f", value);
            double x = map.x + (column + (whole ? 0.5 : 0)) * map.width / columns;
            text(
                    g,
                    label,
                    Palette.SMALL,
                    new Spot(x - g.getFontMetrics(Palette.SMALL).stringWidth(label) / 2.0, y, 60));
        }
        String label = "satisfaction";
        g.setFont(Palette.SMALL);
        g.drawString(
                label, (float) (map.x + map.width / 2 - g.getFontMetrics().stringWidth(label) / 2.0), (float) (y + 18));
    }
}
