package risksim.viz;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import risksim.agent.InlineHost;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;
import sim.display.Console;

/**
 * A program that does what a person at a display does: opens a view, presses play, switches an arm, inspects an agent, and takes
 * screenshots. Started by {@link WindowTest} as a process of its own, since tests run without a display.
 */
public final class Windows {
    private Windows() {}

    /** Arguments: scenario, frames, ticks a frame, arm to switch to or "none", file of the first and of the second screenshot. */
    public static void main(String[] arguments)
            throws AWTException, IOException, InterruptedException, InvocationTargetException {
        Scenario scenario = ScenarioReader.read(Path.of(arguments[0]));
        int frames = Integer.parseInt(arguments[1]);
        Session.Start start = new Session.Start(scenario.baseline().name(), 0, Map.of());
        Session session = new Session(scenario, new InlineHost(), start, List.of());
        Window window = new Window(session, VizReader.of(scenario), false);
        window.every(Long.parseLong(arguments[2]));
        Console console = onSwing(() -> window.open(told -> System.out.println("recorded " + told.switched())));
        Robot robot = new Robot();
        play(window, console, 2);
        upToDate(window, robot);
        screenshot(robot, arguments[4]);
        if (!arguments[3].equals("none")) {
            SwingUtilities.invokeAndWait(() -> window.switched(arguments[3]));
        }
        play(window, console, frames);
        upToDate(window, robot);
        onSwingDo(() -> {
            console.toFront();
            inspect(window);
        });
        screenshot(robot, arguments[5]);
        System.out.println("tick " + session.world().tick());
        System.exit(0);
    }

    private static Console onSwing(Supplier<Console> work) throws InterruptedException, InvocationTargetException {
        AtomicReference<Console> made = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> made.set(work.get()));
        return made.get();
    }

    /** Presses play, waits for so many frames, and presses pause. */
    private static void play(Window window, Console console, int frames)
            throws InterruptedException, InvocationTargetException {
        CountDownLatch shown = new CountDownLatch(frames);
        onSwingDo(() -> {
            if (console.getPlayState() == Console.PS_PAUSED) {
                console.pressPause();
            } else {
                console.pressPlay();
            }
        });
        window.scheduleRepeatingImmediatelyAfter(state -> shown.countDown());
        shown.await();
        onSwingDo(console::pressPause);
    }

    private static void onSwingDo(Runnable work) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(work);
    }

    private static void inspect(Window window) {
        VizFile.Panel panel = window.file().displays().get(0).panels().get(0);
        JFrame frame = new JFrame("inspector");
        Session session = window.session();
        frame.add(new AgentInspector(session, new Look(new Eye(session.scene()), 0, panel), 0));
        frame.setBounds(900, 620, 480, 380);
        frame.setVisible(true);
    }

    private static void front(Window window) throws InterruptedException, InvocationTargetException {
        onSwingDo(() -> window.displays().forEach(display -> {
            display.getFrame().toFront();
            display.repaint();
        }));
    }

    /** Waits until a window that is paused shows what it was paused at. */
    private static void upToDate(Window window, Robot robot) throws InterruptedException, InvocationTargetException {
        while (window.painter().tick() != window.session().world().tick()) {
            front(window);
            robot.waitForIdle();
        }
        front(window);
    }

    private static void screenshot(Robot robot, String file) throws IOException {
        robot.waitForIdle();
        robot.waitForIdle();
        Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(robot.createScreenCapture(all), "png", new File(file));
    }
}
