package risksim.report.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import risksim.agent.Agent;
import risksim.agent.Company;
import risksim.agent.InlineHost;
import risksim.agent.Table;
import risksim.experiment.Replication;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.metric.Event;
import risksim.random.Digest;
import risksim.random.Streams;
import risksim.scenario.Arm;
import risksim.scenario.Run;
import risksim.world.Cast;
import risksim.world.World;

/**
 * Replications of one arm played again, to be drawn. What a run keeps of a replication is its numbers and its hash; that the hash
 * comes out again shows that what is drawn is what was counted.
 */
final class Replays {
    /** Pictures in a strip. */
    static final int FRAMES = 48;
    /** Decisions, of agents and of people, that are played again for one figure; beyond, a report would take minutes. */
    static final double MOST = 2e7;

    private final Hazard hazard;
    private final Arm arm;
    private final Cast cast;
    private final int encounter;

    /** Replays of the arm that is to be deployed. */
    Replays(Hazard hazard) {
        this.hazard = hazard;
        this.arm = hazard.deployed();
        this.cast = new Cast(arm);
        this.encounter = encounter(cast.encounters(), hazard.metric());
    }

    /** The encounter that a metric tells of: in a world of several its name comes first. */
    private static int encounter(List<String> names, String metric) {
        for (int i = 0; i < names.size(); i++) {
            if (metric.startsWith(names.get(i) + ".")) {
                return i;
            }
        }
        return 0;
    }

    /** Decisions to be played again. */
    double decisions(List<Replication> kept) {
        double each = 0;
        for (Game game : cast.games()) {
            each += game instanceof ServiceGame service ? service.users() : game.players();
        }
        return each * kept.stream().distinct().mapToLong(Replication::ticks).sum();
    }

    /** Each as a film; those are missing that this program plays otherwise than the run did. */
    Map<Replication, Film> of(List<Replication> kept) {
        List<Replication> once = kept.stream().distinct().toList();
        List<Optional<Film>> films = once.parallelStream().map(this::film).toList();
        Map<Replication, Film> found = new LinkedHashMap<>();
        for (int i = 0; i < once.size(); i++) {
            int at = i;
            films.get(i).ifPresent(film -> found.put(once.get(at), film));
        }
        return found;
    }

    private Optional<Film> film(Replication kept) {
        Arm cut = cut(Math.max(1, (kept.ticks() + FRAMES - 1) / FRAMES));
        Streams streams = Streams.of(arm.run().seed()).replication(kept.number());
        List<Table> tables = new Cast(cut).tables(streams);
        List<Event> seen = new ArrayList<>();
        try (Company company = new InlineHost().host(agents(tables))) {
            World world = new World(tables, company, cut.run(), true, (where, event) -> {
                if (where == encounter) {
                    seen.add(event);
                }
            });
            world.start();
            while (!world.ended()) {
                world.step();
            }
            world.finish();
            return Digest.text(world.seal()).equals(kept.hash())
                    ? Optional.of(new Lanes(arm, tables.get(encounter)).film(seen))
                    : Optional.empty();
        }
    }

    /** The arm told in stretches of another length, which changes nothing that happens. */
    private Arm cut(long window) {
        Run run = arm.run();
        Run other = new Run(run.seed(), run.replications(), run.until(), run.atMost(), window, run.precision());
        return new Arm(arm.name(), arm.point(), arm.nullTwin(), arm.encounters(), arm.agents(), other);
    }

    private static List<Agent> agents(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.places().stream())
                .map(Table.Place::agent)
                .distinct()
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .collect(Collectors.toList());
    }
}
