package risksim.report;

/**
 * A picture with words.
 *
 * @param title what is drawn
 * @param caption what to see in it, in one sentence or two
 * @param svg the picture, ready to stand in a page
 */
public record Figure(String title, String caption, String svg) {}
