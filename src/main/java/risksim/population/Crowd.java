package risksim.population;

import java.util.Arrays;
import java.util.stream.IntStream;

/** All cohorts of a population in one place, stepped in order: for tests, notebooks and worlds without actors. */
public final class Crowd {
    private final Population population;
    private final Cohort[] cohorts;
    private final Workspace space;

    /** Makes all users of a population. */
    public Crowd(Population population) {
        this.population = population;
        cohorts = IntStream.range(0, population.cohorts())
                .mapToObj(population::cohort)
                .toArray(Cohort[]::new);
        space = population.workspace();
    }

    /** Whose users these are. */
    public Population population() {
        return population;
    }

    /** One cohort. */
    public Cohort cohort(int number) {
        return cohorts[number];
    }

    /** Steps all users by one tick, and tells their sums over all cohorts. */
    public Sums tick(long tick, Plan plan) {
        return Sums.total(
                Arrays.stream(cohorts).map(c -> c.tick(tick, plan, space)).toList());
    }

    /** First sessions of all users, before tick {@code now}. */
    public Survival survival(long now) {
        Survival all = cohorts[0].survival(now);
        for (int c = 1; c < cohorts.length; c++) {
            all.add(cohorts[c].survival(now));
        }
        return all;
    }

    /** A digest of all that is remembered of all users. */
    public long fold(long digest) {
        long folded = digest;
        for (Cohort cohort : cohorts) {
            folded = cohort.fold(folded);
        }
        return folded;
    }
}
