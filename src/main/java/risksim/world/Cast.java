package risksim.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.agent.Agent;
import risksim.agent.DiscreteTable;
import risksim.agent.ServiceTable;
import risksim.agent.Table;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.Role;

/** Sets up the agents and tables of a replication. Games are immutable and expensive, so they are made once for all. */
public final class Cast {
    private final Arm arm;
    private final List<String> encounters;
    private final List<Game> games = new ArrayList<>();
    private final int watch;

    /** Makes the games of an arm. */
    public Cast(Arm arm) {
        this(arm, 0);
    }

    /**
     * Makes the games of an arm at whose tables somebody watches.
     *
     * @param watch how many of the last ticks are told one by one at the end
     */
    public Cast(Arm arm, int watch) {
        this.arm = arm;
        this.watch = watch;
        this.encounters = arm.encounters().stream().map(Encounter::name).toList();
        for (Encounter encounter : arm.encounters()) {
            games.add(encounter.spec().create(players(encounter.name())));
        }
    }

    private int players(String encounter) {
        int players = 0;
        for (AgentGroup group : arm.agents()) {
            for (Role role : group.roles()) {
                players += role.encounter().equals(encounter) ? group.count() : 0;
            }
        }
        return players;
    }

    /** The variant that is set up. */
    public Arm arm() {
        return arm;
    }

    /** The names of the encounters, in the order of the arm. */
    public List<String> encounters() {
        return encounters;
    }

    /** Their games. */
    public List<Game> games() {
        return List.copyOf(games);
    }

    /** New agents at new tables, in the order of the arm's encounters. */
    public List<Table> tables(Streams streams) {
        List<List<Table.Place>> places = seats(streams, (index, role, said, seat) -> seat.taken(said.spec()));
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < games.size(); i++) {
            tables.add(table(i, places.get(i), streams));
        }
        return linked(tables);
    }

    /** Markets whose prices people pay are told who these people are. */
    private List<Table> linked(List<Table> tables) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i) instanceof DiscreteTable market) {
                arm.encounters()
                        .get(i)
                        .paidAt()
                        .ifPresent(people -> market.paidAt((ServiceTable) tables.get(encounters.indexOf(people))));
            }
        }
        return tables;
    }

    private Table table(int encounter, List<Table.Place> places, Streams streams) {
        long window = arm.run().window();
        if (games.get(encounter) instanceof ServiceGame service) {
            return new ServiceTable(service, places, streams.replication(encounter), window);
        }
        Chance opening = streams.stream(Purpose.OPENING, encounter);
        return new DiscreteTable((DiscreteGame) games.get(encounter), places, opening, window, watch);
    }

    /**
     * The tables of another cast's world at this moment, under this arm: policies whose parameters and rules are the same go on
     * as they are, all others go on under the new ones with the memory they have.
     *
     * @param before the cast of the world so far
     * @param tables its tables; they are not changed
     * @param streams the chance of the replication
     * @throws IllegalArgumentException if this arm has other agents or encounters, or a memory or rule does not fit
     */
    public List<Table> fork(Cast before, List<Table> tables, Streams streams) {
        List<Role> said = before.roles();
        List<Role> now = roles();
        boolean fits = said.size() == now.size() && encounters.equals(before.encounters);
        for (int i = 0; fits && i < now.size(); i++) {
            fits = said.get(i).encounter().equals(now.get(i).encounter());
        }
        Check.that(fits, "agents and encounters cannot come or go while the world runs");
        Map<Integer, Agent> agents = new HashMap<>();
        tables.forEach(table ->
                table.places().forEach(place -> agents.put(place.agent().index(), place.agent())));
        Iterator<Role> each = said.iterator();
        List<List<Table.Place>> places = seats(streams, (index, role, meant, seat) -> {
            Policy memory = Optional.ofNullable(agents.get(index)).orElseThrow().policy(role);
            boolean same = each.next().spec().equals(meant.spec())
                    && before.rules(meant).equals(rules(meant));
            return same ? memory.copy() : seat.shaped(meant.spec().inherit(seat, memory));
        });
        List<Table> forked = new ArrayList<>();
        for (int i = 0; i < games.size(); i++) {
            forked.add(fork(tables.get(i), games.get(i), places.get(i)));
        }
        return linked(forked);
    }

    private static Table fork(Table table, Game rules, List<Table.Place> places) {
        return table instanceof ServiceTable people
                ? people.fork((ServiceGame) rules, places)
                : ((DiscreteTable) table).fork((DiscreteGame) rules, places);
    }

    /** What every agent does everywhere, agent by agent. */
    private List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (AgentGroup group : arm.agents()) {
            for (int i = 0; i < group.count(); i++) {
                roles.addAll(group.roles());
            }
        }
        return roles;
    }

    private Game.Spec rules(Role role) {
        return arm.encounters().get(encounters.indexOf(role.encounter())).spec();
    }

    /** Finds the policy of an agent's role. */
    private interface Hiring {
        Policy policy(int agent, int role, Role said, Seat seat);
    }

    /** {@code [encounters][players]}. */
    private List<List<Table.Place>> seats(Streams streams, Hiring hiring) {
        List<List<Table.Place>> places = new ArrayList<>();
        games.forEach(game -> places.add(new ArrayList<>()));
        int index = 0;
        for (AgentGroup group : arm.agents()) {
            for (int i = 0; i < group.count(); i++) {
                String name = group.count() == 1 ? group.name() : group.name() + " " + (i + 1);
                List<Policy> policies = new ArrayList<>();
                for (Role role : group.roles()) {
                    int encounter = encounters.indexOf(role.encounter());
                    Seat seat =
                            new Seat(games.get(encounter), places.get(encounter).size(), index, streams);
                    policies.add(hiring.policy(index, policies.size(), role, seat));
                }
                enter(group.roles(), new Agent(index++, name, policies), places);
            }
        }
        return places;
    }

    private void enter(List<Role> roles, Agent agent, List<List<Table.Place>> places) {
        for (int role = 0; role < roles.size(); role++) {
            places.get(encounters.indexOf(roles.get(role).encounter())).add(new Table.Place(agent, role));
        }
    }
}
