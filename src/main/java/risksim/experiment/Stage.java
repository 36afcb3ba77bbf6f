package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import risksim.agent.Agent;
import risksim.agent.AgentHost;
import risksim.agent.Company;
import risksim.agent.Table;
import risksim.metric.Curve;
import risksim.metric.Metric;
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
        this.cast = new Cast(arm);
        this.choices = List.copyOf(metrics);
        this.streams = Streams.of(arm.run().seed());
    }

    /**
     * Plays one replication.
     *
     * @param number from 0
     * @param bursts whether closed tables may be played in bursts; changes no byte
     * @param stop asked between steps; once true the replication is given up
     * @throws risksim.agent.AgentFailure if an agent fails
     * @throws Stopped if given up
     */
    public Replication play(int number, AgentHost host, boolean bursts, BooleanSupplier stop) {
        List<Table> tables = cast.tables(streams.replication(number));
        List<List<Gauge>> gauges = gauges();
        try (Company company = host.host(agents(tables))) {
            World world =
                    new World(tables, company, cast.arm().run(), bursts, (encounter, event) -> gauges.get(encounter)
                            .forEach(gauge -> gauge.metric().see(event)));
            world.start();
            while (!world.ended()) {
                if (stop.getAsBoolean()) {
                    throw new Stopped();
                }
                world.step();
            }
            world.finish();
            return told(number, world, gauges);
        }
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
                here.add(new Gauge(
                        prefix + choice.name(),
                        choice.spec().create(cast.games().get(i))));
            }
            gauges.add(here);
        }
        return gauges;
    }

    private Replication told(int number, World world, List<List<Gauge>> gauges) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, List<Curve>> curves = new LinkedHashMap<>();
        for (List<Gauge> here : gauges) {
            for (Gauge gauge : here) {
                gauge.metric().value().ifPresent(value -> metrics.put(gauge.name(), value));
                if (!gauge.metric().curves().isEmpty()) {
                    curves.put(gauge.name(), gauge.metric().curves());
                }
            }
        }
        String hash = Digest.text(world.seal());
        return new Replication(cast.arm().name(), number, world.tick(), world.settled(), hash, metrics, curves);
    }

    /** The replication was given up because the user asked to stop. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
