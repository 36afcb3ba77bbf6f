package risksim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.policy.Seat;
import risksim.random.Streams;

/** Whether an arm can take over while the world of the baseline runs: tried once, on agents that have not played yet. */
record Takeover(Arm baseline, Arm arm) {
    /** Why it cannot, if it cannot. */
    Optional<String> complaint() {
        try {
            check();
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of("'" + arm.name() + "' cannot come on while the world runs: " + wrong.getMessage());
        }
    }

    private void check() {
        if (seats(baseline).size() != seats(arm).size()
                || baseline.encounters().size() != arm.encounters().size()) {
            throw new IllegalArgumentException("agents and encounters cannot come or go");
        }
        Streams streams = Streams.of(0).replication(0);
        for (int e = 0; e < arm.encounters().size(); e++) {
            Game before = game(baseline, e);
            Game after = game(arm, e);
            alike(before, after);
            boolean other = !rules(baseline, e).equals(rules(arm, e));
            int player = 0;
            List<Role> said = in(baseline, e);
            for (Role role : in(arm, e)) {
                Role was = said.get(player);
                if (other || !was.spec().equals(role.spec())) {
                    Seat old = new Seat(before, player, player, streams);
                    Seat seat = new Seat(after, player, player, streams);
                    role.spec().inherit(seat, was.spec().create(old));
                }
                player++;
            }
        }
    }

    private static List<Role> seats(Arm arm) {
        List<Role> roles = new ArrayList<>();
        for (AgentGroup group : arm.agents()) {
            for (int i = 0; i < group.count(); i++) {
                roles.addAll(group.roles());
            }
        }
        return roles;
    }

    private static List<Role> in(Arm arm, int encounter) {
        String name = arm.encounters().get(encounter).name();
        return seats(arm).stream().filter(role -> role.encounter().equals(name)).toList();
    }

    private static Game.Spec rules(Arm arm, int encounter) {
        return arm.encounters().get(encounter).spec();
    }

    private static Game game(Arm arm, int encounter) {
        return rules(arm, encounter).create(in(arm, encounter).size());
    }

    private static void alike(Game before, Game after) {
        if (before instanceof ServiceGame served) {
            Check.that(
                    after instanceof ServiceGame serving && serving.shapedLike(served),
                    "the rules cannot change to other people, segments or contents");
        } else {
            Check.that(
                    after instanceof DiscreteGame played && ((DiscreteGame) before).shapedLike(played),
                    "the rules cannot change to other players, actions or states");
        }
    }
}
