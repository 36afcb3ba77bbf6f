package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.experiment.ArmEffect;
import risksim.report.governance.Piece.Drawing;

/** What each intervention changes about a risk, as intervals beside the line of no effect. */
final class ForestFigure {
    private static final int ROW = 34;
    private static final int LEFT = 210;

    private ForestFigure() {}

    static Optional<Drawing> of(String id, Hazard hazard) {
        List<ArmEffect> effects = Adversaries.interventions(hazard.exhibit()).stream()
                .filter(effect -> effect.metric().equals(hazard.metric()))
                .toList();
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        List<Double> numbers = new ArrayList<>(List.of(0.0));
        effects.forEach(effect -> numbers.addAll(
                List.of(effect.difference().low(), effect.difference().high())));
        Scale scale = Scale.over(numbers, LEFT, Paper.WIDTH - 14);
        int bottom = 10 + ROW * effects.size();
        Paper paper = new Paper(id, bottom + 42);
        paper.axis(scale, 6, bottom, "change of " + hazard.metric() + " against the baseline");
        paper.dashed(scale.at(0), 4, scale.at(0), bottom, Paper.INK);
        for (int i = 0; i < effects.size(); i++) {
            ArmEffect effect = effects.get(i);
            double y = 10 + ROW * (i + 0.5);
            paper.name(0, y + 4, effect.arm(), 28);
            paper.whisker(
                    scale.at(effect.difference().low()),
                    scale.at(effect.difference().value()),
                    scale.at(effect.difference().high()),
                    y,
                    effect.significant() ? Paper.BLUE : Paper.GREY);
        }
        return Optional.of(paper.drawing(
                hazard.id() + " " + hazard.name() + ": what each arm changes",
                "Paired change with its 95 % interval, each alone; blue where the p value, adjusted for all tests of the run, is at most 0.05, grey "
                        + "where it is not and chance could explain the change. "
                        + (hazard.appetite().atMost().isPresent() ? "Left" : "Right")
                        + " of the dashed line the risk is smaller."));
    }
}
