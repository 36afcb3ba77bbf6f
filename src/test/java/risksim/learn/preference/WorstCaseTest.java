package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

class WorstCaseTest {
    private static final Chance CHANCE = Streams.of(5).stream(Purpose.SEARCH, 1);

    @Test
    void climbing_from_the_tight_instance_does_not_exceed_the_bound() {
        for (double beta : new double[] {2, 4, 8}) {
            Instance tight = Instance.majority(beta, 1e-2, 1e-8);
            WorstCase.Found found = new WorstCase(new Nlhf(), beta, 3000, true).climb(tight, CHANCE, 0);
            assertThat(found.distortion()).isBetween(tight.distortion(new Nlhf()), Bounds.nash(beta) * (1 + 1e-7));
            assertThat(found.bound()).isEqualTo(Bounds.nash(beta));
        }
    }

    @Test
    void climbing_from_random_people_finds_much_of_what_the_bound_allows() {
        WorstCase.Found found = new WorstCase(new Nlhf(), 4, 4000, false).search(2, 2, 4, CHANCE);
        assertThat(found.distortion()).isBetween(.9 * Bounds.nash(4), Bounds.nash(4) * (1 + 1e-7));
        assertThat(found.improved()).isPositive();
        assertThat(found.instance().distortion(new Nlhf())).isEqualTo(found.distortion());
        assertThat(found.toString()).contains("bound of NLHF 2.074629").hasLineCount(3);
    }

    @Test
    void borda_can_be_led_beyond_what_nlhf_ever_loses() {
        Instance start = Instance.borda(8, .02, 1e-3, 1e-3);
        WorstCase.Found found = new WorstCase(Voting.BORDA, 8, 1000, true).climb(start, CHANCE, 0);
        assertThat(found.distortion()).isBetween(Bounds.nash(8) * 1.2, Bounds.borda(8));
    }

    @Test
    void a_search_is_a_function_of_its_chance() {
        WorstCase search = new WorstCase(Rlhf.plain(), 3, 100, true);
        WorstCase.Found once = search.search(3, 3, 2, CHANCE);
        assertThat(search.search(3, 3, 2, CHANCE).toString()).isEqualTo(once.toString());
        Chance other = Streams.of(6).stream(Purpose.SEARCH, 1);
        assertThat(search.search(3, 3, 2, other).toString()).isNotEqualTo(once.toString());
    }
}
