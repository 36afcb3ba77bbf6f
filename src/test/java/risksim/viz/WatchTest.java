package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.agent.InlineHost;
import risksim.experiment.Experiment;
import risksim.experiment.Laboratory;
import risksim.experiment.Recorder;
import risksim.experiment.Replication;
import risksim.file.BadInput;
import risksim.policy.DiscretePolicy;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Watching changes nothing, however it is done; switching by hand replays. */
class WatchTest {
    private static final String SMALL =
            """
            version: 1
            name: small
            question: Is this quick?
            risk: { mode: collusion }
            world: { game: logit-bertrand, with: { prices: 5 } }
            agents:
              - { archetype: q-pricer, count: 2, with: { exploration-decay: 0.001 } }
            run: { seed: 1, replications: 6, until: { stable-for: 2500 }, at-most: 20000, window: 500 }
            metrics: [profit-gain, mean-price]
            arms:
              - name: baseline
              - { name: impatient, change: { "world.with.discount": 0.5 } }
              - { name: three, change: { "world.with.prices": 3 } }
            appetite:
              - { metric: profit-gain, at-most: 0.25 }
            """;

    @TempDir
    private Path folder;

    private Scenario scenario;

    @BeforeEach
    void read() throws IOException {
        scenario = ScenarioReader.read(Files.writeString(folder.resolve("small.yaml"), SMALL));
    }

    private Session session(List<Switch> script) {
        return new Session(scenario, new InlineHost(), new Session.Start("baseline", 3, Map.of()), script);
    }

    private Replication unwatched() {
        return new Laboratory(new Experiment(new InlineHost(), 1, true), scenario.metrics(), List.of(), new Recorder())
                .play("arms", scenario.arms().subList(0, 1), 3, 4)
                .get(0);
    }

    private String watched(Watch watch) {
        watch.start();
        while (watch.step()) {
            watch.pictures().get(0).image(watch.session().look(), 640);
        }
        watch.finish();
        return watch.session().hash();
    }

    private Watch watch(Session session, long every) {
        Watch watch = new Watch(session, VizReader.of(scenario), false);
        watch.every(every);
        return watch;
    }

    @Test
    void a_watched_run_has_the_hash_of_an_unwatched_one_at_any_pace() {
        Replication unwatched = unwatched();
        for (long every : List.of(700L, 4001L)) {
            try (Session session = session(List.of())) {
                assertThat(watched(watch(session, every))).isEqualTo(unwatched.hash());
                assertThat(session.world().tick()).isEqualTo(unwatched.ticks());
                assertThat(session.journal().metric(0, "profit-gain").orElseThrow().points().stream()
                                .reduce((a, b) -> b)
                                .orElseThrow()
                                .value())
                        .isEqualTo(unwatched.metrics().get("profit-gain"));
            }
        }
    }

    /** Displays of people and policies read the arrays of people, and leave them as they are. */
    @Test
    void a_watched_run_that_serves_people_has_the_hash_of_an_unwatched_one() {
        Path file = Path.of("scenarios/alignment/leaving-minority.yaml");
        scenario = ScenarioReader.read(file);
        for (long every : List.of(7L, 60L)) {
            try (Session session = session(List.of())) {
                assertThat(watched(watch(session, every))).isEqualTo(unwatched().hash());
            }
        }
    }

    @Test
    void a_run_that_was_stopped_and_begun_anew_has_it_too() {
        try (Session session = session(List.of())) {
            Watch watch = watch(session, 900);
            watch.start();
            watch.step();
            watch.finish();
            assertThat(watched(watch)).isEqualTo(unwatched().hash());
        }
    }

    @Test
    void a_run_that_was_played_up_to_a_moment_first_has_it_too() {
        try (Session session = session(List.of())) {
            session.world().start();
            session.until(1234);
            Watch watch = new Watch(session, VizReader.of(scenario), true);
            watch.start();
            assertThat(session.world().tick()).isEqualTo(1234);
            watch.every(500);
            while (watch.step()) {
                assertThat(watch.session()).isSameAs(session);
            }
            assertThat(session.hash()).isEqualTo(unwatched().hash());
        }
    }

    /** The twin: one who looks on and lets an agent learn from it changes the bytes, so the hash would tell. */
    @Test
    void one_who_looks_on_and_meddles_is_found_out() {
        try (Session session = session(List.of())) {
            Watch watch = watch(session, 700);
            watch.start();
            watch.step();
            DiscretePolicy policy = (DiscretePolicy)
                    session.journal().ledgers().get(0).places().get(0).agent().policy(0);
            policy.learn(700, 0, 1, 9, 0);
            while (watch.step()) {
                assertThat(session.world().tick()).isPositive();
            }
            assertThat(session.hash()).isNotEqualTo(unwatched().hash());
        }
    }

