package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Words in the place of a picture that cannot be drawn: why not. */
final class WordsFrame extends Frame {
    private static final double LINE = 20;

    private final String words;

    WordsFrame(Frame.Card card, String words) {
        super(card.title(), card.bounds());
        this.words = words;
    }

    /** What is said of a picture that failed. */
    static WordsFrame failed(Frame.Card card, RuntimeException failed) {
        String message = failed.getMessage() == null ? "" : ": " + failed.getMessage();
        return new WordsFrame(
                card,
                "This panel cannot be drawn: " + failed.getClass().getSimpleName() + message + ". The run goes on.");
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        double y = inside.y + LINE;
        g.setFont(Palette.TEXT);
        for (String line : EventsFrame.wrapped(g, words, inside.width)) {
            text(g, line, Palette.TEXT, new Spot(inside.x, y, inside.width));
            y += LINE;
        }
    }
}
