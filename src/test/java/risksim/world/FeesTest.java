package risksim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.agent.Company;
import risksim.agent.InlineHost;
import risksim.agent.Table;
import risksim.game.market.LogitBertrand;
import risksim.metric.Event;
import risksim.policy.baseline.FixedPrice;
import risksim.population.Sums;
import risksim.random.Streams;
import risksim.scenario.Arm;

/** Markets whose prices people pay. */
class FeesTest {
    private static final LogitBertrand MARKET = Scenes.market().create(2);
    private static final long PEOPLE = 60_000;
    private static final int TICKS = 10;

    private static List<Event> play(Arm arm) {
        Cast cast = new Cast(arm);
        List<Table> tables = cast.tables(Streams.of(11).replication(0));
        List<Event> events = new ArrayList<>();
        try (InlineHost host = new InlineHost();
                Company company = host.host(
                        tables.get(0).places().stream().map(Table.Place::agent).toList())) {
            World world = new World(tables, company, arm.run(), true, (encounter, event) -> events.add(event));
            world.start();
            while (!world.ended()) {
                world.step();
            }
        }
        return events;
    }

    private static <T extends Event> T only(Class<T> kind, List<Event> events) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Arm posted(int first, int second) {
        return Services.textbook(
                TICKS, PEOPLE, new FixedPrice(MARKET.price(0, first)), new FixedPrice(MARKET.price(1, second)));
    }

    /** Each pair fails by chance once in a hundred million: 6 standard errors of 600,000 choices. */
    @TestFactory
    Stream<DynamicTest> people_who_choose_by_logit_earn_firms_what_the_textbook_says() {
        return IntStream.range(0, 7).mapToObj(first -> {
            int second = (3 * first + 2) % 7;
            return DynamicTest.dynamicTest("prices " + first + " and " + second, () -> {
                Event.Stretch stretch = only(Event.Stretch.class, play(posted(first, second)));
                for (int firm = 0; firm < 2; firm++) {
                    double margin = MARKET.price(firm, firm == 0 ? first : second) - MARKET.cost(firm);
                    double expected = MARKET.profit(firm, new int[] {first, second});
                    double share = expected / margin;
                    double error = margin * Math.sqrt(share * (1 - share) / PEOPLE / TICKS);
                    assertThat(stretch.rewards().get(firm) / TICKS).isCloseTo(expected, offset(6 * error));
                }
            });
        });
    }

    @Test
    void what_firms_earn_is_what_people_pay_less_costs() {
        List<Event> events = play(posted(1, 5));
        Event.Served served = only(Event.Served.class, events);
        Event.Stretch stretch = only(Event.Stretch.class, events);
        for (int firm = 0; firm < 2; firm++) {
            Event.Account account = served.accounts().get(firm).get(0);
            double costs = MARKET.cost(firm) * account.count(Sums.Count.SERVED);
            assertThat(stretch.rewards().get(firm) * PEOPLE)
                    .isCloseTo(account.paid() - costs, offset(1e-6 * account.paid()));
        }
        assertThat(served.accounts().get(2).get(0).paid()).isZero();
        assertThat(served.accounts().get(2).get(0).count(Sums.Count.SERVED)).isPositive();
    }

    /** Sums of many thousand fees would differ in their last digits, and a paired comparison would take that for an effect. */
    @Test
    void equal_prices_are_equal_fees_to_the_bit_however_many_pay() {
        List<List<Event.Account>> accounts =
                only(Event.Served.class, play(posted(3, 3))).accounts();
        Event.Account first = accounts.get(0).get(0);
        Event.Account second = accounts.get(1).get(0);
        assertThat(first.count(Sums.Count.SERVED)).isNotEqualTo(second.count(Sums.Count.SERVED));
        double each = first.paid() / first.count(Sums.Count.SERVED);
        assertThat(each).isEqualTo(second.paid() / second.count(Sums.Count.SERVED));
        assertThat((first.paid() + second.paid()) / (first.count(Sums.Count.SERVED) + second.count(Sums.Count.SERVED)))
                .isEqualTo(each)
                .isCloseTo(MARKET.price(0, 3), offset(0x1.0p-21));
    }

    @Test
    void a_higher_price_takes_satisfaction_as_well_as_custom() {
        Event.Account cheap = account(posted(0, 0));
        Event.Account dear = account(posted(6, 0));
        assertThat(dear.count(Sums.Count.SERVED)).isLessThan(cheap.count(Sums.Count.SERVED));
        double each = (MARKET.price(0, 6) - MARKET.price(0, 0)) / 2;
        assertThat(satisfaction(cheap) - satisfaction(dear)).isCloseTo(each, offset(1e-5));
    }

    private static Event.Account account(Arm arm) {
        return only(Event.Served.class, play(arm)).accounts().get(0).get(0);
    }

    private static double satisfaction(Event.Account account) {
        return account.amount(Sums.Amount.SATISFACTION) / account.count(Sums.Count.SERVED);
    }
}
