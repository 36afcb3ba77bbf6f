package risksim.population;

import java.util.List;

/**
 * How long users of each group kept to their first session, as histograms: enough for Kaplan and Meier's curve at a memory that
 * does not grow with users. The last bin holds all longer times. Of users who do not come every tick also how often they came.
 *
 * @param left {@code [group][ticks]}: users whose first session ended after that many ticks
 * @param staying {@code [group][ticks]}: users who were in their first session when last seen, by its ticks so far
 * @param visits {@code [group][visits]}: users who have begun, by how often they were served; no bins where all come every tick
 */
public record Survival(long[][] left, long[][] staying, long[][] visits) {
    /** The times of users who come every tick. */
    public Survival(long[][] left, long[][] staying) {
        this(left, staying, new long[left.length][0]);
    }

    /** The survival curve of a group: the part of users still there after 0, 1, 2, ... ticks (Kaplan and Meier 1958). */
    public double[] curve(int group) {
        long atRisk = 0;
        for (int t = 0; t < left[group].length; t++) {
            atRisk += left[group][t] + staying[group][t];
        }
        double[] curve = new double[left[group].length];
        double alive = 1;
        for (int t = 0; t < curve.length; t++) {
            if (atRisk > 0) {
                alive *= 1 - (double) left[group][t] / atRisk;
            }
            atRisk -= left[group][t] + staying[group][t];
            curve[t] = alive;
        }
        return curve;
    }

    /** The times of all cohorts together; the first is added to. */
    public static Survival total(List<Survival> cohorts) {
        Survival total = cohorts.get(0);
        cohorts.stream().skip(1).forEach(total::add);
        return total;
    }

    void add(Survival other) {
        for (int group = 0; group < left.length; group++) {
            for (int t = 0; t < left[group].length; t++) {
                left[group][t] += other.left[group][t];
                staying[group][t] += other.staying[group][t];
            }
            for (int times = 0; times < visits[group].length; times++) {
                visits[group][times] += other.visits[group][times];
            }
        }
    }
}
