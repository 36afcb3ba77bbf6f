package risksim.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/**
 * One look for all pictures: the colours of Okabe and Ito (2008), which the colour-blind tell apart, dark text on light ground,
 * and the shades of viridis for what is more or less.
 */
final class Palette {
    static final Color INK = new Color(0x222222);
    static final Color GREY = new Color(0x6A6A6A);
    static final Color RULE = new Color(0xE0E0E0);
    static final Color CARD = Color.WHITE;
    static final Color GROUND = new Color(0xF3F4F6);
    static final Color BLUE = new Color(0x0072B2);
    static final Color ORANGE = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color SKY = new Color(0x56B4E9);
    static final Color AMBER = new Color(0xE69F00);

    private static final Color DEEP = new Color(0x003A5D);

    static final Font TITLE = new Font("DejaVu Sans", Font.BOLD, 17);
    static final Font TEXT = new Font("DejaVu Sans", Font.PLAIN, 13);
    static final Font SMALL = new Font("DejaVu Sans", Font.PLAIN, 12);
    static final Font TINY = new Font("DejaVu Sans", Font.PLAIN, 10);
    static final Font HEAD = new Font("DejaVu Sans", Font.BOLD, 22);

    private static final Color[] SERIES = {BLUE, ORANGE, GREEN, PURPLE, AMBER, SKY, INK};
    private static final float[][] DASHES = {null, {9, 5}, {2, 4}, {9, 4, 2, 4}, {14, 4}};
    /** Points of viridis (van der Walt and Smith 2015), from little to much. */
    private static final Color[] VIRIDIS = {
        new Color(0xFDE725),
        new Color(0x7AD151),
        new Color(0x22A884),
        new Color(0x2A788E),
        new Color(0x414487),
        new Color(0x440154)
    };

    private Palette() {}

    static Color series(int index) {
        return SERIES[index % SERIES.length];
    }

    /** How many series have a colour of their own. */
    static int series() {
        return SERIES.length;
    }

    /** The line style of a series, so that a print in grey says the same. */
    static Stroke stroke(int series, float width) {
        float[] dash = DASHES[series % DASHES.length];
        return dash == null
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** The shade of a part in [0, 1]: light for little, dark for much. */
    static Color shade(double part) {
        double at = Math.max(0, Math.min(1, Double.isNaN(part) ? 0 : part)) * (VIRIDIS.length - 1);
        int low = (int) Math.min(VIRIDIS.length - 2, Math.floor(at));
        return between(VIRIDIS[low], VIRIDIS[low + 1], at - low);
    }

    /** The shade of a share in [0, 1]: the ground for nothing, dark blue for all. */
    static Color heat(double share) {
        double part = Math.max(0, Math.min(1, share));
        return part < 0.5 ? between(GROUND, SKY, 2 * part) : between(SKY, DEEP, 2 * part - 1);
    }

    static Color between(Color one, Color other, double part) {
        return new Color(
                (int) Math.round(one.getRed() + part * (other.getRed() - one.getRed())),
                (int) Math.round(one.getGreen() + part * (other.getGreen() - one.getGreen())),
                (int) Math.round(one.getBlue() + part * (other.getBlue() - one.getBlue())));
    }

    /** The colour of an action among so many: one of the series where there are few, else a shade. */
    static Color action(int action, int actions) {
        return actions <= SERIES.length ? series(action) : shade((double) action / (actions - 1));
    }

    /** Black or white, whichever is read better on a colour. */
    static Color on(Color ground) {
        double light = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return light > 0.18 ? INK : Color.WHITE;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }
}
