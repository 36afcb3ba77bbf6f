package risksim.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.learn.engagement.LatticeProblem;
import risksim.learn.engagement.Reengagement;
import risksim.random.Streams;

/**
 * Simulated users against closed forms and optimal values. Means must lie within 3 standard errors: with seeds fixed, each check
 * would fail by chance for about 3 seeds in 1,000 (7 where errors are estimated from 20 replications).
 */
class UserLawTest {
    private static final double DELTA = 0.95;
    private static final List<LatticeProblem.Arm> ARMS =
            List.of(new LatticeProblem.Arm(1, -1), new LatticeProblem.Arm(0.6, 0), new LatticeProblem.Arm(0.2, 1));
    private static final Demand.Steps STEPS = new Demand.Steps(List.of(0.0, 3.0, 8.0), List.of(0.7, 0.85, 0.95));

    @TestFactory
    Stream<DynamicTest> users_under_an_optimal_policy_are_worth_its_value() {
        return Stream.of(1.0, 0.5, 0.2, 0.05, 0.01)
                .map(rho -> DynamicTest.dynamicTest("rho " + rho, () -> {
                    LatticeProblem problem = problem(rho);
                    LatticeProblem.Plan plan = problem.optimum();
                    assertThat(simulated(rho, plan.policy()).away(plan.values()[0]))
                            .isLessThan(3);
                }));
    }

    @Test
    void users_under_other_policies_are_worth_theirs() {
        LatticeProblem problem = problem(0.2);
        for (int[] policy : List.of(problem.myopic(), problem.pleasing())) {
            assertThat(simulated(0.2, policy).away(problem.values(policy)[0])).isLessThan(3);
        }
    }

    /** The twin that must fail: users at rho .2 are not worth what they are at .19. */
    @Test
    void a_wrong_value_is_found_out() {
        LatticeProblem.Plan plan = problem(0.2).optimum();
        assertThat(simulated(0.2, plan.policy()).away(problem(0.19).values(plan.policy())[0]))
                .isGreaterThan(5);
    }

    private static LatticeProblem problem(double rho) {
        double[] staying = IntStream.rangeClosed(0, 14).mapToDouble(STEPS::at).toArray();
        double[] returning = new double[15];
        Arrays.fill(returning, rho);
        return new LatticeProblem(staying, returning, ARMS, DELTA);
    }

    private static Users.Mean simulated(double rho, int[] policy) {
        List<Double> bands =
                IntStream.rangeClosed(1, 14).mapToObj(x -> (double) x).toList();
        Population.Spec spec = new Population.Spec(
                4_096,
                List.of(UserType.of("users", STEPS, new Friction.Constant(rho), 0)),
                new Satisfaction.Lattice(0, 14),
                1,
                bands,
                64);
        return Users.replicate(20, 11, streams -> {
            Population population = spec.create(streams);
            Offers offers = population.offers();
            for (int x = 0; x <= 14; x++) {
                LatticeProblem.Arm arm = ARMS.get(policy[x]);
                offers.show(0, population.segment(0, x), arm.reward(), arm.effect(), 0);
            }
            return Users.discounted(new Crowd(population), population.plan(offers), DELTA, 200);
        });
    }

    @Test
    void discounted_rounds_of_engagement_follow_the_closed_form() {
        Population.Spec spec = Population.Spec.of(4_096, List.of(Users.constant(0.7, 0.3, 1)), Users.STILL);
        Users.Mean rounds = Users.replicate(20, 12, streams -> {
            Population population = spec.create(streams);
            return Users.discounted(
                    new Crowd(population), population.plan(population.offers().showAll(0, 1, 0)), 0.9, 150);
        });
        assertThat(Reengagement.rounds(0.7, 0.3, 0.9)).isCloseTo(5.78125, within(1e-12));
        assertThat(rounds.away(5.78125)).isLessThan(3);
    }

    /** Quadratic demand at the best constant satisfaction (worked example 1 at rho .2). */
    @Test
    void users_of_real_satisfaction_are_worth_the_stationary_optimum() {
        Population.Spec spec = Population.Spec.of(
                4_096,
                List.of(UserType.of("users", new Demand.Quadratic(0.8), new Friction.Constant(0.2), 0)),
                Users.NOW);
        double s = 0.438049;
        Users.Mean value = Users.replicate(20, 13, streams -> {
            Population population = spec.create(streams);
            return Users.discounted(
                    new Crowd(population), population.plan(population.offers().showAll(0, 1 - s, s)), DELTA, 200);
        });
        assertThat(value.away(5.619515)).isLessThan(3);
    }

    @TestFactory
    Stream<DynamicTest> occupancy_settles_at_the_closed_form() {
        double[][] cases = {{0.7, 0.3}, {0.95, 0.05}, {0.014774, 0.8}, {0.5, 1}, {0.9, 0}};
        return Arrays.stream(cases)
                .map(c -> DynamicTest.dynamicTest("f " + c[0] + " rho " + c[1], () -> {
                    long users = 100_000;
                    Crowd crowd =
                            new Crowd(Population.Spec.of(users, List.of(Users.constant(c[0], c[1], 1)), Users.STILL)
                                    .create(Streams.of(14)));
                    Plan plan = crowd.population().plan(crowd.population().offers());
                    long engaged = 0;
                    for (int tick = 0; tick < 250; tick++) {
                        engaged = crowd.tick(tick, plan).count(Sums.Count.ENGAGED);
                    }
                    double exact = Reengagement.occupancy(c[0], c[1]);
                    double error = StrictMath.sqrt(exact * (1 - exact) / users);
                    assertThat(engaged / (double) users).isCloseTo(exact, within(3 * error + 1e-5));
                }));
    }

