package risksim.experiment;

import java.util.List;
import java.util.Optional;
import risksim.experiment.Finding.Verdict;
import risksim.scenario.Arm;
import risksim.scenario.Breaks;

/** A break point in plain words. */
record BreakSentence(Breaks asked, Finding here, List<String> paths) {
    String text(Arm before, Optional<Arm> after) {
        String what = String.join(" with ", paths);
        if (here.verdict() == Verdict.UNDECIDED) {
            return "Whether " + asked.metric()
                    + " is acceptable cannot be told for the scenario as it is, so there is no verdict"
                    + " that could flip; more replications are needed.";
        }
        return after.map(arm -> "The verdict on " + asked.metric() + " (" + words(here.verdict()) + ") flips when "
                        + what + " moves: it still holds at " + shown(before)
                        + " and no longer at " + arm.point() + ".")
                .orElseGet(() -> "No value of " + what + " in the range that was searched flips the verdict on "
                        + asked.metric() + " (" + words(here.verdict()) + ").");
    }

    private static String shown(Arm arm) {
        return arm.point().isEmpty() ? "the scenario's own value" : arm.point();
    }

    private static String words(Verdict verdict) {
        return verdict == Verdict.EXCEEDED ? "beyond the appetite" : "within the appetite";
    }
}
