package risksim.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import risksim.game.parallel.ParallelGame;
import risksim.learn.parallel.View;

/**
 * A board that all fill at once: positions downwards, rounds across, what each position holds after each; at the left the last joint
 * choice that ended, at the right the one under way, and below whether the newest ones met their target.
 */
final class BoardFrame extends Frame {
    /** More ticks than these are shown by the last ones. */
    private static final int TICKS = 16;
    /** More positions than these are shown by the first ones. */
    private static final int POSITIONS = 16;

    private static final double NAMES = 104;
    private static final double HEAD = 40;
    private static final double STRIP = 56;
    private static final double GAP = 22;
    private static final Color MASKED = new Color(0xD5D8DC);

    private final Look look;

    BoardFrame(Look look, String title, Rectangle2D.Double bounds) {
        super(title, bounds);
        this.look = look;
    }

    private ParallelGame game() {
        return (ParallelGame) look.ledger().game();
    }

    private Drafts drafts() {
        return look.ledger().drafts().orElseThrow();
    }

    private Color colour(int token) {
        return token == View.MASK ? MASKED : Palette.action(token + 1, game().actions(0));
    }

    @Override
    List<Key> legend() {
        List<Key> keys = new ArrayList<>(List.of(new Key(MASKED, "masked")));
        int symbols = game().said().symbols();
        int every = Math.max(1, (symbols + Palette.series() - 1) / Palette.series());
        for (int symbol = 0; symbol < symbols; symbol += every) {
            keys.add(new Key(colour(symbol), game().label(0, symbol + 1)));
        }
        keys.add(new Key(Palette.INK, "target met"));
        keys.add(new Key(Palette.CARD, "missed"));
        return keys;
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        String words = "target: " + risksim.file.Shape.name(game().said().target()) + " \u00b7 rights: "
                + risksim.file.Shape.name(game().said().rights())
                + " \u00b7 thick rim: just written, dashed: written over, \u00d7: masked again";
        text(g, words, Palette.SMALL, new Spot(inside.x, inside.y + 6, inside.width));
        double wide = (inside.width - NAMES - GAP) / 2;
        double top = inside.y + HEAD + 18;
        double high = inside.height - HEAD - 18 - STRIP;
        names(g, new Rectangle2D.Double(inside.x, top, NAMES, high));
        Rectangle2D.Double left = new Rectangle2D.Double(inside.x + NAMES, top, wide, high);
        Rectangle2D.Double right = new Rectangle2D.Double(left.x + wide + GAP, top, wide, high);
        draft(g, left, drafts().ended(), ended());
        draft(g, right, drafts().open(), drafts().open().isEmpty() ? "the next begins" : "under way");
        strip(g, new Rectangle2D.Double(inside.x, top + high + 10, inside.width, STRIP - 10));
    }

    private String ended() {
        List<Boolean> verdicts = drafts().verdicts();
        return verdicts.isEmpty()
                ? "none has ended yet"
                : "the last that ended: " + (verdicts.get(verdicts.size() - 1) ? "met" : "missed");
    }

    private int positions() {
        return Math.min(POSITIONS, game().players());
    }

    private void names(Graphics2D g, Rectangle2D.Double at) {
        double high = at.height / positions();
        g.setFont(Palette.SMALL);
        for (int i = 0; i < positions(); i++) {
            double y = at.y + (i + 0.5) * high + 4;
            text(g, ending(g, look.name(i), NAMES - 10), Palette.SMALL, new Spot(at.x, y, NAMES - 8));
        }
    }

