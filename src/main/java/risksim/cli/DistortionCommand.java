package risksim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import risksim.experiment.MethodTrial;
import risksim.file.Json;
import risksim.learn.preference.Instance;

/** Says what each method of alignment makes of the same people. */
@Command(
        name = "distortion",
        description = "Say how far each method of alignment falls behind the best for the same people, and who loses.",
        footer = {
            "",
            "Example: risksim distortion --instance borda --beta 4",
            "Example: risksim distortion scenarios/alignment/ballots/minimal.soc --beta 2 --comparisons 1000",
            "Example: risksim distortion --figure distortion.svg",
            "Example: risksim distortion --mismatches 1,2,4,8,12,16 --beta 6 --figure mismatch.png",
            "Example: risksim distortion scenarios/alignment/ballots/minimal.soc --over 10,100,1000,10000 --figure asked.png",
            "Example: risksim distortion scenarios/alignment/ballots/minimal.soc --types --figure types.png"
        })
final class DistortionCommand implements Callable<Integer> {
    @Mixin
    private PeopleOptions people = new PeopleOptions();

    @Mixin
    private DistortionPictures pictures = new DistortionPictures();

    @Option(
            names = "--comparisons",
            description = "also learn from so many noisy comparisons, many times over (default: endlessly many only)")
    private long comparisons;

    @Option(names = "--samples", description = "how often they are asked anew (default: ${DEFAULT-VALUE})")
    private int samples = 50;

    @Option(names = "--seed", description = "of the answers (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--json", description = "print as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (samples < 2 || comparisons < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--samples must be at least 2 and --comparisons at least 0");
        }
        if (pictures.wanted()) {
            spec.commandLine().getOut().println("Drew " + pictures.draw(people, samples, seed));
            return 0;
        }
        Instance instance = people.instance();
        MethodTrial trial = new MethodTrial(instance, comparisons, samples, seed);
        List<MethodTrial.Line> lines = trial.lines();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(lines));
            return 0;
        }
        out.println(table(lines).text());
        out.printf(
                Locale.ROOT,
                "%d types of users, %d alternatives, sharpness %s, %s.%n",
                instance.electorate().types(),
                instance.electorate().alternatives(),
                instance.beta(),
                MethodTrial.words(instance.limit()));
        out.printf(
                Locale.ROOT,
                "No method can keep below %.4f for all people; nlhf never exceeds it (Goelz, Haghtalab and Yang 2025).%n",
                trial.bound());
        MethodTrial.Disagreement most = trial.disagreement();
        if (most.apart() > 0) {
            out.printf(
                    Locale.ROOT,
                    "Most apart: %s and %s, which show different content %.1f %% of the time.%n",
                    most.one(),
                    most.other(),
                    100 * most.apart());
        }
        return 0;
    }

    private TextTable table(List<MethodTrial.Line> lines) {
        TextTable table = new TextTable(
                List.of(
                        "method",
                        "distortion",
                        "utility",
                        "worst off",
                        "gini",
                        "KL",
                        "losers",
                        "sampled utility",
                        "notes"),
                Set.of(1, 2, 3, 4, 5, 6));
        lines.forEach(line -> table.row(
                line.method(),
                line.distortion().map(Numbers::number).orElse("infinite"),
                Numbers.number(line.utility()),
                Numbers.number(line.worstOff()),
                Numbers.number(line.gini()),
                line.spent().map(Numbers::number).orElse("infinite"),
                String.format(Locale.ROOT, "%.1f %%", 100 * line.losers()),
                line.sampled()
                        .map(mean -> Numbers.number(mean.value()) + " " + Numbers.interval(mean))
                        .orElse(""),
                String.join(", ", line.flags())));
        return table;
    }
}
