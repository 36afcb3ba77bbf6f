package risksim.viz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.RepeatedGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.scenario.Arm;
import risksim.scenario.Role;

/** What there is to know of an agent now, as lines of a name and a value that people can read. */
final class AgentSheet {
    private AgentSheet() {}

    /** A line. */
    record Line(String name, String value) {}

    /** {@link #of}, or words why it cannot be told: a policy that cannot describe itself does not stop a run that is watched. */
    static List<Line> told(Ledger ledger, Arm arm, Scene.Who who) {
        try {
            return of(ledger, arm, who);
        } catch (RuntimeException failed) {
            return List.of(new Line("cannot be told", String.valueOf(failed)));
        }
    }

    /** What a player of an encounter is, knows and did, as its policy is at this moment. */
    static List<Line> of(Ledger ledger, Arm arm, Scene.Who who) {
        int player = who.player();
        Role role = Look.role(arm, ledger.places().get(player));
        Policy policy = ledger.places()
                .get(player)
                .agent()
                .policy(ledger.places().get(player).role());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("agent", ledger.places().get(player).agent().name()));
        lines.add(new Line(
                "plays in",
                ledger.encounter + " (" + arm.encounters().get(who.encounter()).game() + ")"));
        lines.add(new Line("archetype", role.archetype()));
        lines.add(new Line("policy", role.policy()));
        for (RecordComponent component : role.spec().getClass().getRecordComponents()) {
            lines.add(new Line("  " + Check.name(component.getName()), text(value(component, role.spec()))));
        }
        lines.add(new Line("memory", policy.summary()));
        if (policy instanceof DiscretePolicy discrete) {
            lines.add(new Line("steady since tick", Words.count(discrete.steadySince())));
        }
        if (ledger.ticks() > 0) {
            if (ledger.game() instanceof DiscreteGame game) {
                lines.add(new Line("last seen", seen(game, ledger.seen[player])));
                lines.add(new Line("last action", ledger.label(player, ledger.actions[player])));
            } else {
                lines.add(new Line("shows most", ledger.label(player, ledger.actions[player])));
                lines.add(new Line("people with it, % of all", Words.number(ledger.worths[player])));
            }
            lines.add(new Line("last reward", Words.number(ledger.rewards[player])));
            lines.add(new Line("mean reward a tick", Words.number(ledger.meanReward(player))));
            if (policy instanceof DiscretePolicy discrete) {
                lines.add(new Line("would do now", ledger.label(player, discrete.intend(ledger.view(player)))));
            }
        }
        return lines;
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return Words.number(number);
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.map(AgentSheet::text).orElse("unsaid");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(AgentSheet::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> constant) {
            return risksim.file.Shape.name(constant);
        }
        if (value instanceof Record record) {
            return java.util.Arrays.stream(record.getClass().getRecordComponents())
                    .map(component -> Check.name(component.getName()) + " " + text(value(component, record)))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static String seen(DiscreteGame game, int state) {
        if (Stock.known(game)) {
            return "a stock of " + Words.number(Stock.in(game, state));
        }
        if (game instanceof RepeatedGame repeated && repeated.memory() > 0 && game.players() <= 4) {
            if (state == repeated.fresh()) {
                return "nothing was played yet";
            }
            return "last played: "
                    + java.util.stream.IntStream.range(0, game.players())
                            .mapToObj(i -> game.label(i, repeated.lastAction(state, i)))
                            .collect(Collectors.joining(", "));
        }
        return game.states() == 1 ? "nothing" : "state " + Words.count(state) + " of " + Words.count(game.states());
    }
}