    private void draft(Graphics2D g, Rectangle2D.Double map, List<Drafts.Step> steps, String words) {
        text(g, words, Palette.TEXT, new Spot(map.x, map.y - 24, map.width));
        int shown = Math.min(TICKS, game().ticks());
        double wide = map.width / shown;
        double high = map.height / positions();
        int first = Math.max(0, steps.size() - shown);
        for (int column = 0; column < shown; column++) {
            head(g, first + column, new Spot(map.x + column * wide + 2, map.y - 6, wide - 4));
            for (int i = 0; i < positions(); i++) {
                Rectangle2D.Double cell =
                        new Rectangle2D.Double(map.x + column * wide + 1.5, map.y + i * high + 1.5, wide - 3, high - 3);
                if (first + column < steps.size()) {
                    cell(g, cell, steps.get(first + column), i);
                } else {
                    rim(g, cell, Palette.RULE, Palette.stroke(0, 1));
                }
            }
        }
    }

    /** What a tick is called, in as many words as fit. */
    private void head(Graphics2D g, int at, Spot spot) {
        String round = Integer.toString(game().round(at));
        String part = game().ticks() == game().said().rounds() ? "" : game().masking(at) ? " mask" : " write";
        Font font = spot.width() < 50 ? Palette.TINY : Palette.SMALL;
        Stream.of("round " + round + part, round + part, round)
                .filter(words -> g.getFontMetrics(font).stringWidth(words) <= spot.width())
                .findFirst()
                .ifPresent(words -> text(g, words, font, spot));
    }

    private void cell(Graphics2D g, Rectangle2D.Double cell, Drafts.Step step, int position) {
        int token = step.tokens().get(position);
        Drafts.Change change = step.changes().get(position);
        Color colour = colour(token);
        g.setColor(colour);
        g.fill(cell);
        if (token != View.MASK) {
            g.setFont(Palette.SMALL);
            String label = shortened(g, game().label(position, token + 1), cell.width - 6);
            g.setColor(Palette.on(colour));
            g.drawString(
                    label, (float) (cell.x + (cell.width - g.getFontMetrics().stringWidth(label)) / 2), (float)
                            (cell.y + cell.height / 2 + 4));
        }
        switch (change) {
            case WRITTEN -> rim(g, cell, Palette.INK, new BasicStroke(3));
            case WRITTEN_OVER -> rim(g, cell, Palette.INK, Palette.stroke(2, 3));
            case MASKED_AGAIN -> cross(g, cell);
            case NONE -> rim(g, cell, Palette.RULE, new BasicStroke(1));
        }
    }

    private static void rim(Graphics2D g, Rectangle2D.Double cell, Color colour, java.awt.Stroke stroke) {
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(cell);
    }

    private static void cross(Graphics2D g, Rectangle2D.Double cell) {
        double r = Math.min(9, Math.min(cell.width, cell.height) / 3);
        double x = cell.getCenterX();
        double y = cell.getCenterY();
        g.setColor(Palette.INK);
        g.setStroke(new BasicStroke(2.4f));
        g.draw(new Line2D.Double(x - r, y - r, x + r, y + r));
        g.draw(new Line2D.Double(x - r, y + r, x + r, y - r));
    }

    /** A square for each of the newest joint choices, raised and filled where the target was met. */
    private void strip(Graphics2D g, Rectangle2D.Double at) {
        List<Boolean> verdicts = drafts().verdicts();
        long met = verdicts.stream().filter(one -> one).count();
        String words = "the last " + verdicts.size() + " joint choices, newest at the right: " + met
                + " met the target, " + (verdicts.size() - met) + " missed it";
        text(g, words, Palette.SMALL, new Spot(at.x, at.y + 12, at.width));
        double wide = at.width / Drafts.KEPT;
        double from = at.x + (Drafts.KEPT - verdicts.size()) * wide;
        for (int i = 0; i < verdicts.size(); i++) {
            boolean good = verdicts.get(i);
            Rectangle2D.Double square = new Rectangle2D.Double(from + i * wide, at.y + (good ? 18 : 30), wide - 2, 11);
            g.setColor(good ? Palette.INK : Palette.CARD);
            g.fill(square);
            rim(g, square, Palette.INK, new BasicStroke(1));
        }
    }
}
