package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import risksim.agent.Agent;
import risksim.agent.Company;
import risksim.agent.Table;
import risksim.game.service.ServiceGame;
import risksim.metric.Curve;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.policy.Letter;
import risksim.random.Digest;
import risksim.random.Streams;
import risksim.scenario.Arm;
import risksim.scenario.MetricChoice;
import risksim.world.Cast;
import risksim.world.World;

/** One arm, ready to be played any number of times; replications share its games and nothing else. */
public final class Stage {
    private final Cast cast;
    private final List<MetricChoice> choices;
    private final Streams streams;

    public Stage(Arm arm, List<MetricChoice> metrics) {
        int watch = metrics.stream()
                .mapToInt(choice -> choice.spec().watches())
                .max()
                .orElse(0);
        this.cast = new Cast(arm, watch);
        this.choices = List.copyOf(metrics);
        this.streams = Streams.of(arm.run().seed());
    }

    /** One replication of this arm. */
    record Task(Stage stage, int number) implements Job {
        @Override
        public List<Replication.Key> keys() {
            return List.of(stage.key(number));
        }

        @Override
        public List<Replication> play(Playing how) {
            return List.of(stage.play(number, how));
        }
    }

    Replication.Key key(int number) {
        return new Replication.Key(cast.arm().name(), cast.arm().point(), number);
    }

    Cast cast() {
        return cast;
    }

    Streams streams(int number) {
        return streams.replication(number);
    }

    /**
     * Plays one replication.
     *
     * @param number from 0
     * @throws risksim.agent.AgentFailure if an agent fails
     * @throws Stopped if given up
     */
    Replication play(int number, Playing how) {
        return play(number, cast.tables(streams(number)), new Past(0, List.of(), List.of()), how);
    }

    /**
     * What a world has behind it.
     *
     * @param tick how many ticks
     * @param events what happened in them, with the numbers of the encounters
     * @param letters what was said in the last of them
     */
    record Past(long tick, List<Happening> events, List<Letter> letters) {}

    /** An event of an encounter. */
    record Happening(int encounter, Event event) {}

    /** Goes on from a past with tables that were played up to there, to the end. */
    Replication play(int number, List<Table> tables, Past past, Playing how) {
        List<List<Gauge>> gauges = gauges();
        List<FirstSessions> sessions = new ArrayList<>();
        BiConsumer<Integer, Event> recorder = (encounter, event) -> {
            gauges.get(encounter).forEach(gauge -> gauge.metric().see(event));
            if (event instanceof Event.Sessions seen && cast.arm().point().isEmpty()) {
                sessions.addAll(sessions(encounter, seen));
            }
        };
        past.events().forEach(seen -> recorder.accept(seen.encounter(), seen.event()));
        try (Company company = how.host().host(agents(tables))) {
            World world = new World(tables, company, cast.arm().run(), how.bursts(), recorder)
                    .from(past.tick(), past.letters());
            world.start();
            how.until(world, Long.MAX_VALUE);
            world.finish();
            return told(number, world, gauges, sessions);
        }
    }

    private List<FirstSessions> sessions(int encounter, Event.Sessions seen) {
        String where = cast.games().size() == 1 ? "" : cast.encounters().get(encounter);
        ServiceGame game = (ServiceGame) cast.games().get(encounter);
        return FirstSessions.of(where, game, seen.survival(), seen.tick());
    }

    /** Everyone who sits at some table, once, in order of index. */
    static List<Agent> agents(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.places().stream())
                .map(Table.Place::agent)
                .distinct()
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList();
    }

    /** A metric of one encounter under the name it has in tables. */
    private record Gauge(String name, Metric metric) {}

    private List<List<Gauge>> gauges() {
        List<List<Gauge>> gauges = new ArrayList<>();
        for (int i = 0; i < cast.games().size(); i++) {
            String prefix = cast.games().size() == 1 ? "" : cast.encounters().get(i) + ".";
            List<Gauge> here = new ArrayList<>();
            for (MetricChoice choice : choices) {
                choice.metric(cast.games().get(i))
                        .ifPresent(metric -> here.add(new Gauge(prefix + choice.name(), metric)));
            }
            gauges.add(here);
        }
        return gauges;
    }

    private Replication told(int number, World world, List<List<Gauge>> gauges, List<FirstSessions> sessions) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, List<Curve>> curves = new LinkedHashMap<>();
        boolean drawn = number < Replication.DRAWN && cast.arm().point().isEmpty();
        for (List<Gauge> here : gauges) {
            for (Gauge gauge : here) {
                gauge.metric().value().ifPresent(value -> metrics.put(gauge.name(), value));
                if (drawn && !gauge.metric().curves().isEmpty()) {
                    curves.put(gauge.name(), gauge.metric().curves());
                }
            }
        }
        String hash = Digest.text(world.seal());
        Arm arm = cast.arm();
        return new Replication(
                arm.name(), arm.point(), number, world.tick(), world.settled(), hash, metrics, curves, sessions);
    }

    /** The replication was given up because the user asked to stop. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
