package risksim.metric.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.population.Sums;
import risksim.world.Services;

/** Shares of services, by hand. */
class SharesTest {
    private static final List<long[]> STRETCHES = List.of(new long[] {90, 10}, new long[] {30, 10});

    /** In each stretch of 10 ticks each service served so many, all of one group. */
    private static Metric told(Metric.Spec spec, List<long[]> stretches) {
        Metric metric = spec.create(Services.stationary(100, 0.2).create(2));
        long tick = 0;
        for (long[] served : stretches) {
            List<List<Event.Account>> accounts = new ArrayList<>();
            for (long users : served) {
                List<Long> counts = new ArrayList<>(Collections.nCopies(Sums.Count.values().length, 0L));
                counts.set(Sums.Count.SERVED.ordinal(), users);
                accounts.add(List.of(new Event.Account(counts, List.of(0.0, 0.0, 0.0), 0, 0, 0)));
            }
            metric.see(new Event.Served(tick, tick + 10, accounts));
            tick += 10;
        }
        return metric;
    }

    @Test
    void the_second_half_counts() {
        assertThat(told(new FirstServiceShare(), STRETCHES).value()).hasValue(30.0 / 40);
        assertThat(told(new Concentration(), STRETCHES).value()).hasValue((900.0 + 100) / 1600);
    }

    @Test
    void each_service_has_a_line() {
        assertThat(told(new FirstServiceShare(), STRETCHES).curves())
                .satisfiesExactly(
                        first -> assertThat(first.y()).containsExactly(0.9, 0.75),
                        second -> assertThat(second.y()).containsExactly(0.1, 0.25));
    }

    @Test
    void one_over_the_number_of_services_where_all_serve_alike_and_1_where_one_serves_all() {
        assertThat(told(new Concentration(), List.of(new long[] {7, 7, 7}))
                        .value()
                        .orElseThrow())
                .isCloseTo(1.0 / 3, within(1e-15));
        assertThat(told(new Concentration(), List.of(new long[] {0, 7})).value())
                .hasValue(1);
    }

    @Test
    void nothing_is_said_where_nobody_is_served() {
        assertThat(told(new FirstServiceShare(), List.of(new long[] {0, 0})).value())
                .isEmpty();
        assertThat(told(new Concentration(), List.of(new long[] {0, 0})).value())
                .isEmpty();
    }
}
