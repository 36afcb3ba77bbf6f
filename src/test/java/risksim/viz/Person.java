package risksim.viz;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import risksim.agent.InlineHost;
import risksim.scenario.Scenario;
import sim.display.Console;
import sim.display.Display2D;
import sim.util.Double2D;

/** Somebody at a display with the window of a scenario before them: plays, pauses, changes, clicks, reads and takes pictures. */
final class Person {
    final Session session;
    final Window window;
    private final Console console;
    private final Robot robot;

    Person(Scenario scenario, long every, java.util.function.Consumer<Session> recorder)
            throws AWTException, InterruptedException {
        Session.Start start = new Session.Start(scenario.baseline().name(), 0, Map.of());
        session = new Session(scenario, new InlineHost(), start, List.of());
        window = new Window(session, VizReader.of(scenario), false);
        window.every(every);
        robot = new Robot();
        console = told(() -> window.open(recorder));
        done(() -> {
            console.setBounds(1300, 0, 520, 960);
            for (int i = 0; i < window.displays().size(); i++) {
                window.displays().get(i).getFrame().setLocation(0, 1000 * i);
            }
        });
    }

    /** Something of the windows, asked on their own thread. */
    private static <T> T told(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            SwingUtilities.invokeAndWait(task);
            return task.get();
        } catch (InvocationTargetException | ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void done(Runnable work) throws InterruptedException {
        told(() -> {
            work.run();
            return true;
        });
    }

    private void waitFor(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            robot.waitForIdle();
        }
    }

    private void go() throws InterruptedException {
        done(() -> {
            if (console.getPlayState() == Console.PS_PAUSED) {
                console.pressPause();
            } else {
                console.pressPlay();
            }
        });
    }

