package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.scenario.Encounter;
import sim.portrayal.DrawInfo2D;

/** A display as a stack of MASON portrayals: the window, films and stills draw the same ones. */
public final class Picture {
    private static final double HEAD = 62;
    private static final double GAP = 8;

    private final VizFile.Display display;
    private final Eye eye;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Layer> touched = new ArrayList<>();

    /** The picture that a display states of scenes of the same session; one thread at a time draws it. */
    Picture(Scene scene, VizFile.Display display) {
        this.display = display;
        this.eye = new Eye(scene);
        add(new HeaderFrame(eye, new Rectangle2D.Double(GAP, 0, display.width() - 2 * GAP, HEAD)), "header");
        for (int i = 0; i < display.panels().size(); i++) {
            VizFile.Panel panel = display.panels().get(i);
            Frame frame = frame(panel, bounds(i));
            add(frame, frame.title());
        }
    }

    private void add(Frame frame, String name) {
        layers.add(new Layer(frame, name, frame.bounds));
        layers.addAll(frame.layers());
        touched.addAll(frame.touched());
    }

    private Rectangle2D.Double bounds(int index) {
        int count = display.panels().size();
        int columns = count == 1 ? 1 : 2;
        int rows = (count + columns - 1) / columns;
        boolean wide = columns == 2 && index == count - 1 && count % 2 == 1;
        List<Double> at = display.panels().get(index).at();
        double left = at.isEmpty() ? (double) (index % columns) / columns : at.get(0);
        double top = at.isEmpty() ? (double) (index / columns) / rows : at.get(1);
        double width = at.isEmpty() ? (wide ? 1 : 1.0 / columns) : at.get(2);
        double height = at.isEmpty() ? 1.0 / rows : at.get(3);
        double across = display.width() - 2 * GAP;
        double down = display.height() - HEAD - GAP;
        return new Rectangle2D.Double(
                GAP + left * across + GAP / 2, HEAD + top * down + GAP / 2, width * across - GAP, height * down - GAP);
    }

    private Frame frame(VizFile.Panel panel, Rectangle2D.Double bounds) {
        Scene scene = eye.scene();
        int encounter = scene.journal().index(panel.encounter());
        List<Encounter> encounters = scene.arm().encounters();
        String where =
                encounters.size() == 1 ? "" : " in " + encounters.get(encounter).name();
        Look look = new Look(eye, encounter, panel);
        Courses courses = new Courses(eye, encounter);
        String title = panel.title().orElse(title(panel) + where);
        return switch (panel.show()) {
            case AGENTS -> new RingFrame(look, title, bounds);
            case ACTIONS -> new HeatFrame(look, title, bounds);
            case GRID -> new GridFrame(look, title, bounds);
            case EVENTS -> new EventsFrame(eye, title, bounds);
            case POPULATION -> new PopulationFrame(eye, encounter, panel.groups(), new Frame.Card(title, bounds));
            case POLICIES -> new PolicyFrame(eye, encounter, new Frame.Card(title, bounds));
            case PRICES -> new ChartFrame(title, "price, money", bounds, courses::prices);
            case REWARDS -> new ChartFrame(title, "reward a tick", bounds, courses::rewards);
            case PEOPLE -> new ChartFrame(title, "people, % of all", bounds, courses::people);
            case SHARES -> new ChartFrame(title, "part of all choices", bounds, courses::shares);
            case STOCK -> new ChartFrame(title, "stock, units", bounds, courses::stock);
            case METRIC -> {
                String metric = panel.metric().orElseThrow();
                String unit = scene.journal()
                        .metric(encounter, metric)
                        .map(LiveMetric::unit)
                        .orElse("1");
                yield new ChartFrame(
                        title, unit.equals("1") ? metric : metric + ", " + unit, bounds, () -> courses.metric(metric));
            }
        };
    }

    private static String title(VizFile.Panel panel) {
        return switch (panel.show()) {
            case AGENTS -> "Agents and what they do";
            case PRICES -> "Prices, between competition and monopoly";
            case REWARDS -> "Rewards";
            case ACTIONS -> "Who does what, how often";
            case PEOPLE -> "Who is with which service";
            case POPULATION -> "People, by satisfaction and tenure";
            case POLICIES -> "What each service shows";
            case SHARES -> "What is chosen";
            case STOCK -> "The common stock";
            case GRID -> "The field";
            case EVENTS -> "What happened, newest first (tick)";
            case METRIC -> capital(panel.metric().orElse("metric").replace('-', ' ')) + ", if it ended now";
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Its name in the file. */
    public String name() {
        return display.name();
    }

    /** Width at scale 1. */
    public int width() {
        return display.width();
    }

    /** Height at scale 1. */
    public int height() {
        return display.height();
    }

    /** What a person can touch: drawn over the picture, and only where it is chosen. */
    List<Layer> touched() {
        return touched;
    }

    /** From now on, what is touched is what this scene shows. */
    void turn(Scene scene) {
        eye.turn(scene);
    }

    /**
     * Draws a scene off screen, without a display.
     *
     * @param width of the image in pixels; the height follows
     */
    BufferedImage image(Scene scene, int width) {
        eye.turn(scene);
        double scale = (double) width / display.width();
        int height = (int) Math.round(display.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Frame.hints(g);
        g.setColor(Palette.GROUND);
        g.fillRect(0, 0, width, height);
        Rectangle2D.Double clip = new Rectangle2D.Double(0, 0, width, height);
        for (Layer layer : layers) {
            Rectangle2D.Double at = layer.bounds();
            Rectangle2D.Double draw =
                    new Rectangle2D.Double(at.x * scale, at.y * scale, at.width * scale, at.height * scale);
            DrawInfo2D info = new DrawInfo2D(null, layer.portrayal(), draw, clip);
            info.precise = true;
            layer.portrayal().draw(layer.portrayal().getField(), g, info);
        }
        g.dispose();
        return image;
    }
}
