package risksim.game.coordination;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.random.Chance;

/** Who can meet whom, as a scenario says it; what is random in it is drawn anew for each replication. */
@About("who can meet whom")
public record Network(
        @About(
                        "complete: all meet all; ring: neighbours on a circle; small-world: a ring of which some ties are rewired (Watts and Strogatz 1998); random: ties drawn by lot, among networks in which all are connected (Erdos and Renyi 1959)")
                @Default("complete")
                Kind kind,
        @About("ties of an agent, on average where they are drawn; means nothing in a complete network")
                @Within("[2, 1000]")
                @Default("4")
                int degree,
        @About("part of the ties that are rewired, in a small world") @Within("[0, 1]") @Default("0.1")
                double rewired) {
    /** Draws of networks lie beyond those of ticks. */
    private static final long TIES = 1L << 46;

    /** Of networks drawn by lot at least one in exp(4) = 55 hangs together, so that so many tries are enough. */
    private static final int TRIES = 2000;

    private static final double LOOSE = 4;

    public Network {
        Check.components(Network.class, kind, degree, rewired);
    }

    /** How ties are made. */
    public enum Kind {
        COMPLETE,
        RING,
        SMALL_WORLD,
        RANDOM
    }

    /** Throws unless there are such networks of so many agents. */
    void check(int agents) {
        if (kind == Kind.COMPLETE) {
            return;
        }
        Check.that(degree < agents, "degree must be below " + agents + ", the agents, was " + degree);
        Check.that(
                kind == Kind.RANDOM || degree % 2 == 0,
                "degree must be even on a ring, as many ties to each side, was " + degree);
        Check.that(
                kind != Kind.RANDOM || agents * StrictMath.exp(-degree) <= LOOSE,
                "degree must be at least ln(agents / 4) where ties are drawn, or the network falls apart, was "
                        + degree);
    }

    /**
     * A network of so many agents, in which each can reach every other along ties.
     *
     * @return {@code [agents][ties]}, the others whom each can meet, ascending
     */
    int[][] drawn(int agents, Chance chance) {
        Lots lots = new Lots(chance);
        for (int tries = 0; tries < TRIES; tries++) {
            BitSet[] ties = attempt(agents, lots);
            if (reached(ties).cardinality() == agents) {
                return Arrays.stream(ties)
                        .map(others -> others.stream().toArray())
                        .toArray(int[][]::new);
            }
        }
        throw new IllegalStateException("no network of " + agents + " agents hangs together: " + this);
    }

    private BitSet[] attempt(int agents, Lots lots) {
        return switch (kind) {
            case COMPLETE -> ring(agents, agents - 1);
            case RING -> ring(agents, degree / 2);
            case SMALL_WORLD -> rewire(ring(agents, degree / 2), lots);
            case RANDOM -> byLot(agents, lots);
        };
    }

    /** One number after the other. */
    private static final class Lots {
        private final Chance chance;
        private long drawn;

        Lots(Chance chance) {
            this.chance = chance;
        }

        int below(int bound) {
            return chance.below(bound, TIES + drawn++, 0);
        }

        boolean happens(double probability) {
            return chance.uniform(TIES + drawn++, 0) < probability;
        }
    }

    private static BitSet[] untied(int agents) {
        return IntStream.range(0, agents).mapToObj(i -> new BitSet(agents)).toArray(BitSet[]::new);
    }

    private static void tie(BitSet[] ties, int one, int other, boolean tied) {
        ties[one].set(other, tied);
        ties[other].set(one, tied);
    }

    /** Each is tied to the nearest on either side. */
    private static BitSet[] ring(int agents, int reach) {
        BitSet[] ties = untied(agents);
        for (int i = 0; i < agents; i++) {
            for (int k = 1; k <= reach; k++) {
                tie(ties, i, (i + k) % agents, true);
            }
        }
        return ties;
    }

    /** Turns the far end of ties, those to the nearest first, to somebody drawn by lot who is not tied yet. */
    private BitSet[] rewire(BitSet[] ties, Lots lots) {
        int agents = ties.length;
        for (int k = 1; k <= degree / 2; k++) {
            for (int i = 0; i < agents; i++) {
                if (lots.happens(rewired) && ties[i].cardinality() < agents - 1) {
                    int other = lots.below(agents);
                    while (other == i || ties[i].get(other)) {
                        other = lots.below(agents);
                    }
                    tie(ties, i, (i + k) % agents, false);
                    tie(ties, i, other, true);
                }
            }
        }
        return ties;
    }

    private BitSet[] byLot(int agents, Lots lots) {
        BitSet[] ties = untied(agents);
        for (int left = agents * degree / 2; left > 0; ) {
            int one = lots.below(agents);
            int other = lots.below(agents);
            if (one != other && !ties[one].get(other)) {
                tie(ties, one, other, true);
                left--;
            }
        }
        return ties;
    }

    /** Whom the first agent can reach by ties. */
    private static BitSet reached(BitSet[] ties) {
        BitSet reached = new BitSet();
        BitSet edge = new BitSet();
        edge.set(0);
        while (!edge.isEmpty()) {
            int next = edge.nextSetBit(0);
            edge.clear(next);
            reached.set(next);
            edge.or(ties[next]);
            edge.andNot(reached);
        }
        return reached;
    }
}