    /** Presses play, waits for so many frames, and presses pause. */
    void play(int frames) throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(frames);
        go();
        window.scheduleRepeatingImmediatelyAfter(state -> shown.countDown());
        shown.await();
        done(console::pressPause);
        waitFor(() -> {
            uncover();
            return window.painter().tick() == session.world().tick();
        });
    }

    /** Clicks play, or goes on from a pause, and waits until the replication has ended and the console has stopped; the hash. */
    String playToTheEnd() throws InterruptedException {
        if (console.getPlayState() == Console.PS_STOPPED) {
            JButton play =
                    parts(console, JButton.class, one -> one.getIcon() != null).get(0);
            click(play, new Double2D(play.getWidth() / 2.0, play.getHeight() / 2.0), 1, this::begun);
        } else {
            go();
        }
        waitFor(() ->
                session.undisturbed(() -> session.world().ended()) && console.getPlayState() == Console.PS_STOPPED);
        return session.hash();
    }

    private boolean begun() {
        return console.getPlayState() != Console.PS_STOPPED
                || session.undisturbed(() -> session.world().ended());
    }

    /** Has all displays drawn anew, as whoever uncovers a window does. */
    private void uncover() {
        SwingUtilities.invokeLater(() -> window.displays().forEach(Display2D::repaint));
        robot.waitForIdle();
    }

    /** Brings a tab of the console to the front. */
    private void tab(String name) throws InterruptedException {
        done(() -> {
            JTabbedPane tabs = parts(console, JTabbedPane.class, any -> true).get(0);
            tabs.setSelectedIndex(tabs.indexOfTab(name));
        });
        robot.waitForIdle();
    }

    /** Writes a number into the table of the tab Model, as by double click, keys and Enter. */
    void change(String parameter, String value) throws InterruptedException {
        tab("Model");
        JTable table = part(JTable.class, one -> one.getColumnName(0).equals("parameter"));
        done(() -> {
            int row = 0;
            while (!table.getValueAt(row, 0).equals(parameter)) {
                row++;
            }
            table.editCellAt(row, 1);
            ((JTextComponent) table.getEditorComponent()).setText(value);
            table.getCellEditor().stopCellEditing();
        });
    }

    /** Chooses an arm beside the button that switches one on, and clicks the button. */
    void switchTo(String arm) throws InterruptedException {
        tab("Model");
        javax.swing.JComboBox<?> arms = part(javax.swing.JComboBox.class, one -> "other arm".equals(one.getName()));
        done(() -> arms.setSelectedItem(arm));
        JButton button = part(JButton.class, one -> "switch".equals(one.getName()));
        Double2D middle = new Double2D(button.getWidth() / 2.0, button.getHeight() / 2.0);
        click(button, middle, 1, () -> !session.switched().isEmpty());
    }

    /** Double-clicks something at a display, {@code x} and {@code y} in pixels at scale 1; what the inspector that opens says, by line. */
    List<String> inspect(double x, double y) throws InterruptedException {
        List<SheetInspector> before = sheets();
        click(window.displays().get(0).insideDisplay, new Double2D(x, y), 2, () -> sheets().stream()
                .anyMatch(sheet -> !before.contains(sheet)));
        return told(() -> {
            SheetInspector sheet = sheets().stream()
                    .filter(one -> !before.contains(one))
                    .findFirst()
                    .orElseThrow();
            sheet.updateInspector();
            JTable table = parts(sheet, JTable.class, any -> true).get(0);
            List<String> lines = new ArrayList<>();
            for (int row = 0; row < table.getRowCount(); row++) {
                lines.add(table.getValueAt(row, 0) + ": " + table.getValueAt(row, 1));
            }
            return lines;
        });
    }

    /** The inspectors that are open. Those of an earlier click stay until MASON has opened those of the next. */
    private List<SheetInspector> sheets() {
        return parts(console, SheetInspector.class, any -> true);
    }

    /** Ticks a panel off, or on again, in the menu of layers of a display. */
    void toggle(int display, String panel) throws InterruptedException {
        done(() -> {
            for (Component item : window.displays().get(display).popup.getComponents()) {
                if (item instanceof JCheckBoxMenuItem box && box.getText().equals(panel)) {
                    box.doClick();
                }
            }
        });
    }

    /** The colour at a point of a display, in pixels at scale 1. */
    Color colour(int display, double x, double y) throws InterruptedException {
        uncover();
        robot.waitForIdle();
        Point corner = told(window.displays().get(display).insideDisplay::getLocationOnScreen);
        return robot.getPixelColor((int) (corner.x + x), (int) (corner.y + y));
    }

    /**
     * Clicks with the mouse at pixels of a component until it shows: on a window that is not yet where it will be, a click is lost.
     *
     * @param times 2 for a double click
     */
    private void click(JComponent at, Double2D where, int times, BooleanSupplier shows) throws InterruptedException {
        do {
            Point corner = told(at::getLocationOnScreen);
            robot.mouseMove((int) (corner.x + where.x), (int) (corner.y + where.y));
            for (int i = 0; i < times; i++) {
                robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
                robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            }
            for (int look = 0; look < 100 && !shows.getAsBoolean(); look++) {
                robot.delay(50);
            }
        } while (!shows.getAsBoolean());
    }

    private <T extends Component> T part(Class<T> kind, Predicate<T> which) {
        return parts(console, kind, which).get(0);
    }

    private static <T extends Component> List<T> parts(Container in, Class<T> kind, Predicate<T> which) {
        List<T> found = new ArrayList<>();
        for (Component component : in.getComponents()) {
            if (kind.isInstance(component) && which.test(kind.cast(component))) {
                found.add(kind.cast(component));
            }
            if (component instanceof Container container) {
                found.addAll(parts(container, kind, which));
            }
        }
        return found;
    }

    /** How many displays there are. */
    int displays() {
        return window.displays().size();
    }

    /** What is on the screen where a display is, or the console if there is no such display. */
    void screenshot(int display, Path file) throws IOException, InterruptedException {
        uncover();
        robot.waitForIdle();
        Component frame = display < displays() ? window.displays().get(display).getFrame() : console;
        Rectangle at = told(() -> new Rectangle(frame.getLocationOnScreen(), frame.getSize()));
        ImageIO.write(robot.createScreenCapture(at), "png", file.toFile());
    }

    /** Closes all windows of the scenario. */
    void leave() throws InterruptedException {
        done(() -> {
            console.pressStop();
            window.quit();
            console.dispose();
        });
    }
}
