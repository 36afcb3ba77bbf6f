package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import risksim.scenario.Encounter;
import sim.portrayal.DrawInfo2D;

/** A display as a stack of MASON portrayals: the window, films and stills draw the same ones. */
public final class Picture {
    private static final double HEAD = 62;
    private static final double GAP = 8;

    private final VizFile.Display display;
    private final Eye eye;
    private final List<Shown> shown = new ArrayList<>();
    private final List<Layer> touched = new ArrayList<>();

    /** A panel with the layers that make it up, the lowest first. */
    private record Shown(Frame frame, List<Layer> layers) {}

    /** The picture that a display states of scenes of the same session; one thread at a time draws it. */
    Picture(Scene scene, VizFile.Display display) {
        this.display = display;
        this.eye = new Eye(scene);
        add(new HeaderFrame(eye, new Rectangle2D.Double(GAP, 0, display.width() - 2 * GAP, HEAD)));
        for (int i = 0; i < display.panels().size(); i++) {
            VizFile.Panel panel = display.panels().get(i);
            add(frame(panel, bounds(i)));
        }
    }

    /** Puts a panel on top. */
    void add(Frame frame) {
        List<Layer> layers = new ArrayList<>(List.of(new Layer(frame, frame.title(), frame.bounds)));
        layers.addAll(frame.layers());
        shown.add(new Shown(frame, layers));
        touched.addAll(frame.touched());
    }

    /** The header and the panels, in order. */
    List<Frame> frames() {
        return shown.stream().map(Shown::frame).toList();
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

    /** The panel, or words why there is none: whatever goes wrong with a panel, the run and the other panels go on. */
    private Frame frame(VizFile.Panel panel, Rectangle2D.Double bounds) {
        Scene scene = eye.scene();
        int encounter = scene.journal().index(panel.encounter());
        List<Encounter> encounters = scene.arm().encounters();
        boolean one = encounters.size() == 1 || panel.show() == VizFile.Kind.EVENTS;
        String where = one ? "" : " \u00b7 " + encounters.get(encounter).name();
        Frame.Card card = new Frame.Card(panel.title().orElse(title(panel) + where), bounds);
        Optional<String> unfit = Fit.unfit(panel, scene.ledger(encounter).game())
                .or(() -> panel.metric()
                        .filter(name -> scene.journal().metric(encounter, name).isEmpty())
                        .map(name -> "the scenario has no metric '" + name + "'"));
        if (unfit.isPresent()) {
            return new WordsFrame(card, unfit.get());
        }
        try {
            return frame(new Look(eye, encounter, panel), card);
        } catch (RuntimeException failed) {
            return WordsFrame.failed(card, failed);
        }
    }

    private Frame frame(Look look, Frame.Card card) {
        VizFile.Panel panel = look.panel();
        int encounter = look.who(0).encounter();
        Courses courses = new Courses(eye, encounter);
        String title = card.title();
        Rectangle2D.Double bounds = card.bounds();
        return switch (panel.show()) {
            case AGENTS -> new RingFrame(look, title, bounds);
            case ACTIONS -> new HeatFrame(look, title, bounds);
            case GRID -> new GridFrame(look, title, bounds);
            case BOARD -> new BoardFrame(look, title, bounds);
            case PAIRS -> new MatrixFrame(title, bounds, new Meetings(look)::matrix);
            case OUTCOMES -> new MatrixFrame(title, bounds, new Outcomes(look)::matrix);
            case HISTOGRAM -> new HistogramFrame(title, bounds, new Spreads(look)::now);
            case EVENTS -> new EventsFrame(eye, title, bounds);
            case POPULATION -> new PopulationFrame(eye, encounter, panel.groups(), card);
            case POLICIES -> new PolicyFrame(eye, encounter, card);
            case PRICES -> new ChartFrame(title, "price, money", bounds, courses::prices);
            case REWARDS -> new ChartFrame(title, "reward a tick", bounds, courses::rewards);
            case PEOPLE -> new ChartFrame(title, "people, % of all", bounds, courses::people);
            case SHARES -> new ChartFrame(title, "part of all choices", bounds, courses::shares);
            case STOCK -> new ChartFrame(title, "stock, units", bounds, courses::stock);
            case METRIC -> {
                String metric = panel.metric().orElseThrow();
                yield new ChartFrame(title, courses.unit(metric), bounds, () -> courses.metric(metric));
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
            case HISTOGRAM -> "How many have which value";
            case PAIRS -> "Who earns what with whom";
            case OUTCOMES -> "What both do together";
            case BOARD -> "The board, round by round";
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
        for (Shown panel : shown) {
            try {
                panel.layers().forEach(layer -> draw(g, layer, scale, clip));
            } catch (RuntimeException failed) {
                Frame words = WordsFrame.failed(panel.frame().named(), failed);
                draw(g, new Layer(words, words.title(), words.bounds), scale, clip);
            }
        }
        g.dispose();
        return image;
    }

    private static void draw(Graphics2D g, Layer layer, double scale, Rectangle2D.Double clip) {
        Rectangle2D.Double at = layer.bounds();
        Rectangle2D.Double draw =
                new Rectangle2D.Double(at.x * scale, at.y * scale, at.width * scale, at.height * scale);
        DrawInfo2D info = new DrawInfo2D(null, layer.portrayal(), draw, clip);
        info.precise = true;
        layer.portrayal().draw(layer.portrayal().getField(), g, info);
    }
}
