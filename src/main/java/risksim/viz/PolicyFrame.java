package risksim.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.game.service.ServiceGame;

/**
 * What services show, as policies: of three contents each policy is a point of a triangle, with the way it came, on a ground that is
 * darker where users are better served on average; of fewer or more contents it is a row of bars.
 */
final class PolicyFrame extends Frame {
    /** Pixels above a triangle, for a line of words and the name of the upper corner. */
    private static final int HEAD = 60;
    /** Pixels below which the names of two corners would touch; bars stand there instead. */
    private static final int NARROWEST = 320;

    private static final int CORNERS = 3;
    private static final int STRIPES = 24;
    private static final double FOOT = 42;

    private final Eye eye;
    private final int encounter;

    PolicyFrame(Eye eye, int encounter, Frame.Card card) {
        super(card.title(), card.bounds());
        this.eye = eye;
        this.encounter = encounter;
    }

    private Ledger ledger() {
        return eye.scene().ledger(encounter);
    }

    private ServiceGame game() {
        return (ServiceGame) ledger().game();
    }

    @Override
    List<Key> legend() {
        List<Key> keys = new ArrayList<>();
        for (int player = 0; player < ledger().players(); player++) {
            keys.add(new Key(
                    Palette.series(player),
                    ledger().places().get(player).agent().name()));
        }
        keys.add(new Key(Palette.INK, "reference"));
        if (triangular()) {
            keys.add(new Key(ground(0), "ground: users worst off"));
            keys.add(new Key(ground(1), "best off, on average"));
        }
        return keys;
    }

    private boolean triangular() {
        return game().contents() == CORNERS && bounds.width >= NARROWEST;
    }

    /** What a content is worth on average over all people. */
    private double worth(int content) {
        double sum = 0;
        for (int group = 0; group < game().groups(); group++) {
            sum += game().share(group) * game().utility(group, content);
        }
        return sum;
    }

    private double worth(double[] mixture) {
        double sum = 0;
        for (int content = 0; content < mixture.length; content++) {
            sum += mixture[content] * worth(content);
        }
        return sum;
    }