    @Test
    void sessions_last_as_long_as_the_chance_of_staying_says() {
        long users = 100_000;
        Crowd crowd = new Crowd(Population.Spec.of(users, List.of(Users.constant(0.7, 0, 1)), Users.STILL)
                .create(Streams.of(15)));
        Plan plan = crowd.population().plan(crowd.population().offers());
        long departures = 0;
        long ticks = 0;
        for (int tick = 0; tick < 100; tick++) {
            Sums sums = crowd.tick(tick, plan);
            departures += sums.count(Sums.Count.DEPARTURES);
            ticks += sums.count(Sums.Count.SESSION_TICKS);
        }
        assertThat(departures).isEqualTo(users); // somebody is left with probability 1e5 * .7^100 < 1e-10
        double error = StrictMath.sqrt(0.7) / 0.3 / StrictMath.sqrt((double) users);
        assertThat((double) ticks / users).isCloseTo(Reengagement.session(0.7), within(3 * error));
        double[] curve = crowd.survival(100).curve(0);
        for (int t = 0; t < 20; t++) {
            double exact = StrictMath.pow(0.7, t);
            assertThat(curve[t]).isCloseTo(exact, within(4 * StrictMath.sqrt(exact * (1 - exact) / users) + 1e-12));
        }
    }

    @Test
    void absences_last_as_long_as_the_chance_of_returning_says() {
        long users = 100_000;
        Crowd crowd = new Crowd(Population.Spec.of(users, List.of(Users.constant(1, 0.3, 0)), Users.STILL)
                .create(Streams.of(16)));
        Plan plan = crowd.population().plan(crowd.population().offers());
        long returns = 0;
        long ticks = 0;
        for (int tick = 0; tick < 100; tick++) {
            Sums sums = crowd.tick(tick, plan);
            returns += sums.count(Sums.Count.RETURNS);
            ticks += sums.count(Sums.Count.ABSENCE_TICKS);
        }
        assertThat(returns).isEqualTo(users);
        double error = StrictMath.sqrt(0.7) / 0.3 / StrictMath.sqrt((double) users);
        assertThat((double) ticks / users).isCloseTo(Reengagement.absence(0.3), within(3 * error));
    }

    /** With no friction status is irrelevant: whoever is engaged or away is engaged next with probability f. */
    @Test
    void without_friction_it_makes_no_difference_who_is_away() {
        long users = 100_000;
        for (double begin : new double[] {0, 1}) {
            UserType type = new UserType(
                    "users",
                    1,
                    new Demand.Quadratic(0.4),
                    new Friction.OfDemand(0),
                    new UserType.Opening(0.5, begin),
                    UserType.Choosing.EASY,
                    Optional.empty());
            Crowd crowd = new Crowd(
                    Population.Spec.of(users, List.of(type), Users.NOW).create(Streams.of(17)));
            Plan plan = crowd.population().plan(crowd.population().offers().showAll(0, 0, 0.5));
            double error = StrictMath.sqrt(0.09 / users);
            for (int tick = 0; tick < 5; tick++) {
                double engaged = crowd.tick(tick, plan).count(Sums.Count.ENGAGED) / (double) users;
                assertThat(engaged).isCloseTo(0.9, within(3 * error)); // f(.5) = .9; 10 checks
            }
        }
    }

    @Test
    void counts_agree_with_what_is_remembered_of_each_user() {
        Population population = new Population.Spec(
                        5_000,
                        List.of(
                                UserType.of("a", STEPS, new Friction.Constant(0.3), 0),
                                UserType.of("b", STEPS, new Friction.OfDemand(0.5), 5)
                                        .withShare(2)),
                        new Satisfaction.Lattice(0, 14),
                        3,
                        List.of(4.0),
                        32)
                .create(Streams.of(18));
        Cohort cohort = population.cohort(0);
        Offers offers = population.offers();
        for (int service = 0; service < 3; service++) {
            offers.showAll(service, 0.1 * service, service - 1);
        }
        Plan plan = population.plan(offers);
        Workspace space = population.workspace();
        long[] before = engaged(cohort);
        for (int tick = 0; tick < 50; tick++) {
            Sums sums = cohort.tick(tick, plan, space);
            long[] after = engaged(cohort);
            for (int cell = 0; cell < 6; cell++) {
                int service = cell / 2;
                int group = cell % 2;
                assertThat(sums.count(Sums.Count.SERVED, service, group)).isEqualTo(before[cell]);
                assertThat(sums.count(Sums.Count.ENGAGED, service, group)).isEqualTo(after[cell]);
                assertThat(before[cell]
                                - sums.count(Sums.Count.DEPARTURES, service, group)
                                + sums.count(Sums.Count.RETURNS, service, group))
                        .isEqualTo(after[cell]);
                assertThat(sums.amount(Sums.Amount.REWARD, service, group))
                        .isCloseTo(0.1 * service * before[cell], within(1e-9));
            }
            before = after;
        }
    }

    private static long[] engaged(Cohort cohort) {
        long[] engaged = new long[6];
        for (int i = 0; i < cohort.users(); i++) {
            if (cohort.engaged(i)) {
                engaged[cohort.service(i) * 2 + cohort.type(i)]++;
            }
        }
        return engaged;
    }
}