    @Test
    void an_arm_that_was_switched_by_hand_replays() throws IOException {
        String text;
        String hash;
        try (Session session = session(List.of())) {
            session.world().start();
            session.until(600);
            session.switchTo("impatient");
            session.until(900);
            session.switchTo("baseline");
            session.until(Long.MAX_VALUE);
            text = Script.text(session);
            hash = session.hash();
        }
        assertThat(hash).isNotEqualTo(unwatched().hash());
        Script script = Script.read(Files.writeString(folder.resolve("switches.jsonl"), text), scenario);
        assertThat(script.start()).isEqualTo(new Session.Start("baseline", 3, Map.of()));
        assertThat(script.switches()).containsExactly(new Switch(600, "impatient"), new Switch(900, "baseline"));
        try (Session again = session(script.switches())) {
            assertThat(watched(watch(again, 77))).isEqualTo(hash);
            assertThat(Script.text(again)).isEqualTo(text);
        }
    }

    @Test
    void an_arm_that_does_not_fit_is_refused_and_nothing_changes() {
        try (Session session = session(List.of())) {
            session.world().start();
            session.until(600);
            assertThatThrownBy(() -> session.switchTo("three")).isInstanceOf(IllegalArgumentException.class);
            session.until(Long.MAX_VALUE);
            assertThat(session.hash()).isEqualTo(unwatched().hash());
        }
    }

    @Test
    void a_script_of_another_scenario_is_refused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("other.jsonl"),
                "{\"scenario\":\"0\",\"arm\":\"nobody\",\"replication\":0,\"values\":{}}\n{\"tick\":5}\n");
        assertThatThrownBy(() -> Script.read(file, scenario))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.problems()).hasSize(3));
        assertThatThrownBy(() -> Script.read(folder.resolve("nowhere.jsonl"), scenario))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.problems())
                        .singleElement()
                        .asString()
                        .contains("does not exist"));
    }

    @Test
    void numbers_can_be_others_before_the_start() {
        Map<String, Double> numbers = Parameters.of(scenario);
        assertThat(numbers).containsEntry("world.with.discount", 0.95);
        Session.Start start = new Session.Start("baseline", 3, Map.of("world.with.discount", 0.5));
        try (Session session = new Session(scenario, new InlineHost(), start, List.of())) {
            session.world().start();
            session.until(Long.MAX_VALUE);
            assertThat(session.hash()).isNotEqualTo(unwatched().hash());
            assertThat(session.arm().title()).contains("world.with.discount=0.5");
        }
    }

    @Test
    void the_sheet_of_an_agent_is_made_of_words_and_numbers() {
        try (Session session = session(List.of())) {
            session.world().start();
            session.until(50);
            Scene.Who who = new Scene.Who(0, 1);
            session.ask(who);
            List<AgentSheet.Line> lines = session.look().sheet(who).orElseThrow();
            assertThat(lines)
                    .extracting(AgentSheet.Line::name)
                    .contains(
                            "agent", "policy", "  learning-rate", "memory", "last seen", "last action", "last reward");
            assertThat(lines).extracting(AgentSheet.Line::value).noneMatch(value -> value.contains("@"));
            assertThat(lines).contains(new AgentSheet.Line("agent", "q-pricer 2"));
        }
    }

    @Test
    void films_have_the_same_bytes_every_time() throws IOException {
        for (String name : List.of("film.gif", "frames")) {
            assertThat(film(name, 1)).isEqualTo(film(name, 2));
        }
        Path mp4 = folder.resolve("film.mp4");
        try (Session session = session(List.of())) {
            assertThat(new Film(watch(session, 100)).write(mp4, new Film.Length(300, 640)))
                    .isEqualTo(4);
        }
        assertThat(new String(Files.readAllBytes(mp4), 4, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
    }

    private byte[] film(String name, int time) throws IOException {
        Path to = Files.createDirectories(folder.resolve("film-" + time)).resolve(name);
        try (Session session = session(List.of())) {
            assertThat(new Film(watch(session, 100)).write(to, new Film.Length(300, 640)))
                    .isEqualTo(4);
        }
        return Files.readAllBytes(Files.isDirectory(to) ? to.resolve("frame-00003.png") : to);
    }

    /** The still that a report shows of a moment is what one who watches up to it sees. */
    @Test
    void a_still_of_a_moment_is_what_is_seen_there() {
        Still.Moment moment = new Still.Moment("baseline", 3, 1234);
        byte[] still = Still.of(scenario).png(moment, 640);
        assertThat(Still.of(scenario).png(moment, 640)).isEqualTo(still);
        assertThat(Still.of(scenario).png(new Still.Moment("baseline", 3, 1235), 640))
                .isNotEqualTo(still);
        try (Session session = session(List.of())) {
            session.show(1234);
            assertThat(Still.png(session, VizReader.of(scenario), 640)).isEqualTo(still);
            session.until(Long.MAX_VALUE);
            assertThat(session.hash()).isEqualTo(unwatched().hash());
        }
    }

    /** A scene is a copy: it is drawn alike whatever was played since; the twin, a scene of later, is not. */
    @Test
    void a_scene_stays_as_it_was_while_the_run_goes_on() {
        try (Session session = session(List.of())) {
            session.show(700);
            Scene scene = session.look();
            VizFile.Display display = VizReader.of(scenario).displays().get(0);
            int[] before = pixels(new Picture(scene, display).image(scene, 640));
            session.until(5000);
            assertThat(pixels(new Picture(scene, display).image(scene, 640))).isEqualTo(before);
            Scene later = session.look();
            assertThat(pixels(new Picture(later, display).image(later, 640))).isNotEqualTo(before);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
