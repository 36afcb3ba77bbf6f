package risksim.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;
import risksim.random.Streams;

/** The same users and sums whoever owns which cohort, and twins whose sums or draws depend on order, which must be found out. */
class SameBytesTest {
    private static final int[] OWNERS = {1, 2, 7, 64};
    private static final int COHORTS = 64;

    private static Population lattice(int services) {
        return population(services, new Satisfaction.Lattice(0, 14), (COHORTS - 1) * (long) Population.COHORT + 1_001);
    }

    private static Population population(int services, Satisfaction satisfaction, long users) {
        Demand demand = new Demand.Steps(List.of(0.0, 0.3), List.of(0.6, 0.9));
        UserType.Choosing choosing = new UserType.Choosing(0.3, 0.7, false, true);
        return new Population.Spec(
                        users,
                        List.of(
                                UserType.of("a", demand, new Friction.Constant(0.3), 0)
                                        .withChoosing(choosing),
                                UserType.of("b", demand, new Friction.Constant(0.1), 1)
                                        .withChoosing(new UserType.Choosing(0, 1, true, false))),
                        satisfaction,
                        services,
                        List.of(0.5),
                        16)
                .create(Streams.of(21).replication(2));
    }

    private static Plan plan(Population population, double step) {
        Offers offers = population.offers();
        for (int service = 0; service < population.spec().services(); service++) {
            for (int segment = 0; segment < population.segments(); segment++) {
                offers.show(service, segment, 0.1 + 0.3 * segment, step * (1 - segment % 2), 0.2 * service);
            }
        }
        return population.plan(offers);
    }

    /** Each owner a thread of its own that steps its cohorts backwards; digests of all sums of all ticks, then of all users. */
    private static long run(Population population, Plan plan, int owners, int ticks) {
        Cohort[] cohorts = IntStream.range(0, population.cohorts())
                .mapToObj(population::cohort)
                .toArray(Cohort[]::new);
        Sums[][] sums = new Sums[ticks][cohorts.length];
        IntStream.range(0, owners).parallel().forEach(owner -> {
            Workspace space = population.workspace();
            for (int tick = 0; tick < ticks; tick++) {
                for (int c = cohorts.length - 1; c >= 0; c--) {
                    if (c % owners == owner) {
                        sums[tick][c] = cohorts[c].tick(tick, plan, space);
                    }
                }
            }
        });
        long digest = Digest.EMPTY;
        for (Sums[] tick : sums) {
            digest = Sums.total(Arrays.asList(tick)).fold(digest);
        }
        for (Cohort cohort : cohorts) {
            digest = cohort.fold(digest);
        }
        return digest;
    }

    private static void sameForAllOwners(Population population, Plan plan, int ticks) {
        long alone = run(population, plan, 1, ticks);
        for (int owners : OWNERS) {
            assertThat(run(population, plan, owners, ticks))
                    .as(owners + " owners")
                    .isEqualTo(alone);
        }
    }

    @Test
    void users_of_one_service_are_the_same_for_any_number_of_owners() {
        Population population = lattice(1);
        sameForAllOwners(population, plan(population, 1), 3);
    }

    @Test
    void users_of_several_services_are_the_same_for_any_number_of_owners() {
        Population population = lattice(3);
        sameForAllOwners(population, plan(population, 1), 2);
    }

    @Test
    void users_of_real_satisfaction_are_the_same_for_any_number_of_owners() {
        Population population = population(2, new Satisfaction.Leaky(0.3, 0, 1), 7L * Population.COHORT + 5);
        sameForAllOwners(population, plan(population, 0.37), 3);
    }