    private double part(double worth) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int content = 0; content < game().contents(); content++) {
            least = Math.min(least, worth(content));
            most = Math.max(most, worth(content));
        }
        return most > least ? (worth - least) / (most - least) : 0.5;
    }

    private static Color ground(double part) {
        return Palette.between(new Color(0xFAFAFA), new Color(0xA9CFE6), part);
    }

    private double[] now(int player) {
        double[] mixture = new double[game().contents()];
        for (int content = 0; content < mixture.length; content++) {
            mixture[content] = ledger().shown(player, content);
        }
        return mixture;
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        if (triangular()) {
            triangle(g, inside);
        } else {
            bars(g, inside);
        }
    }

    private void triangle(Graphics2D g, Rectangle2D.Double inside) {
        double high = Math.min(inside.height - FOOT - HEAD, (inside.width - 190) * StrictMath.sqrt(0.75));
        double half = high / StrictMath.sqrt(3);
        double cx = inside.x + inside.width / 2;
        double top = inside.y + HEAD + (inside.height - FOOT - HEAD - high) / 2;
        Point2D.Double[] corners = {
            new Point2D.Double(cx - half, top + high),
            new Point2D.Double(cx, top),
            new Point2D.Double(cx + half, top + high)
        };
        grounds(g, corners);
        names(g, corners);
        text(g, told(), Palette.SMALL, new Spot(inside.x, inside.y + 6, inside.width));
        reference(g, at(corners, game().reference()));
        if (ledger().ticks() > 0) {
            for (int player = 0; player < ledger().players(); player++) {
                way(g, corners, player);
            }
        }
    }

    private String told() {
        if (ledger().ticks() == 0) {
            return "nothing was shown yet";
        }
        List<String> words = new ArrayList<>();
        for (int player = 0; player < Math.min(3, ledger().players()); player++) {
            words.add(ledger().places().get(player).agent().name() + " "
                    + String.format(Locale.ROOT, "%.3f", worth(now(player))));
        }
        return "average utility of what is shown: " + String.join(", ", words) + "; of the reference "
                + String.format(Locale.ROOT, "%.3f", worth(game().reference()));
    }

    private static Point2D.Double at(Point2D.Double[] corners, double[] mixture) {
        Point2D.Double at = new Point2D.Double();
        for (int corner = 0; corner < CORNERS; corner++) {
            at.x += mixture[corner] * corners[corner].x;
            at.y += mixture[corner] * corners[corner].y;
        }
        return at;
    }

    /** Small triangles, each in the shade of its middle. */
    private void grounds(Graphics2D g, Point2D.Double[] corners) {
        for (int i = 0; i < STRIPES; i++) {
            for (int j = 0; i + j < STRIPES; j++) {
                piece(g, corners, new int[][] {{i, j}, {i + 1, j}, {i, j + 1}});
                if (i + j < STRIPES - 1) {
                    piece(g, corners, new int[][] {{i + 1, j + 1}, {i + 1, j}, {i, j + 1}});
                }
            }
        }
        g.setColor(Palette.GREY);
        g.setStroke(Palette.stroke(0, 1.2f));
        g.draw(path(corners[0], corners[1], corners[2]));
    }

    private void piece(Graphics2D g, Point2D.Double[] corners, int[][] ends) {
        Point2D.Double[] points = new Point2D.Double[CORNERS];
        double worth = 0;
        for (int end = 0; end < CORNERS; end++) {
            double a = (double) ends[end][0] / STRIPES;
            double b = (double) ends[end][1] / STRIPES;
            double[] mixture = {a, b, 1 - a - b};
            points[end] = at(corners, mixture);
            worth += worth(mixture) / CORNERS;
        }
        Path2D piece = path(points[0], points[1], points[2]);
        g.setColor(ground(part(worth)));
        g.fill(piece);
        g.setStroke(Palette.stroke(0, 0.7f));
        g.draw(piece);
    }

    private static Path2D path(Point2D a, Point2D b, Point2D c) {
        Path2D path = new Path2D.Double();
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.closePath();
        return path;
    }

    private void names(Graphics2D g, Point2D.Double[] corners) {
        double[] down = {20, -26, 20};
        for (int corner = 0; corner < CORNERS; corner++) {
            middle(g, Palette.TEXT, game().content(corner), corners[corner].x, corners[corner].y + down[corner]);
            String worth = "worth " + String.format(Locale.ROOT, "%.2f", worth(corner)) + " on average";
            middle(g, Palette.SMALL, worth, corners[corner].x, corners[corner].y + down[corner] + 16);
        }
    }

    private static void middle(Graphics2D g, java.awt.Font font, String text, double x, double y) {
        g.setFont(font);
        g.setColor(Palette.INK);
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private static void reference(Graphics2D g, Point2D.Double at) {
        g.setColor(Palette.INK);
        g.setStroke(Palette.stroke(0, 3));
        g.draw(new Line2D.Double(at.x - 8, at.y - 8, at.x + 8, at.y + 8));
        g.draw(new Line2D.Double(at.x - 8, at.y + 8, at.x + 8, at.y - 8));
    }

    private void way(Graphics2D g, Point2D.Double[] corners, int player) {
        Samples way = ledger().way();
        Color colour = Palette.series(player);
        List<Point2D.Double> points = new ArrayList<>();
        for (int sample = 0; sample < way.size(); sample++) {
            double[] mixture = new double[CORNERS];
            for (int content = 0; content < CORNERS; content++) {
                mixture[content] = way.mean(sample, player * CORNERS + content);
            }
            points.add(at(corners, mixture));
        }
        for (int i = 1; i < points.size(); i++) {
            double late = (double) i / points.size();
            g.setColor(Palette.between(ground(0.5), colour, 0.35 + 0.65 * late));
            g.setStroke(Palette.stroke(0, 2.4f));
            g.draw(new Line2D.Double(points.get(i - 1), points.get(i)));
            g.fill(new Ellipse2D.Double(points.get(i).x - 3.2, points.get(i).y - 3.2, 6.4, 6.4));
        }
        Point2D.Double at = at(corners, now(player));
        double r = 11 - 2.0 * player;
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(at.x - r, at.y - r, 2 * r, 2 * r));
        g.setColor(Palette.INK);
        g.setStroke(Palette.stroke(0, 1.4f));
        g.draw(new Ellipse2D.Double(at.x - r, at.y - r, 2 * r, 2 * r));
    }

    private void bars(Graphics2D g, Rectangle2D.Double inside) {
        int contents = game().contents();
        int players = Math.min(ledger().players(), Palette.series());
        text(g, "part of what is shown, % (line: reference)", Palette.SMALL, new Spot(inside.x, inside.y + 6, 400));
        Rectangle2D.Double map =
                new Rectangle2D.Double(inside.x + 30, inside.y + 22, inside.width - 36, inside.height - 22 - 26);
        double wide = map.width / contents;
        for (int content = 0; content < contents; content++) {
            double left = map.x + content * wide + 0.12 * wide;
            double bar = 0.76 * wide / players;
            for (int player = 0; player < players; player++) {
                double part = ledger().shown(player, content);
                g.setColor(Palette.series(player));
                g.fill(new Rectangle2D.Double(
                        left + player * bar, map.y + (1 - part) * map.height, bar - 1, part * map.height));
            }
            double y = map.y + (1 - game().reference()[content]) * map.height;
            g.setColor(Palette.INK);
            g.setStroke(Palette.stroke(1, 2));
            g.draw(new Line2D.Double(left, y, left + 0.76 * wide, y));
            g.setFont(Palette.SMALL);
            middle(
                    g,
                    Palette.SMALL,
                    shortened(g, game().content(content), wide - 4),
                    left + 0.38 * wide,
                    map.y + map.height + 17);
        }
        g.setColor(Palette.GREY);
        g.draw(new Line2D.Double(map.x, map.y + map.height, map.x + map.width, map.y + map.height));
        for (int percent = 0; percent <= 100; percent += 50) {
            text(
                    g,
                    Integer.toString(percent),
                    Palette.SMALL,
                    new Spot(map.x - 28, map.y + (1 - percent / 100.0) * map.height + 4, 30));
        }
    }
}
