package risksim.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.learn.engagement.LongTermSatisfaction;
import risksim.random.Digest;
import risksim.random.Streams;

/** How satisfaction moves, demand answers, users wear out, and tenures become curves. */
class SatisfactionTest {
    @Test
    void demand_takes_the_values_of_its_definition() {
        Demand steps = new Demand.Steps(List.of(0.0, 3.0, 8.0), List.of(0.7, 0.85, 0.95));
        assertThat(steps.at(-1)).isEqualTo(0.7);
        assertThat(steps.at(2.999)).isEqualTo(0.7);
        assertThat(steps.at(3)).isEqualTo(0.85);
        assertThat(steps.at(100)).isEqualTo(0.95);
        assertThat(new Demand.Quadratic(0.8).at(0.438049)).isCloseTo(0.747368, within(1e-6));
        assertThat(new Demand.Quadratic(0.8).at(2)).isEqualTo(1);
        assertThat(new Demand.Logistic(12, 0.35).at(0)).isCloseTo(0.014774, within(1e-6));
        Demand table = new Demand.Table(1, 2, List.of(0.1, 0.3, 0.9));
        assertThat(table.at(0)).isEqualTo(0.1);
        assertThat(table.at(2)).isCloseTo(0.2, within(1e-15));
        assertThat(table.at(5)).isEqualTo(0.9);
        assertThat(table.at(50)).isEqualTo(0.9);
        assertThat(new Friction.OfDemand(0.25).returning(4, table)).isCloseTo(0.75 * 0.6, within(1e-15));
    }

    @Test
    void satisfaction_adds_up_or_forgets_and_stays_within_its_range() {
        assertThat(new Satisfaction.Lattice(0, 5).after(4, 3)).isEqualTo(5);
        assertThat(new Satisfaction.Bounded(-1, 1).after(0.25, -0.5)).isEqualTo(-0.25);
        assertThat(new Satisfaction.Bounded(-1, 1).after(0.25, -5)).isEqualTo(-1);
        assertThat(new Satisfaction.Leaky(0.25, 0, 1).after(0.8, 0.4)).isCloseTo(0.7, within(1e-15));
    }

    @Test
    void lattice_and_real_users_do_the_same_where_both_can_live() {
        Demand demand = new Demand.Table(0, 1, List.of(0.5, 0.6, 0.7, 0.8, 0.9));
        List<UserType> types = List.of(
                UserType.of("a", demand, new Friction.Constant(0.25), 0),
                UserType.of("b", demand, new Friction.OfDemand(0.5), 2));
        Crowd whole = new Crowd(Population.Spec.of(20_000, types, new Satisfaction.Lattice(0, 4))
                .create(Streams.of(51)));
        Crowd real = new Crowd(Population.Spec.of(20_000, types, new Satisfaction.Bounded(0, 4))
                .create(Streams.of(51)));
        for (int tick = 0; tick < 40; tick++) {
            int effect = tick % 7 == 0 ? -1 : 1;
            Sums a = whole.tick(
                    tick, whole.population().plan(whole.population().offers().showAll(0, 0.25, effect)));
            Sums b = real.tick(
                    tick, real.population().plan(real.population().offers().showAll(0, 0.25, effect)));
            assertThat(a.fold(Digest.EMPTY)).isEqualTo(b.fold(Digest.EMPTY)); // quarters and wholes add up exactly
        }
        assertThat(whole.fold(Digest.EMPTY)).isEqualTo(real.fold(Digest.EMPTY));
    }

    private static Population wearing(double noise) {
        UserType loyal = UserType.of("loyal", new Demand.Quadratic(0), new Friction.Constant(0), 0.5);
        return Population.Spec.of(60_000, List.of(loyal), new Satisfaction.Exposure(0.7, 0.01, noise, 1))
                .create(Streams.of(52));
    }

    private static Plan clickbait(Population population, double part) {
        return population.plan(population.offers().showAll(0, 5 * part + 4 * (1 - part), -2 * (part - 0.5)));
    }

    /** Without noise and from exposure near 0 users walk RecSim's path: 60,000 users, exposure uniform on +-1.67 at first. */
    @Test
    void long_term_users_walk_the_path_of_recsim() {
        Population population = wearing(0);
        Cohort cohort = population.cohort(0);
        Plan plan = clickbait(population, 1);
        double[] path = {-1, -1.7, -2.19, -2.533, -2.7731, -2.94117, -3.058819, -3.1411733, -3.19882131};
        double spread = 10 / 3.0 / StrictMath.sqrt(12);
        for (int tick = 0; tick < path.length; tick++) {
            spread *= 0.7;
            cohort.tick(tick, plan, population.workspace());
            double sum = 0;
            for (int i = 0; i < cohort.users(); i++) {
                sum += population.spec().satisfaction().kept(cohort.satisfaction(i));
            }
            assertThat(sum / cohort.users()).isCloseTo(path[tick], within(4 * spread / StrictMath.sqrt(60_000.0)));
        }
    }

    /** Mean time under constant content is RecSim's closed form to 4 standard errors; the log-normal has variance (e - 1) mean^2. */
    @Test
    void long_term_users_spend_the_time_of_the_closed_form() {
        for (double part : new double[] {0, 1}) {
            Population population = wearing(0.05);
            Cohort cohort = population.cohort(0);
            double time = 0;
            long served = 0;
            for (int tick = 0; tick < 60; tick++) {
                Sums sums = cohort.tick(tick, clickbait(population, part), population.workspace());
                if (tick >= 45) {
                    time += sums.amount(Sums.Amount.REWARD);
                    served += sums.count(Sums.Count.SERVED);
                }
            }
            double exact = LongTermSatisfaction.DEFAULT.settledTime(part);
            double error = exact * StrictMath.sqrt((StrictMath.E - 1) / served);
            assertThat(time / served).isCloseTo(exact, within(4 * error));
        }
    }

    /** IBM Telco: the published Kaplan-Meier curve comes out of histograms. Rows with tenure 0 stay out. */
    @Test
    void histograms_of_tenure_give_the_survival_curve_of_telco() throws IOException {
        Survival survival = new Survival(new long[1][73], new long[1][73]);
        try (InputStream table = SatisfactionTest.class.getResourceAsStream("/oracles/telco-churn.csv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .filter(row -> !row[0].equals("0"))
                    .forEach(row -> (row[10].equals("1") ? survival.left() : survival.staying())
                            [0][Integer.parseInt(row[0])]++);
        }
        double[][] published = {
            {1, .94596132},
            {2, .927834938},
            {6, .884826239},
            {12, .843199554},
            {24, .788736398},
            {48, .708840184},
            {72, .592790152}
        };
        double[] curve = survival.curve(0);
        for (double[] row : published) {
            assertThat(curve[(int) row[0]]).isCloseTo(row[1], within(1e-8));
        }
    }
}
