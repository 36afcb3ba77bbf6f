package risksim.viz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.agent.Agent;
import risksim.agent.Lesson;
import risksim.agent.Table;
import risksim.metric.Event;
import risksim.policy.Letter;
import risksim.scenario.Appetite;
import risksim.scenario.MetricChoice;
import risksim.scenario.Scenario;

/** All that is known of a replication while it is watched. It sees, and changes nothing. */
final class Journal {
    private static final int KEPT = 200;
    private static final int FEW = 3;

    private final List<Ledger> ledgers = new ArrayList<>();
    /** {@code [encounters][metrics]}. */
    private final List<List<LiveMetric>> metrics = new ArrayList<>();
    /** {@code [encounters]}, the stretches so far. */
    private final List<List<Event>> stretches = new ArrayList<>();

    private final List<Notice> notices = new ArrayList<>();
    private final Map<List<Integer>, Letter> letters = new LinkedHashMap<>();
    private final Map<String, Integer> told = new HashMap<>();
    private long tick;
    private boolean spoken;
    private boolean closed;

    /** Something worth knowing. */
    record Notice(long tick, String text) {}

    Journal(Scenario scenario, List<String> encounters, List<Table> tables) {
        for (int i = 0; i < tables.size(); i++) {
            ledgers.add(new Ledger(encounters.get(i), tables.get(i), 0));
            stretches.add(new ArrayList<>());
            metrics.add(metrics(scenario, tables.size() == 1 ? "" : encounters.get(i) + "."));
        }
        long agents = agents(tables);
        note("begins: " + agents + (agents == 1 ? " agent" : " agents"));
    }

    private Journal(Journal from, long longest) {
        from.ledgers.forEach(ledger -> ledgers.add(ledger.copy(from.tick, longest)));
        from.metrics.forEach(
                own -> metrics.add(own.stream().map(LiveMetric::copy).toList()));
        notices.addAll(from.notices);
        letters.putAll(from.letters);
        tick = from.tick;
    }

    /**
     * As it is now, to be read while the original goes on.
     *
     * @param longest the last tick of the replication
     */
    Journal copy(long longest) {
        return new Journal(this, longest);
    }

    private static long agents(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.places().stream())
                .map(place -> place.agent().index())
                .distinct()
                .count();
    }

    private static List<LiveMetric> metrics(Scenario scenario, String prefix) {
        List<LiveMetric> live = new ArrayList<>();
        for (MetricChoice choice : scenario.metrics()) {
            String name = prefix + choice.name();
            Optional<Appetite> appetite = scenario.appetite().stream()
                    .filter(one -> one.metric().equals(name) || one.metric().equals(choice.name()))
                    .findFirst();
            live.add(new LiveMetric(name, choice, appetite));
        }
        return live;
    }

    /** The world goes on at other tables. */
    void movedTo(List<Table> tables, String why) {
        for (int i = 0; i < tables.size(); i++) {
            ledgers.get(i).movedTo(tables.get(i));
        }
        note(why);
    }

    /** Takes in a tick. */
    void tick(List<Lesson> lessons, List<Letter> said) {
        tick = lessons.isEmpty() ? tick : lessons.get(0).tick() + 1;
        for (Ledger ledger : ledgers) {
            for (int player = 0; player < ledger.players(); player++) {
                Table.Place place = ledger.places().get(player);
                ledger.lesson(player, lessons.get(place.agent().index()), place.role());
            }
        }
        said.forEach(letter -> letters.put(List.of(letter.sender(), letter.receiver()), letter));
        if (!said.isEmpty() && !spoken) {
            spoken = true;
            note(name(said.get(0).sender()) + " writes the first letter: \""
                    + said.get(0).text() + "\"");
        }
        for (int i = 0; i < ledgers.size(); i++) {
            double before = ledgers.get(i).samples().last(ledgers.get(i).stockColumn());
            if (ledgers.get(i).played()) {
                look(i);
                stock(ledgers.get(i), before);
            }
        }
    }

    private String name(int agent) {
        return ledgers.stream()
                .flatMap(ledger -> ledger.places().stream())
                .map(Table.Place::agent)
                .filter(one -> one.index() == agent)
                .map(Agent::name)
                .findFirst()
                .orElse("somebody");
    }

    private void stock(Ledger ledger, double before) {
        double now = ledger.samples().last(ledger.stockColumn());
        if (before > 0 && now == 0) {
            often(ledger.encounter + ": the stock is gone", "");
        } else if (before == 0 && now > 0) {
            often(ledger.encounter + ": a new stock is given", "");
        }
    }

    private void look(int encounter) {
        for (LiveMetric metric : metrics.get(encounter)) {
            metric.look(ledgers.get(encounter), stretches.get(encounter), tick)
                    .ifPresent(text -> often(metric.name + " crosses its appetite", ": " + text));
        }
    }

    /** Takes in an event of an encounter. */
    void event(int encounter, Event event) {
        if (event instanceof Event.Stretch || event instanceof Event.Served) {
            stretches.get(encounter).add(event);
            return;
        }
        metrics.get(encounter).forEach(metric -> metric.tell(event));
        if (event instanceof Event.Ended end) {
            tick = end.tick();
            note("ends: " + (end.settled() ? "nobody changed their mind for long enough" : "the last tick allowed"));
        }
        if (event instanceof Event.Cycle cycle) {
            int length = cycle.loop().size();
            note("intentions lead to " + (length == 1 ? "one moment for ever" : "a loop of " + length + " moments"));
        }
    }

    /** The last look at every metric, once the end was told. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (int i = 0; i < ledgers.size(); i++) {
            look(i);
            metrics.get(i).forEach(metric -> metric.verdict().ifPresent(this::note));
        }
    }

    /** What happens again and again is told the first few times, then at the tenth, the hundredth and so on. */
    private void often(String what, String more) {
        int times = told.merge(what, 1, Integer::sum);
        if (times <= FEW) {
            note(what + more);
        } else if (Integer.toString(times).matches("10+")) {
            note(what + " for the " + Words.count(times) + "th time" + more);
        }
    }

    private void note(String text) {
        if (notices.size() == KEPT) {
            notices.remove(1);
        }
        notices.add(new Notice(tick, text));
    }

    /** Ticks played. */
    long tick() {
        return tick;
    }

    List<Ledger> ledgers() {
        return ledgers;
    }

    /** By the name of the encounter; the first for none. */
    int index(Optional<String> encounter) {
        for (int i = 0; encounter.isPresent() && i < ledgers.size(); i++) {
            if (ledgers.get(i).encounter.equals(encounter.get())) {
                return i;
            }
        }
        return 0;
    }

    Optional<LiveMetric> metric(int encounter, String name) {
        return metrics.get(encounter).stream()
                .filter(one -> one.name.equals(name) || one.name.endsWith("." + name))
                .findFirst();
    }

    List<Notice> notices() {
        return notices;
    }

    /** The newest letter from each to each since the last frame. */
    List<Letter> letters() {
        return List.copyOf(letters.values());
    }

    /** A new frame begins. */
    void frame() {
        letters.clear();
    }
}
