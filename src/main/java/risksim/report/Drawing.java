package risksim.report;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;

/** A figure that stands alone in a file: its title above, what to see in it below. */
public final class Drawing {
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 560;
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private final String name;
    private final String title;
    private final String caption;
    private final JFreeChart chart;

    /**
     * @param name of its parts in a page
     * @param caption what to see in it, in a sentence or two
     */
    Drawing(String name, String title, String caption, JFreeChart chart) {
        this.name = name;
        this.title = title;
        this.caption = caption;
        this.chart = chart;
        TextTitle head = new TextTitle(title, TITLE);
        head.setPaint(Charts.INK);
        head.setPadding(8, 0, 6, 0);
        chart.setTitle(head);
        TextTitle foot = new TextTitle(caption, TEXT);
        foot.setPaint(Charts.INK);
        foot.setPosition(RectangleEdge.BOTTOM);
        foot.setTextAlignment(HorizontalAlignment.LEFT);
        foot.setHorizontalAlignment(HorizontalAlignment.LEFT);
        foot.setPadding(6, 12, 10, 12);
        chart.addSubtitle(foot);
        chart.setPadding(new RectangleInsets(0, 4, 0, 12));
    }

    /** Whether a file of this name can hold it. */
    public static boolean fits(Path file) {
        return ends(file, ".png") || ends(file, ".svg");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The figure as lines, with its words for those who do not see it. */
    public String svg() {
        return Svg.of(chart, name, title, caption, new Dimension(WIDTH, HEIGHT));
    }

    /** The figure as dots. */
    public BufferedImage image() {
        return chart.createBufferedImage(WIDTH, HEIGHT);
    }

    /**
     * Writes it as dots if the name ends in .png, as lines otherwise.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        if (ends(file, ".png")) {
            ImageIO.write(image(), "png", file.toFile());
        } else {
            Files.writeString(file, svg(), StandardCharsets.UTF_8);
        }
    }
}
