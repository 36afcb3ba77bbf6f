package risksim.population;

import java.util.Arrays;
import risksim.check.Check;

/**
 * What each service shows to each segment in a tick: the arm's expected reward to the service, its effect on satisfaction, its
 * utility to the user. A segment is a type of user within a band of satisfaction: {@code type * bands + band}.
 */
public final class Offers {
    private final int segments;
    /** {@code [service * segments + segment]}. */
    private final double[] reward;

    private final double[] effect;
    private final double[] utility;
    /** What taking part costs a user besides, in utility. */
    private final double[] burden;

    private final boolean[] closed;

    Offers(int services, int segments) {
        this.segments = segments;
        reward = new double[services * segments];
        effect = new double[services * segments];
        utility = new double[services * segments];
        burden = new double[services * segments];
        closed = new boolean[services * segments];
    }

    /** Shows an arm to a segment. */
    public Offers show(int service, int segment, double reward, double effect, double utility) {
        Check.that(segment >= 0 && segment < segments, "segment must be below " + segments + ", was " + segment);
        Check.that(Double.isFinite(reward), "reward must be finite, was " + reward);
        Check.that(Double.isFinite(effect), "effect must be finite, was " + effect);
        Check.that(Double.isFinite(utility), "utility must be finite, was " + utility);
        int cell = service * segments + segment;
        this.reward[cell] = reward;
        this.effect[cell] = effect;
        this.utility[cell] = utility;
        return this;
    }

    /** Shows one arm to all segments of a service; its utility is its effect. */
    public Offers showAll(int service, double reward, double effect) {
        for (int segment = 0; segment < segments; segment++) {
            show(service, segment, reward, effect, effect);
        }
        return this;
    }

    /** Charges a segment for taking part: what it costs a user in utility counts when users choose. */
    public Offers charge(int service, int segment, double burden) {
        Check.that(Double.isFinite(burden), "burden must be finite, was " + burden);
        this.burden[service * segments + segment] = burden;
        return this;
    }

    /** Whether a service turns away users of a segment who would come; those it has stay as they like. */
    public Offers close(int service, int segment, boolean away) {
        closed[service * segments + segment] = away;
        return this;
    }

    /** What draws users to a service: the utility of what it shows less what it costs, or minus infinity if it turns them away. */
    double attraction(int service, int segment) {
        int cell = service * segments + segment;
        return closed[cell] ? Double.NEGATIVE_INFINITY : utility[cell] - burden[cell];
    }

    double reward(int service, int segment) {
        return reward[service * segments + segment];
    }

    double effect(int service, int segment) {
        return effect[service * segments + segment];
    }

    double utility(int service, int segment) {
        return utility[service * segments + segment];
    }

    boolean turnsAway() {
        for (boolean away : closed) {
            if (away) {
                return true;
            }
        }
        return false;
    }

    /** A copy that later calls of {@code show} do not change. */
    Offers copy() {
        Offers copy = new Offers(reward.length / segments, segments);
        System.arraycopy(reward, 0, copy.reward, 0, reward.length);
        System.arraycopy(effect, 0, copy.effect, 0, effect.length);
        System.arraycopy(utility, 0, copy.utility, 0, utility.length);
        System.arraycopy(burden, 0, copy.burden, 0, burden.length);
        System.arraycopy(closed, 0, copy.closed, 0, closed.length);
        return copy;
    }

    @Override
    public String toString() {
        return "reward " + Arrays.toString(reward) + ", effect " + Arrays.toString(effect);
    }
}