    @Test
    void users_who_do_not_come_every_tick_are_the_same_for_any_number_of_owners() {
        UserType type = UserType.of("visitors", new Demand.Beta(2, 1), new Friction.Constant(0.1), 0.5)
                .withVisits(new Visits(0.5, 2, 3));
        Population population = new Population.Spec(
                        3L * Population.COHORT + 5, List.of(type), new Satisfaction.Leaky(0.3, 0, 1), 2, List.of(), 16)
                .create(Streams.of(21));
        sameForAllOwners(population, plan(population, 0.37), 4);
    }

    @Test
    void another_seed_or_tick_gives_other_users() {
        Population population = population(1, new Satisfaction.Lattice(0, 14), 1_000);
        Population other = population.spec().create(Streams.of(21).replication(3));
        assertThat(run(population, plan(population, 1), 1, 3)).isNotEqualTo(run(other, plan(other, 1), 1, 3));
        assertThat(run(population, plan(population, 1), 1, 3)).isNotEqualTo(run(population, plan(population, 1), 1, 4));
    }

    /** The twin whose sums are taken in order of arrival: real numbers added in another order differ in their last bits. */
    @Test
    void sums_in_order_of_arrival_are_found_out() {
        Population population = population(1, new Satisfaction.Leaky(0.3, 0, 1), 15L * Population.COHORT);
        Plan plan = plan(population, 0.37);
        Workspace space = population.workspace();
        long inOrder = Digest.EMPTY;
        long again = Digest.EMPTY;
        long arrived = Digest.EMPTY;
        for (int tick = 0; tick < 3; tick++) {
            List<Sums> parts = new ArrayList<>();
            for (int c = 0; c < population.cohorts(); c++) {
                parts.add(population.cohort(c).tick(tick, plan, space));
            }
            inOrder = Sums.total(parts).fold(inOrder);
            again = Sums.total(new ArrayList<>(parts)).fold(again);
            Collections.reverse(parts);
            arrived = Sums.total(parts).fold(arrived);
        }
        assertThat(again).isEqualTo(inOrder);
        assertThat(arrived).isNotEqualTo(inOrder);
    }

    /** The twin that draws from one sequence shared by all: who comes first gets the first draws. */
    @Test
    void a_shared_sequence_is_found_out() {
        assertThat(twin(false)).isEqualTo(twin(false));
        assertThat(twin(true)).isNotEqualTo(twin(false));
    }

    private static long twin(boolean backwards) {
        Chance shared = Streams.of(21).stream(Purpose.STAY, 0);
        boolean[] engaged = new boolean[10_000];
        Arrays.fill(engaged, true);
        for (int k = 0; k < engaged.length; k++) {
            int user = backwards ? engaged.length - 1 - k : k;
            engaged[user] = shared.uniform(k, 0) < 0.6;
        }
        long digest = Digest.EMPTY;
        for (boolean here : engaged) {
            digest = Digest.fold(digest, here ? 1 : 0);
        }
        return digest;
    }

    @Test
    void impossible_populations_are_refused_by_name() {
        assertThatThrownBy(() -> Population.Spec.of(0, List.of(Users.constant(1, 1, 1)), Users.NOW))
                .hasMessageContaining("users must be at least 1");
        assertThatThrownBy(() -> Population.Spec.of(1, List.of(), Users.NOW)).hasMessageContaining("types must hold");
        assertThatThrownBy(
                        () -> Population.Spec.of(1, List.of(Users.constant(1, 1, 1)), new Satisfaction.Lattice(1, 4)))
                .hasMessageContaining("must begin within its range, was 0.0");
        assertThatThrownBy(() -> new Demand.Steps(List.of(0.0, 1.0), List.of(0.9, 0.8)))
                .hasMessageContaining("chances must not fall");
        Population lattice = population(1, new Satisfaction.Lattice(0, 14), 10);
        assertThatThrownBy(() -> lattice.plan(lattice.offers().showAll(0, 1, 0.5)))
                .hasMessage("effect must be whole on a lattice, was 0.5");
        assertThatThrownBy(() -> lattice.cohort(1)).hasMessage("cohort must be below 1, was 1");
    }
}
