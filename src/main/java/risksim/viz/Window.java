package risksim.viz;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.swing.JFrame;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;

/** A watch with MASON's windows: the console, and a display for each picture. */
public final class Window extends Watch {
    private final List<Display2D> displays = new CopyOnWriteArrayList<>();
    private final List<JFrame> frames = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Painter painter;
    private final boolean resumed;
    private Consumer<Session> recorder = session -> {};

    /**
     * @param resumed whether the session was played up to a moment before, from which the console goes on
     */
    public Window(Session session, VizFile file, boolean resumed) {
        super(session, file, resumed);
        this.resumed = resumed && !session.world().ended();
        this.painter = new Painter(pictures(), this::repaint);
    }

    /** The name in MASON's windows. */
    public static String getName() {
        return "Risksim";
    }

    /** The page about the model in MASON's console. */
    public static Object getInfo() {
        return "<html><body><p>A scenario of Risksim under watch. Play, pause and step as you like: what is watched has the hash "
                + "of an unwatched run. Double-click an agent to see what it knows; the tab Model holds "
                + "parameters and arms.</p></body></html>";
    }

    /** Why no window can be opened; nothing if one can. */
    public static Optional<String> missing() {
        if (GraphicsEnvironment.isHeadless()) {
            return Optional.of("there is no display");
        }
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            return Optional.empty();
        } catch (AWTError | HeadlessException none) {
            return Optional.of("the display cannot be opened: " + none.getMessage());
        }
    }

    /** Opens the windows; {@code recorder} is told after every switch of an arm. */
    public Console open(Consumer<Session> told) {
        recorder = told;
        Console console = new Console(this);
        console.setNewMenuAllowed(false);
        console.setVisible(true);
        if (resumed) {
            console.pressPause(); // begins at the moment and waits there
        }
        return console;
    }

    private void repaint() {
        displays.forEach(Display2D::repaint);
    }

    @Override
    void played() {
        painter.look(session());
    }

    /** Waits until the console is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        int left = 0;
        for (int i = 0; i < pictures().size(); i++) {
            Picture picture = new Picture(session().scene(), file().displays().get(i));
            Display2D display = new Display2D(picture.width(), picture.height(), this);
            Screen screen = new Screen(session(), painter, i, picture);
            screen.parts(display).forEach(layer -> display.attach(layer.portrayal(), layer.name(), layer.bounds()));
            picture.touched().forEach(layer -> display.attach(layer.portrayal(), layer.name(), layer.bounds()));
            display.setBackdrop(Palette.GROUND);
            JFrame frame = display.createFrame();
            frame.setTitle(session().scenario().name() + ": " + picture.name());
            controller.registerFrame(frame);
            frame.setLocation(left, 0);
            frame.setVisible(true);
            left += 40;
            displays.add(display);
            frames.add(frame);
        }
    }

    /** Draws what the displays show. */
    Painter painter() {
        return painter;
    }

    /** The displays, in order of the pictures. */
    public List<Display2D> displays() {
        return List.copyOf(displays);
    }

    /** Switches an arm on while the run pauses for it, and records it. */
    void switched(String arm) {
        controller.doChangeCode(() -> switchTo(arm));
        recorder.accept(session());
        repaint();
    }

    @Override
    public void quit() {
        super.quit();
        painter.close();
        frames.forEach(JFrame::dispose);
        session().close();
        closed.countDown();
    }
}
