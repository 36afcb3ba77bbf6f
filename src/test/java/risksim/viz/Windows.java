package risksim.viz;

import java.awt.AWTException;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;
import sim.field.continuous.Continuous2D;
import sim.field.grid.ObjectGrid2D;
import sim.util.Double2D;

/**
 * Programs that do what a {@link Person} at a display does. Started by {@link WindowTest} as processes of their own, since tests run
 * without a display.
 */
public final class Windows {
    private Windows() {}

    /** Arguments: {@code walk PICTURES SCENARIO...} or {@code work PICTURES SCENARIO PARAMETER VALUE ARM} or {@code touch SCENARIO}. */
    public static void main(String[] arguments) throws AWTException, IOException, InterruptedException {
        List<String> words = List.of(arguments);
        switch (words.get(0)) {
            case "walk" -> walk(Path.of(words.get(1)), words.subList(2, words.size()));
            case "work" -> work(Path.of(words.get(1)), Path.of(words.get(2)), words.subList(3, 6));
            default -> touch(Path.of(words.get(1)));
        }
        System.exit(0);
    }

    /** Opens one scenario after the other, plays, takes a picture, plays on, takes another. */
    private static void walk(Path pictures, List<String> scenarios)
            throws AWTException, IOException, InterruptedException {
        for (String file : scenarios) {
            Scenario scenario = ScenarioReader.read(Path.of(file));
            long frame = Math.max(1, Math.min(7, scenario.baseline().run().atMost() / 12));
            Person person = new Person(scenario, frame, session -> {});
            for (int i = 1; i <= 2; i++) {
                person.play(2);
                for (int display = 0; display < person.displays(); display++) {
                    String name = scenario.name() + "-" + display + "-" + i + ".png";
                    person.screenshot(display, pictures.resolve(name));
                }
            }
            System.out.println("walked " + scenario.name() + " " + person.displays());
            person.leave();
        }
    }

    /** Changes a parameter and plays to the end; changes it back, switches an arm on in the middle, inspects an agent, plays to the end. */
    private static void work(Path pictures, Path file, List<String> words)
            throws AWTException, IOException, InterruptedException {
        Scenario scenario = ScenarioReader.read(file);
        Path record = pictures.resolve("switches.jsonl");
        Person person = new Person(scenario, 2000, session -> write(record, Script.text(session)));
        String before = Words.number(Parameters.of(scenario).get(words.get(0)));
        person.change(words.get(0), words.get(1));
        System.out.println("changed " + person.playToTheEnd());
        person.change(words.get(0), before);
        person.play(2);
        person.switchTo(words.get(2));
        person.play(1);
        Double2D at = agent(person);
        System.out.println("inspected " + person.inspect(at.x, at.y));
        person.screenshot(person.displays(), pictures.resolve("inspected.png"));
        System.out.println("switched " + person.playToTheEnd());
        person.leave();
    }

    /** Touches a cell on which somebody stands, and one on which nobody does; hides a panel and shows it again. */
    private static void touch(Path file) throws AWTException, InterruptedException {
        Person person = new Person(ScenarioReader.read(file), 1, session -> {});
        person.play(2);
        Cells cells = person.session.look().ledger(0).cells().orElseThrow();
        for (boolean stood : List.of(true, false)) {
            Double2D at = cell(person, cells, stood);
            System.out.println((stood ? "stood " : "empty ") + person.inspect(at.x, at.y));
        }
        Frame panel = person.window.pictures().get(0).frames().get(2);
        double x = panel.bounds.x + panel.bounds.width - 20;
        double y = panel.bounds.y + 12;
        List<Color> seen = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            seen.add(person.colour(0, x, y));
            person.toggle(0, panel.title());
        }
        System.out.println("hidden and shown " + seen);
        person.leave();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** Where the second agent is drawn. */
    private static Double2D agent(Person person) {
        Layer layer = layers(person).stream()
                .filter(one -> one.portrayal().getField() instanceof Continuous2D)
                .findFirst()
                .orElseThrow();
        Double2D in = ((Continuous2D) layer.portrayal().getField()).getObjectLocation(new Member(1));
        return new Double2D(layer.bounds().x + in.x, layer.bounds().y + in.y);
    }

    /** The middle of the first cell on which somebody stands, or nobody does. */
    private static Double2D cell(Person person, Cells cells, boolean stood) {
        Layer layer = layers(person).stream()
                .filter(one -> one.portrayal().getField() instanceof ObjectGrid2D)
                .findFirst()
                .orElseThrow();
        int at = 0;
        while (cells.at(at % cells.width(), at / cells.width()) >= 0 != stood) {
            at++;
        }
        double side = layer.bounds().width / cells.width();
        return new Double2D(
                layer.bounds().x + (at % cells.width() + 0.5) * side,
                layer.bounds().y + (at / cells.width() + 0.5) * side);
    }

    private static List<Layer> layers(Person person) {
        return person.window.pictures().get(0).touched();
    }
}
