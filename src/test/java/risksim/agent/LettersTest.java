package risksim.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import risksim.policy.Letter;

class LettersTest {
    @Test
    void letters_have_one_order_whatever_order_they_arrived_in() {
        List<Letter> ordered = new ArrayList<>();
        for (int tick = 0; tick < 3; tick++) {
            for (int sender = 0; sender < 3; sender++) {
                for (int sequence = 0; sequence < 3; sequence++) {
                    ordered.add(new Letter(tick, sender, sequence, Letter.EVERYONE, "x"));
                }
            }
        }
        SplittableRandom order = new SplittableRandom(4);
        for (int trial = 0; trial < 20; trial++) {
            List<Letter> arrived = new ArrayList<>(ordered);
            for (int i = arrived.size(); i > 1; i--) {
                Collections.swap(arrived, i - 1, order.nextInt(i));
            }
            assertThat(arrived).isNotEqualTo(ordered);
            assertThat(Letters.ordered(arrived)).isEqualTo(ordered);
        }
    }

    @Test
    void a_letter_reaches_whom_it_is_meant_for() {
        Letter toAll = new Letter(0, 1, 0, Letter.EVERYONE, "hello");
        Letter toTwo = new Letter(0, 1, 1, 2, "psst");
        assertThat(Letters.to(0, List.of(toAll, toTwo))).containsExactly(toAll);
        assertThat(Letters.to(1, List.of(toAll, toTwo))).isEmpty();
        assertThat(Letters.to(2, List.of(toAll, toTwo))).containsExactly(toAll, toTwo);
    }
}
