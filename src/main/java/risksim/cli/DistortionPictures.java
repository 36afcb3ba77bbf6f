package risksim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import risksim.experiment.DistortionCurves;
import risksim.experiment.MethodTrial;
import risksim.learn.preference.Bounds;
import risksim.learn.preference.Instance;
import risksim.report.DistortionFigure;
import risksim.report.Drawing;
import risksim.report.WelfareFigure;

/** Draws how the distortion of each method moves with one number, beside the bounds, or what each type of user gets. */
final class DistortionPictures {
    private static final List<Double> BETAS = List.of(0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
    private static final String SHARPNESS = "sharpness of answers (beta)";
    private static final double MOST = 30;

    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description =
                    "draw a picture (.svg or .png) over --betas or --mismatches instead of a table; without people, of "
                            + "instances A, B and C")
    private Optional<Path> figure = Optional.empty();

    @Option(names = "--betas", split = ",", description = "sharpnesses of the picture (default: 0.5 to 8)")
    private List<Double> betas = List.of();

    @Option(
            names = "--mismatches",
            split = ",",
            description =
                    "draw instance C over how rare, in nats, the content is in the reference that every comparison is with")
    private List<Double> mismatches = List.of();

    @Option(
            names = "--over",
            split = ",",
            paramLabel = "NUMBERS",
            description =
                    "draw the given people over so many comparisons that all methods learn from, asked --samples times")
    private List<Long> over = List.of();

    @Option(names = "--types", description = "draw what each type of the given people gets of each method")
    private boolean types;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Whether a picture is asked for instead of a table. */
    boolean wanted() {
        if (figure.isEmpty() && ways() > 0) {
            throw wrong("--betas, --mismatches, --over and --types belong to --figure, which says where to draw");
        }
        return figure.isPresent();
    }

    private int ways() {
        return (betas.isEmpty() ? 0 : 1) + (mismatches.isEmpty() ? 0 : 1) + (over.isEmpty() ? 0 : 1) + (types ? 1 : 0);
    }

    /** Draws and tells where. */
    Path draw(PeopleOptions people, int samples, long seed) {
        Path to = figure.orElseThrow();
        if (!Drawing.fits(to)) {
            throw wrong("--figure must end in .svg or .png, was " + to);
        }
        if (ways() > 1) {
            throw wrong("a picture has one of --betas, --mismatches, --over and --types");
        }
        if (!betas.stream().allMatch(beta -> beta > 0 && beta <= MOST)
                || !mismatches.stream().allMatch(far -> far > 0 && far <= MOST)) {
            throw wrong("--betas and --mismatches must be above 0 and at most " + MOST);
        }
        if (!over.stream().allMatch(number -> number > 0)) {
            throw wrong("--over must be above 0");
        }
        if (!mismatches.isEmpty() && people.given()) {
            throw wrong("--mismatches come with people of their own, at one --beta");
        }
        try {
            drawing(people, samples, seed).write(to);
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        }
        return to;
    }

    private Drawing drawing(PeopleOptions people, int samples, long seed) {
        if (types) {
            Instance all = people.instance();
            return new WelfareFigure(all, people.name(), new MethodTrial(all, 0, samples, seed).lines()).drawing();
        }
        if (!over.isEmpty()) {
            return overComparisons(people, samples, seed).drawing();
        }
        return (mismatches.isEmpty() ? overSharpness(people) : overMismatch(people.beta())).drawing();
    }

    private DistortionFigure overComparisons(PeopleOptions people, int samples, long seed) {
        DistortionCurves curves = DistortionCurves.overComparisons(
                people.instance(), over.stream().sorted().toList(), samples, seed);
        return new DistortionFigure(
                "Distortion after so many comparisons: " + people.name(),
                "Mean of " + samples
                        + " surveys with its 95 % interval; all methods learn from the same answers. The right-hand "
                        + "end is the method's own distortion; the way there is the noise of too few answers.",
                List.of(curves));
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    private DistortionFigure overSharpness(PeopleOptions people) {
        List<Double> at = betas.isEmpty() ? BETAS : betas.stream().sorted().toList();
        if (!people.given()) {
            return hard(at);
        }
        DistortionCurves curves =
                DistortionCurves.measure("", SHARPNESS, at, people::instance).beside("bound of nlhf, D", Bounds::nash);
        return new DistortionFigure(
                "Distortion of methods of alignment: " + people.name(),
                "Nlhf stays at or below the grey bound (beta/2) / tanh(beta/2) whatever the people; a curve that leaves at "
                        + "the top is beyond the scale.",
                List.of(curves));
    }

    private static DistortionFigure hard(List<Double> at) {
        DistortionCurves majority = DistortionCurves.measure(
                        "A, majority: ", SHARPNESS, at, beta -> PeopleOptions.built(PeopleOptions.Hard.majority, beta))
                .beside("bound of nlhf, D", Bounds::nash);
        DistortionCurves borda = DistortionCurves.measure(
                        "B, borda: ", SHARPNESS, at, beta -> PeopleOptions.built(PeopleOptions.Hard.borda, beta))
                .beside("bound of nlhf, D", Bounds::nash)
                .beside("bound of borda and rlhf without a limit, min(D^2, 2D)", Bounds::borda);
        DistortionCurves budget = DistortionCurves.measure(
                        "C, budget: ", SHARPNESS, at, beta -> PeopleOptions.built(PeopleOptions.Hard.budget, beta))
                .beside("bound of nlhf, D", Bounds::nash)
                .beside("bound of rlhf under a budget, cosh^2(beta/2)", Bounds::budgeted);
        return new DistortionFigure(
                "Distortion of methods of alignment on people built to be hard",
                "The sharper people tell answers apart, the further a reward for all may fall behind what is best on average: as fast as "
                        + "beta without a limit (B), exponentially under a budget for leaving the reference (C), while nlhf keeps its "
                        + "bound of about beta/2, which A comes up to.",
                List.of(majority, borda, budget));
    }

    private DistortionFigure overMismatch(double beta) {
        DistortionCurves curves = DistortionCurves.measure(
                "",
                "mismatch: nats by which the content in every comparison is rare in the reference",
                mismatches.stream().sorted().toList(),
                far -> Instance.mismatch(beta, 0.3, 0.01, far));
        return new DistortionFigure(
                "Distortion when comparisons are with content that may hardly be shown, at beta " + beta,
                "A fitted reward gets worse the rarer in the reference what everything is compared with; nlhf does not, and is far "
                        + "from its bound of " + Math.round(100 * Bounds.nash(beta)) / 100.0 + ".",
                List.of(curves));
    }
}
