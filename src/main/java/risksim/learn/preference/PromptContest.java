package risksim.learn.preference;

import java.util.ArrayList;
import java.util.List;
import risksim.check.Check;

/**
 * Two responses to a prompt that were compared.
 *
 * @param prompt which prompt
 * @param first a response
 * @param second another
 * @param share how often the first won, 0 to 1
 * @param weight how much this counts beside other contests, at least 0
 */
public record PromptContest(int prompt, int first, int second, double share, double weight) {
    public PromptContest {
        Check.that(first != second, "two responses must differ, both were " + first);
        Check.that(share >= 0 && share <= 1, "share must be at least 0 and at most 1, was " + share);
        Check.that(weight >= 0 && weight < Double.POSITIVE_INFINITY, "weight must be at least 0, was " + weight);
    }

    /** All contests that were learned of one prompt, as often as its pairs were drawn. */
    public static List<PromptContest> of(int prompt, Evidence evidence) {
        List<PromptContest> contests = new ArrayList<>();
        for (int x = 0; x < evidence.size(); x++) {
            for (int y = 0; y < x; y++) {
                double weight = evidence.pairs().weight(x, y);
                if (weight > 0 && evidence.wins().known(x, y)) {
                    contests.add(new PromptContest(prompt, x, y, evidence.wins().win(x, y), weight));
                }
            }
        }
        return contests;
    }
}
