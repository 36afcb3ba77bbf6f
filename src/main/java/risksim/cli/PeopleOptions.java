package risksim.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.file.Problems;
import risksim.learn.preference.Ballots;
import risksim.learn.preference.Distributions;
import risksim.learn.preference.Instance;
import risksim.learn.preference.Limit;
import risksim.learn.preference.Pairs;
import risksim.learn.preference.PrefLibReader;

/** Whose preferences: those of a ballot file, or of an instance built to be hard. */
final class PeopleOptions {
    /** Instances built to be hard, by what they are hard for. */
    enum Hard {
        majority,
        borda,
        budget,
        chain,
        ladder
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "BALLOTS",
            description =
                    "a PrefLib file (.soc, .soi, .toc, .toi): each order becomes a type of user whose utilities fall "
                            + "evenly from 1 to 0")
    private Optional<Path> ballots = Optional.empty();

    @Option(names = "--instance", description = "instead of ballots, people built to be hard: ${COMPLETION-CANDIDATES}")
    private Optional<Hard> hard = Optional.empty();

    @Option(
            names = "--beta",
            description = "how sharply people tell utilities apart when they compare (default: ${DEFAULT-VALUE})")
    private double beta = 4;

    @Option(
            names = "--limit",
            paramLabel = "LIMIT",
            description =
                    "how far a policy may leave its reference: none, weight:0.1 or budget:0.2 (default: none; people "
                            + "built to be hard come with their own)")
    private Optional<String> limit = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    double beta() {
        if (!(beta > 0 && beta <= 30)) {
            throw wrong("--beta must be above 0 and at most 30, was " + beta);
        }
        return beta;
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    /** The people, what is compared, and how far a policy may go. */
    Instance instance() {
        if (ballots.isPresent() == hard.isPresent()) {
            throw wrong("give either a ballot file or --instance");
        }
        if (hard.isPresent() && limit.isPresent()) {
            throw wrong("--limit goes with ballots; people built to be hard come with their own");
        }
        return instance(beta());
    }

    /** The same people, who tell utilities apart as sharply as this says. */
    Instance instance(double sharpness) {
        return hard.map(which -> built(which, sharpness)).orElseGet(() -> read(ballots.orElseThrow(), sharpness));
    }

    /** Whether people were named at all. */
    boolean given() {
        return ballots.isPresent() || hard.isPresent();
    }

    /** What a picture calls them. */
    String name() {
        return hard.map(Enum::name)
                .orElseGet(() -> ballots.orElseThrow().getFileName().toString());
    }

    /** People built to be hard, at a sharpness. */
    static Instance built(Hard which, double b) {
        return switch (which) {
            case majority -> Instance.majority(b, 0.001, 1e-8);
            case borda -> Instance.borda(b, 0.005, 1e-4, 1e-6);
            case budget -> Instance.budget(b, 0.05, 0.001, 1e-15, 1e-4);
            case chain -> Instance.chain(b, 0.2);
            case ladder -> Instance.ladder(b, 0.1, 200);
        };
    }

    private Instance read(Path file, double sharpness) {
        Problems problems = new Problems();
        Optional<Ballots> read = PrefLibReader.read(file, problems);
        problems.end();
        Ballots all = read.orElseThrow();
        int m = all.alternatives();
        return new Instance(all.electorate(), Pairs.uniform(m), Distributions.uniform(m), limit(), sharpness);
    }

    Limit limit() {
        String[] parts = limit.orElse("none").toLowerCase(Locale.ROOT).split(":", 2);
        try {
            if (parts[0].equals("none") && parts.length == 1) {
                return Limit.none();
            }
            if (parts[0].equals("weight") && parts.length == 2) {
                return Limit.weight(Double.parseDouble(parts[1]));
            }
            if (parts[0].equals("budget") && parts.length == 2) {
                return Limit.budget(Double.parseDouble(parts[1]));
            }
        } catch (IllegalArgumentException foreign) {
            // told below
        }
        throw wrong(
                "--limit must be none, weight:NUMBER with a number above 0, or budget:NUMBER with one of at least 0, was "
                        + limit.orElse(""));
    }
}
