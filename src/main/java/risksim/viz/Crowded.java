package risksim.viz;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import risksim.agent.Block;
import risksim.agent.ServiceTable;
import risksim.agent.Table;
import risksim.game.service.ServiceGame;
import risksim.game.service.Users;
import risksim.population.Census;
import risksim.population.Satisfaction;

/** The people of an encounter as a census sees them: a part of them where they are many, so that a look costs little. */
final class Crowded {
    /** The most people that are looked at for a frame. */
    private static final long MOST = 200_000;
    /** The most columns of satisfaction. */
    private static final int COLUMNS = 48;

    final double low;
    final double width;
    final Census census;
    private final long people;

    private Crowded(ServiceGame game, long longest) {
        this.people = game.users();
        if (game.people().satisfaction() instanceof Satisfaction.Lattice lattice) {
            int merged = (lattice.levels() + COLUMNS - 1) / COLUMNS;
            this.low = lattice.low() - 0.5;
            this.width = merged;
            this.census =
                    new Census(game.groups(), low, width, (lattice.levels() + merged - 1) / merged, reach(longest));
        } else {
            double[] ends = ends(game);
            this.low = ends[0];
            this.width = Math.max(1e-6, (ends[1] - ends[0]) / COLUMNS);
            this.census = new Census(game.groups(), low, width, COLUMNS, reach(longest));
        }
    }

    private static long reach(long longest) {
        return Math.min(longest, 1000);
    }

    /** Where satisfaction can be; of an average that forgets, between the least and the most that is averaged. */
    private static double[] ends(ServiceGame game) {
        Satisfaction motion = game.people().satisfaction();
        if (!(motion instanceof Satisfaction.Leaky)) {
            return new double[] {motion.low(), motion.high()};
        }
        List<Users> users = game.spec().users();
        double[] told = IntStream.range(0, users.size())
                .boxed()
                .flatMap(group -> IntStream.rangeClosed(-1, game.contents() - 1)
                        .mapToObj(c -> c < 0 ? users.get(group).start() : game.effect(group, c)))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new double[] {Math.max(motion.low(), told[0]), Math.min(motion.high(), told[told.length - 1])};
    }

    /** The people of a table as they are before a tick, if it serves any; {@code longest} is the last tick of the replication. */
    static Optional<Crowded> of(Table table, long tick, long longest) {
        if (!(table instanceof ServiceTable people)) {
            return Optional.empty();
        }
        Crowded crowd = new Crowded(people.game(), longest);
        crowd.look(people, tick);
        return Optional.of(crowd);
    }

    private void look(ServiceTable table, long tick) {
        long share = Math.max(1, (people + MOST - 1) / MOST);
        for (Block block : table.blocks()) {
            int users = block.cohort().users();
            census.count(block.cohort(), tick, (int) ((users + share - 1) / share));
        }
    }

    /** For how many people one that was counted stands. */
    double weight() {
        return census.people() == 0 ? 1 : (double) people / census.people();
    }

    long people() {
        return people;
    }
}
