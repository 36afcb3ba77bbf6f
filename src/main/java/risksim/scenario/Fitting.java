package risksim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.game.service.ServiceGame;
import risksim.policy.Seat;
import risksim.random.Streams;

/** Tries whether games, agents and metrics fit each other, by setting each of them up once. */
final class Fitting {
    private final String arm;
    private final ArmReader.Read read;
    private final Problems problems;
    private final Map<String, Game> games = new HashMap<>();

    /**
     * @param arm the arm's name, told with every problem; empty for the baseline
     */
    Fitting(String arm, ArmReader.Read read, Problems problems) {
        this.arm = arm;
        this.read = read;
        this.problems = problems;
    }

    /** Notes what does not fit. */
    void check(List<MetricChoice> metrics, List<Tree> places) {
        for (int i = 0; i < read.encounters().size(); i++) {
            game(read.encounters().get(i), path(i));
        }
        if (games.size() == read.encounters().size()) {
            for (int i = 0; i < read.encounters().size(); i++) {
                fees(read.encounters().get(i), path(i));
            }
            agents();
            for (int i = 0; i < metrics.size(); i++) {
                metric(metrics.get(i), places.get(i), "metrics[" + i + "]");
            }
        }
    }

    private String path(int encounter) {
        return read.tree().get("world").isPresent() ? "world" : "encounters[" + encounter + "]";
    }

    private Optional<String> complaint(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private void note(String path, String message) {
        Tree tree = Changes.at(read.tree(), path).orElse(read.tree());
        problems.add(tree.place(), path, message + (arm.isEmpty() ? "" : " (in arm '" + arm + "')"));
    }

    private int players(String encounter) {
        return read.groups().stream()
                .filter(group -> plays(group, encounter))
                .mapToInt(AgentGroup::count)
                .sum();
    }

    private void game(Encounter encounter, String path) {
        int players = players(encounter.name());
        if (players == 0) {
            note(path, "nobody takes part in '" + encounter.name() + "'");
            return;
        }
        complaint(() -> {
                    Game game = encounter.spec().create(players);
                    games.put(encounter.name(), game);
                })
                .ifPresent(message -> note(path + ".with", message + " (with " + players + " agents)"));
    }

    private void fees(Encounter market, String path) {
        market.paidAt().ifPresent(people -> {
            if (!(games.get(people) instanceof ServiceGame service)) {
                note(path, "paid-at must name an encounter of game 'service', was '" + people + "'");
            } else if (!(games.get(market.name()) instanceof PricingGame)) {
                note(path, "paid-at belongs to a market with prices; '" + market.game() + "' has none");
            } else if (service.whole()) {
                note(path, "paid-at: fees move satisfaction by parts, so '" + people + "' must not be a lattice");
            } else {
                read.groups().stream()
                        .filter(group -> plays(group, market.name()) && !plays(group, people))
                        .forEach(group -> note(
                                path,
                                "'" + group.name() + "' asks a price in '" + market.name()
                                        + "' of people whom it does not serve in '" + people + "'"));
            }
        });
    }

    private static boolean plays(AgentGroup group, String encounter) {
        return group.roles().stream().anyMatch(role -> role.encounter().equals(encounter));
    }

    private void agents() {
        Map<String, Integer> seated = new HashMap<>();
        Streams streams = Streams.of(read.run().seed()).replication(0);
        for (int g = 0; g < read.groups().size(); g++) {
            AgentGroup group = read.groups().get(g);
            for (Role role : group.roles()) {
                int player = seated.getOrDefault(role.encounter(), 0);
                Game game = games.get(role.encounter());
                if (game != null) {
                    String path = "agents[" + g + "]";
                    complaint(() -> new Seat(game, player, player, streams).taken(role.spec()))
                            .ifPresent(message -> note(path, message));
                }
                seated.merge(role.encounter(), group.count(), Integer::sum);
            }
        }
    }

    private void metric(MetricChoice metric, Tree place, String path) {
        List<String> complaints = new ArrayList<>();
        games.values()
                .forEach(game -> complaint(() -> metric.spec().create(game)).ifPresent(complaints::add));
        if (complaints.size() == games.size()) {
            problems.add(place.place(), path, metric.name() + ": " + complaints.get(0));
        }
    }
}
