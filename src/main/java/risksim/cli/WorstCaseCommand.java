package risksim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import risksim.file.Words;
import risksim.learn.preference.Alignment;
import risksim.learn.preference.Methods;
import risksim.learn.preference.WorstCase;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Searches for people on whom a method of alignment does badly. */
@Command(
        name = "worst-case",
        description = "Search for people on whom a method of alignment does badly, and show them beside the bound.",
        footer = {"", "Example: risksim worst-case --method rlhf --beta 4"})
final class WorstCaseCommand implements Callable<Integer> {
    @Option(names = "--method", description = "the method (default: ${DEFAULT-VALUE})")
    private String method = "nlhf";

    @Option(names = "--beta", description = "how sharply people tell utilities apart (default: ${DEFAULT-VALUE})")
    private double beta = 4;

    @Option(names = "--types", description = "types of users (default: ${DEFAULT-VALUE})")
    private int types = 3;

    @Option(names = "--alternatives", description = "alternatives (default: ${DEFAULT-VALUE})")
    private int alternatives = 3;

    @Option(names = "--starts", description = "random beginnings of the climb (default: ${DEFAULT-VALUE})")
    private int starts = 4;

    @Option(names = "--steps", description = "changes tried from each (default: ${DEFAULT-VALUE})")
    private int steps = 2000;

    @Option(names = "--move-pairs", description = "also change which alternatives are compared how often")
    private boolean movePairs;

    @Option(names = "--seed", description = "of the search (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<String> names = Methods.all().stream().map(Alignment::title).toList();
        Alignment found = Methods.all().stream()
                .filter(one -> one.title().equals(method))
                .findFirst()
                .orElseThrow(() -> wrong("no method is called '" + method + "'" + Words.meant(method, names)));
        if (!(beta > 0 && beta <= 30) || types < 1 || alternatives < 2 || starts < 1 || steps < 0) {
            throw wrong("beta must be in (0, 30], types, starts at least 1, alternatives at least 2, steps at least 0");
        }
        WorstCase.Found worst = new WorstCase(found, beta, steps, movePairs)
                .search(types, alternatives, starts, Streams.of(seed).stream(Purpose.SEARCH, 0));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("The people found on whom %s does worst (share of users: utility of each alternative):%n%n", method);
        out.println(worst);
        return 0;
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
