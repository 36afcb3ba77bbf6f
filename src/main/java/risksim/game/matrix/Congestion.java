package risksim.game.matrix;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** Routes over shared edges whose delay grows with the share of players on them (Rosenthal 1973; Pigou 1920; Braess 1968). A reward is minus the delay. All see which route was quickest. Unsaid, it is the network of Pigou. */
@About("players choose routes over shared edges; the more use an edge, the slower it is (Pigou 1920, Braess 1968)")
@LeavesOut(
        "queues that build up in time, accidents, and drivers who differ: a tick is one simultaneous choice of whole routes, and delay depends on the number of users alone")
public record Congestion(
        @About("the edges") @Default("[{ constant: 1.0 }, { slope: 1.0 }]") List<Edge> edges,
        @About("for each route the numbers of its edges, from 0") @Within("[0, 10000]") @Default("[[0], [1]]")
                List<List<Integer>> routes,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public Congestion {
        Check.components(Congestion.class, edges, routes);
        edges = List.copyOf(edges);
        routes = routes.stream().map(List::copyOf).toList();
        Check.that(routes.size() >= 2, "routes must be at least 2, were " + routes.size());
        int known = edges.size();
        Check.that(
                routes.stream().allMatch(route -> route.stream().allMatch(edge -> edge < known)),
                "routes name an edge that is not there; edges are numbered from 0 to " + (known - 1));
    }

    /** An edge: delay = constant + slope times (share of players) to the power. */
    @About("an edge, with delay = constant + slope * (share of players on it) ^ power")
    public record Edge(
            @About("delay when empty") @Within("[0, 1000000]") @Default("0.0") double constant,
            @About("delay added when all use it") @Within("[0, 1000000]") @Default("0.0") double slope,
            @About("how steeply delay grows") @Within("[1, 20]") @Default("1") int power) {
        public Edge {
            Check.components(Edge.class, constant, slope, power);
        }

        double delay(double share) {
            return constant + slope * StrictMath.pow(share, power);
        }
    }

    @Override
    public CrowdGame create(int players) {
        List<String> labels = routes.stream().map(route -> "edges " + route).toList();
        return new CrowdGame(players, labels, repeat, new Roads(this, players));
    }

    /** The rules; the signal is the quickest route, the first among equals. */
    private record Roads(Congestion said, int players) implements CrowdGame.Rules {
        @Override
        public double reward(int action, int[] counts) {
            double delay = 0;
            for (int edge : said.routes.get(action)) {
                int users = 0;
                for (int route = 0; route < counts.length; route++) {
                    users += said.routes.get(route).contains(edge) ? counts[route] : 0;
                }
                delay += said.edges.get(edge).delay((double) users / players);
            }
            return -delay;
        }

        @Override
        public int signal(int[] counts) {
            int quickest = 0;
            for (int route = 1; route < counts.length; route++) {
                quickest = reward(route, counts) > reward(quickest, counts) ? route : quickest;
            }
            return quickest;
        }

        @Override
        public int signals() {
            return said.routes.size();
        }
    }
}
