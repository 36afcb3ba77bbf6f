package risksim.scenario;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** The design of the experiment: chance, number of replications, when a replication ends. */
@About("the design of the experiment")
public record Run(
        @About("the seed of all chance, any 64-bit integer") long seed,
        @About("seeded runs of each arm; with precision, the most of them") @Within("[1, 1000000]") @Default("30")
                int replications,
        @About("when a replication ends before its last tick") @Default("{}") Until until,
        @About("the last tick of a replication that nothing ended") @Within("[1, 100000000000]") long atMost,
        @About("ticks between two points of a recorded path") @Within("[1, 1000000000]") @Default("10000") long window,
        @About("how precise means must be before replications end; unsaid, all replications are played") @Default("[]")
                List<Precision> precision) {
    public Run {
        precision = List.copyOf(precision);
        Check.that(replications >= 1, "replications must be at least 1, was " + replications);
        Check.that(atMost >= 1, "at-most must be at least 1, was " + atMost);
        Check.that(window >= 1, "window must be at least 1, was " + window);
    }

    /** What ends a replication. */
    @About("what ends a replication before its last tick")
    public record Until(
            @About("ticks in a row in which no agent changed its mind at any state it met") @Within("[1, 1000000000]")
                    Optional<Long> stableFor) {}
}
