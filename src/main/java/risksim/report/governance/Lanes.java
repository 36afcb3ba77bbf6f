package risksim.report.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import risksim.agent.Table;
import risksim.game.DiscreteGame;
import risksim.game.service.ServiceGame;
import risksim.metric.Event;
import risksim.report.governance.Film.Frame;
import risksim.report.governance.Film.Lane;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;

/** Sorts what happened in an encounter by who did it: agents of one group who have the same choices make one lane, a service makes one. */
final class Lanes {
    /** More lanes than these would be too low to be seen. */
    static final int MOST = 4;
    /** More kinds than these are neighbours put together, since nobody tells more colours apart. */
    static final int KINDS = 6;

    /** A label that is a number with decimals, or words before one, such as "demand 0.25". */
    private static final Pattern SCALE = Pattern.compile("([^0-9]*?)-?[0-9]+[.][0-9]+");

    private final Arm arm;
    private final Table table;

    Lanes(Arm arm, Table table) {
        this.arm = arm;
        this.table = table;
    }

    /** What happened as a film of at most {@link #MOST} lanes. */
    Film film(List<Event> events) {
        return table.game() instanceof ServiceGame service
                ? new Film(served(service, events), true)
                : new Film(chosen(events), false);
    }

    private List<Lane> served(ServiceGame game, List<Event> events) {
        List<String> groups =
                IntStream.range(0, game.groups()).mapToObj(game::group).toList();
        List<Lane> lanes = new ArrayList<>();
        for (int service = 0; service < Math.min(MOST, game.players()); service++) {
            int which = service;
            List<Frame> frames = events.stream()
                    .filter(Event.Served.class::isInstance)
                    .map(Event.Served.class::cast)
                    .map(served -> new Frame(
                            served.from(),
                            served.tick(),
                            pooled(served.accounts().get(which).stream()
                                    .map(account -> (double) account.last() / game.users())
                                    .toList())))
                    .toList();
            lanes.add(new Lane(table.places().get(service).agent().name(), named(groups), false, frames));
        }
        return lanes;
    }

    /** Players by group and by what they can choose. */
    private record Alike(String group, List<String> labels) {}

    private List<Lane> chosen(List<Event> events) {
        DiscreteGame game = (DiscreteGame) table.game();
        Map<Alike, List<Integer>> players = new LinkedHashMap<>();
        for (int player = 0; player < game.players(); player++) {
            int who = player;
            List<String> labels = IntStream.range(0, game.actions(player))
                    .mapToObj(action -> game.label(who, action))
                    .toList();
            players.computeIfAbsent(new Alike(group(player), labels), unused -> new ArrayList<>())
                    .add(player);
        }
        return players.entrySet().stream()
                .limit(MOST)
                .map(one -> lane(one.getKey(), one.getValue(), events))
                .toList();
    }

    private String group(int player) {
        int agent = table.places().get(player).agent().index();
        int first = 0;
        for (AgentGroup group : arm.agents()) {
            first += group.count();
            if (agent < first) {
                return group.name();
            }
        }
        return "";
    }

    private static Lane lane(Alike who, List<Integer> players, List<Event> events) {
        List<Frame> frames = events.stream()
                .filter(Event.Stretch.class::isInstance)
                .map(Event.Stretch.class::cast)
                .map(stretch -> new Frame(stretch.from(), stretch.tick(), pooled(shares(stretch, players))))
                .toList();
        boolean ordered =
                who.labels().stream().allMatch(label -> SCALE.matcher(label).matches())
                        && who.labels().stream().map(Lanes::unit).distinct().count() == 1;
        String name = players.size() == 1 ? who.group() : who.group() + " (" + players.size() + ")";
        return new Lane(name, named(who.labels()), ordered, frames);
    }

    /** The words before the number of a label. */
    private static String unit(String label) {
        Matcher matcher = SCALE.matcher(label);
        return matcher.matches() ? matcher.group(1) : label;
    }

    private static List<Double> shares(Event.Stretch stretch, List<Integer> players) {
        int actions = stretch.plays().get(players.get(0)).size();
        double[] sums = new double[actions];
        double all = 0;
        for (int player : players) {
            for (int action = 0; action < actions; action++) {
                sums[action] += stretch.plays().get(player).get(action);
                all += stretch.plays().get(player).get(action);
            }
        }
        double whole = Math.max(1, all);
        return IntStream.range(0, actions)
                .mapToObj(action -> sums[action] / whole)
                .toList();
    }

    /** Of so many kinds, the first of those that go with one; neighbours are put together evenly. */
    private static int first(int kind, int kinds) {
        int shown = Math.min(KINDS, kinds);
        return (kind * kinds + shown - 1) / shown;
    }

    private static List<Double> pooled(List<Double> shares) {
        return IntStream.range(0, Math.min(KINDS, shares.size()))
                .mapToObj(kind -> shares.subList(first(kind, shares.size()), first(kind + 1, shares.size())).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .toList();
    }

    private static List<String> named(List<String> names) {
        return IntStream.range(0, Math.min(KINDS, names.size()))
                .mapToObj(kind -> {
                    String from = names.get(first(kind, names.size()));
                    String to = names.get(first(kind + 1, names.size()) - 1);
                    boolean scale = SCALE.matcher(to).matches() && unit(from).equals(unit(to));
                    return from.equals(to) ? from : from + " to " + (scale ? to.substring(unit(to).length()) : to);
                })
                .toList();
    }
}
