package risksim.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import risksim.learn.engagement.BetaGeometricNbd;
import risksim.random.Streams;

/**
 * Users who do not come every tick against the closed forms of the BG/NBD model at the parameters published for CDNOW (Fader, Hardie and
 * Lee 2005), a tick a day. Seeds are fixed; a bound of 4 standard errors is crossed by chance once in 16,000.
 */
class VisitorsTest {
    private static final BetaGeometricNbd CDNOW = new BetaGeometricNbd(.242593, 7 * 4.413532, .792886, 2.425754);
    private static final int USERS = 60_000;
    private static final int DAYS = 273;

    private static UserType buyers(double times, int arrivals) {
        Demand own = new Demand.Beta(times * CDNOW.b(), times * CDNOW.a());
        return UserType.of("buyers", own, new Friction.Constant(0), 0)
                .withVisits(new Visits(CDNOW.r(), CDNOW.alpha(), arrivals));
    }

    private static UserType begin(UserType type, double engaged) {
        return new UserType(
                type.name(),
                1,
                type.demand(),
                type.friction(),
                new UserType.Opening(0, engaged),
                type.choosing(),
                type.visits());
    }

    private static Crowd crowd(UserType type) {
        return new Crowd(Population.Spec.of(USERS, List.of(type), Users.NOW).create(Streams.of(31)));
    }

    /** Visits a user over {@link #DAYS} ticks. */
    private static double visits(Crowd crowd) {
        Plan plan = crowd.population().plan(crowd.population().offers());
        long visits = 0;
        for (int tick = 0; tick < DAYS; tick++) {
            visits += crowd.tick(tick, plan).count(Sums.Count.SERVED);
        }
        return (double) visits / USERS;
    }

    /** Expected visits in ticks: chances v of a visit and p of leaving, over midpoints of equally likely cells of both laws. */
    private static double expected() {
        int cells = 500;
        GammaDistribution rates = new GammaDistribution(CDNOW.r(), 1 / CDNOW.alpha());
        BetaDistribution leaving = new BetaDistribution(CDNOW.a(), CDNOW.b());
        double[] chances = new double[cells];
        for (int j = 0; j < cells; j++) {
            chances[j] = leaving.inverseCumulativeProbability((j + 0.5) / cells);
        }
        double sum = 0;
        for (int i = 0; i < 8 * cells; i++) {
            double v = -Math.expm1(-rates.inverseCumulativeProbability((i + 0.5) / (8 * cells)));
            for (double p : chances) {
                sum += v * p < 1e-12 ? v * DAYS : (1 - Math.pow(1 - v * p, DAYS)) / p;
            }
        }
        return sum / 8 / cells / cells;
    }

    /** The standard deviation of visits between customers is 2.2 in the data; 3 is taken. */
    @Test
    void they_buy_as_often_as_the_model_says_but_for_purchases_of_the_same_day() {
        Crowd crowd = crowd(buyers(1, 0));
        double measured = visits(crowd);
        double error = 3 / Math.sqrt(USERS);
        assertThat(measured).isCloseTo(expected(), within(4 * error));
        double closed = CDNOW.expectedRepeats(DAYS);
        assertThat(closed).isCloseTo(1.19501628, within(2e-6));
        assertThat(closed - expected()).isBetween(0.008, 0.012);
        long[] people = crowd.survival(DAYS).visits()[0];
        double never = Math.pow(CDNOW.alpha() / (CDNOW.alpha() + DAYS), CDNOW.r());
        assertThat(people[0] / (double) USERS).isCloseTo(never, within(4 * Math.sqrt(never * (1 - never) / USERS)));
    }

    @Test
    void users_who_leave_with_chances_that_hardly_differ_buy_less() {
        assertThat(visits(crowd(buyers(1000, 0)))).isLessThan(expected() - 4 * 3 / Math.sqrt(USERS));
    }

    @Test
    void they_come_first_evenly_and_are_not_served_before() {
        Crowd crowd = crowd(begin(buyers(1, 84), 0));
        Plan plan = crowd.population().plan(crowd.population().offers());
        long begun = 0;
        for (int tick = 0; tick < 100; tick++) {
            Sums sums = crowd.tick(tick, plan);
            if (tick == 0) {
                assertThat(sums.count(Sums.Count.SERVED)).isZero();
            }
            begun += sums.count(Sums.Count.RETURNS);
            double part = Math.min(1, (tick + 1) / 84.0);
            assertThat(begun / (double) USERS)
                    .isCloseTo(part, within(4 * Math.sqrt(part * (1 - part) / USERS) + 1e-12));
        }
        long[] people = crowd.survival(100).visits()[0];
        assertThat(LongStream.of(people).sum()).isEqualTo(USERS);
    }

    /** A mean of n users with variance at most 1/4. */
    @Test
    void who_comes_at_a_rate_but_stays_by_satisfaction_leaves_only_after_a_visit() {
        UserType type = UserType.of("users", new Demand.Steps(List.of(0.0), List.of(0.5)), new Friction.Constant(0), 0)
                .withVisits(new Visits(1e6, 1e7, 0));
        Crowd crowd = crowd(type);
        Plan plan = crowd.population().plan(crowd.population().offers());
        long engaged = 0;
        for (int tick = 0; tick < 10; tick++) {
            engaged = crowd.tick(tick, plan).count(Sums.Count.ENGAGED);
        }
        double staying = 1 - 0.5 * -Math.expm1(-0.1);
        assertThat(engaged / (double) USERS).isCloseTo(Math.pow(staying, 10), within(2 / Math.sqrt(USERS)));
    }
}
