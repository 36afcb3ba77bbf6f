package risksim.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.random.Streams;

/** Users among several services. Shares within 4 standard errors: a check fails for a perfect kernel with probability 6e-5. */
class ServicesTest {
    private static final int USERS = 200_000;

    private static Crowd crowd(UserType.Choosing choosing, double f, double rho, double engaged) {
        UserType type = Users.constant(f, rho, engaged).withChoosing(choosing);
        return new Crowd(new Population.Spec(USERS, List.of(type), new Satisfaction.Lattice(0, 4), 3, List.of(), 16)
                .create(Streams.of(31)));
    }

    private static Plan plan(Crowd crowd, double... utilities) {
        Offers offers = crowd.population().offers();
        for (int service = 0; service < 3; service++) {
            offers.show(service, 0, 1, 1, utilities[service]);
        }
        return crowd.population().plan(offers);
    }

    private static void share(long count, double n, double exact) {
        assertThat(count / n).isCloseTo(exact, within(4 * StrictMath.sqrt(exact * (1 - exact) / n)));
    }

    @Test
    void newcomers_choose_by_the_logit_of_what_is_offered() {
        Crowd crowd = crowd(new UserType.Choosing(5, 0.5, false, false), 1, 1, 0);
        Sums sums = crowd.tick(0, plan(crowd, 0, 0.5, 1));
        double all = 1 + StrictMath.E + StrictMath.exp(2);
        for (int service = 0; service < 3; service++) {
            share(sums.count(Sums.Count.RETURNS, service, 0), USERS, StrictMath.exp(service) / all);
        }
        assertThat(sums.count(Sums.Count.SWITCHES)).isZero();
    }

    @Test
    void whoever_returns_pays_to_switch() {
        Crowd crowd = crowd(new UserType.Choosing(1, 0.5, false, false), 0, 1, 1);
        Plan plan = plan(crowd, 0, 0, 0);
        crowd.tick(0, plan);
        Sums sums = crowd.tick(1, plan);
        assertThat(sums.count(Sums.Count.RETURNS)).isEqualTo(USERS);
        share(sums.count(Sums.Count.SWITCHES), USERS, 2 / (2 + StrictMath.exp(2)));
    }

    @Test
    void a_service_that_turns_newcomers_away_gets_none_and_keeps_those_it_has() {
        Crowd crowd = crowd(UserType.Choosing.EASY, 1, 1, 0);
        Offers offers = crowd.population().offers();
        for (int service = 0; service < 3; service++) {
            offers.show(service, 0, 1, 0, 2).close(service, 0, true);
        }
        Sums none = crowd.tick(0, crowd.population().plan(offers));
        assertThat(none.count(Sums.Count.ENGAGED)).isZero();
        Sums one = crowd.tick(1, crowd.population().plan(offers.close(1, 0, false)));
        assertThat(one.count(Sums.Count.ENGAGED, 1, 0)).isEqualTo(USERS);
        Sums kept = crowd.tick(2, crowd.population().plan(offers.close(1, 0, true)));
        assertThat(kept.count(Sums.Count.ENGAGED, 1, 0)).isEqualTo(USERS);
        assertThat(kept.amount(Sums.Amount.WELFARE)).isEqualTo(2.0 * USERS);
    }

    @Test
    void who_uses_several_services_chooses_anew_each_tick_at_no_cost() {
        Crowd crowd = crowd(new UserType.Choosing(50, 1, true, false), 1, 1, 1);
        Plan plan = plan(crowd, 0, 0, StrictMath.log(2));
        for (int tick = 0; tick < 3; tick++) {
            Sums sums = crowd.tick(tick, plan);
            share(sums.count(Sums.Count.SERVED, 2, 0), USERS, 0.5);
            assertThat(sums.count(Sums.Count.SWITCHES)).isPositive();
            assertThat(sums.count(Sums.Count.DEPARTURES)).isZero();
            assertThat(sums.count(Sums.Count.TENURE_TICKS)).isEqualTo((tick + 1L) * USERS);
        }
    }

    @Test
    void satisfaction_is_carried_to_another_service_or_starts_anew() {
        for (boolean fresh : new boolean[] {true, false}) {
            Crowd crowd = crowd(new UserType.Choosing(0, 1, false, fresh), 0, 1, 1);
            crowd.tick(0, plan(crowd, 0, 0, 0));
            double before = crowd.cohort(0).satisfaction(0);
            assertThat(before).isEqualTo(1);
            int last = crowd.cohort(0).service(0);
            double[] utilities = {-1e9, -1e9, -1e9};
            utilities[(last + 1) % 3] = 0;
            crowd.tick(1, plan(crowd, utilities));
            assertThat(crowd.cohort(0).service(0)).isEqualTo((last + 1) % 3);
            assertThat(crowd.cohort(0).satisfaction(0)).isEqualTo(fresh ? 0 : 1);
        }
    }

    @Test
    void types_and_first_services_have_their_shares() {
        List<UserType> types = List.of(
                Users.constant(1, 1, 1).withShare(1),
                Users.constant(1, 1, 1).withShare(3),
                Users.constant(1, 1, 0.25).withShare(4));
        Population population = new Population.Spec(50_000, types, new Satisfaction.Lattice(0, 4), 2, List.of(), 16)
                .create(Streams.of(32));
        Cohort cohort = population.cohort(0);
        share(cohort.engaged(0, 0) + cohort.engaged(1, 0), 50_000, 1 / 8.0);
        share(cohort.engaged(0, 1) + cohort.engaged(1, 1), 50_000, 3 / 8.0);
        share(cohort.engaged(0, 2) + cohort.engaged(1, 2), 50_000, 1 / 8.0);
        share(cohort.engaged(0, 1), cohort.engaged(0, 1) + cohort.engaged(1, 1), 0.5);
    }
}
