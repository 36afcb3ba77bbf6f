package risksim.experiment;

import java.util.ArrayList;
import java.util.List;
import risksim.agent.Company;
import risksim.agent.Table;
import risksim.metric.Event;
import risksim.random.Streams;
import risksim.world.World;

/**
 * One past, several futures: the baseline is played, and at each of several ticks an arm is switched on in a copy of the world as
 * it is then, which is played to its end. A world that had ended before goes on from its end.
 */
record Branches(Stage baseline, List<Stage> futures, List<Long> at, int number) implements Job {
    Branches {
        futures = List.copyOf(futures);
        at = List.copyOf(at);
    }

    /** The name of the future in which an arm is switched on at a tick. */
    static String name(String arm, long tick) {
        return arm + " from " + tick;
    }

    @Override
    public List<Replication.Key> keys() {
        return futures.stream().map(future -> future.key(number)).toList();
    }

    @Override
    public List<Replication> play(Playing how) {
        Streams streams = baseline.streams(number);
        List<Table> tables = baseline.cast().tables(streams);
        List<Stage.Happening> seen = new ArrayList<>();
        List<Replication> played = new ArrayList<>();
        try (Company company = how.host().host(Stage.agents(tables))) {
            World past = new World(tables, company, baseline.cast().arm().run(), how.bursts(), (encounter, event) -> {
                if (event instanceof Event.Stretch || event instanceof Event.Served) {
                    seen.add(new Stage.Happening(encounter, event));
                }
            });
            past.start();
            for (int i = 0; i < at.size(); i++) {
                how.until(past, at.get(i));
                List<Table> forked = futures.get(i).cast().fork(baseline.cast(), tables, streams);
                Stage.Past behind = new Stage.Past(past.tick(), List.copyOf(seen), past.letters());
                played.add(futures.get(i).play(number, forked, behind, how));
            }
            past.finish();
        }
        return played;
    }
}
