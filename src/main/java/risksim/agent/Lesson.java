package risksim.agent;

import java.util.List;
import risksim.policy.service.Offer;
import risksim.policy.service.Outcome;

/**
 * What came of one tick for one agent. The arrays are read, never written.
 *
 * @param seen {@code [roles]}, before the choice
 * @param actions {@code [roles]}
 * @param rewards {@code [roles]}
 * @param next {@code [roles]}, what is seen after
 * @param offers {@code [roles]}, what was shown to people; empty if the agent serves nobody
 * @param outcomes {@code [roles]}, what they did; empty if the agent serves nobody
 */
@SuppressWarnings({"ArrayRecordComponent", "checkstyle:ParameterNumber"})
public record Lesson(
        long tick,
        int[] seen,
        int[] actions,
        double[] rewards,
        int[] next,
        List<Offer> offers,
        List<Outcome> outcomes) {}
