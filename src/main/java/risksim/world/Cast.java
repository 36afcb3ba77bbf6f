package risksim.world;

import java.util.ArrayList;
import java.util.List;
import risksim.agent.Agent;
import risksim.agent.Table;
import risksim.game.DiscreteGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Seat;
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
    private final List<DiscreteGame> games = new ArrayList<>();

    /** Makes the games of an arm. */
    public Cast(Arm arm) {
        this.arm = arm;
        this.encounters = arm.encounters().stream().map(Encounter::name).toList();
        for (Encounter encounter : arm.encounters()) {
            games.add((DiscreteGame) encounter.spec().create(players(encounter.name())));
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
    public List<DiscreteGame> games() {
        return List.copyOf(games);
    }

    /** New agents at new tables, in the order of the arm's encounters. */
    public List<Table> tables(Streams streams) {
        List<List<Table.Place>> places = new ArrayList<>();
        games.forEach(game -> places.add(new ArrayList<>()));
        int index = 0;
        for (AgentGroup group : arm.agents()) {
            for (int i = 0; i < group.count(); i++) {
                String name = group.count() == 1 ? group.name() : group.name() + " " + (i + 1);
                enter(group.roles(), index++, name, places, streams);
            }
        }
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < games.size(); i++) {
            tables.add(new Table(
                    games.get(i),
                    places.get(i),
                    streams.stream(Purpose.OPENING, i),
                    arm.run().window()));
        }
        return tables;
    }

    private void enter(List<Role> roles, int index, String name, List<List<Table.Place>> places, Streams streams) {
        List<DiscretePolicy> policies = new ArrayList<>();
        for (Role role : roles) {
            int encounter = encounters.indexOf(role.encounter());
            Seat seat = new Seat(games.get(encounter), places.get(encounter).size(), index, streams);
            policies.add((DiscretePolicy) role.spec().create(seat));
        }
        Agent agent = new Agent(index, name, policies);
        for (int role = 0; role < roles.size(); role++) {
            places.get(encounters.indexOf(roles.get(role).encounter())).add(new Table.Place(agent, role));
        }
    }
}
