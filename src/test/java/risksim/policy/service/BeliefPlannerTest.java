package risksim.policy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.game.service.ServiceGame;
import risksim.policy.Seat;
import risksim.random.Streams;
import risksim.world.Services;

/** A service that guesses whom it serves, in a world of two groups of whom one clicks more on both contents. */
class BeliefPlannerTest {
    private static BeliefPlanner seated(ServiceGame game) {
        return new BeliefPlanner.Spec(12).create(new Seat(game, 0, 0, Streams.of(3)));
    }

    @Test
    void it_shows_the_mild_content_until_those_who_stay_are_likely_to_be_eager() {
        ServiceGame game = Services.departing(100).create(1);
        BeliefPlanner planner = seated(game);
        List<Integer> shown = new ArrayList<>();
        for (int tick = 0; tick < 6; tick++) {
            Offer offer = planner.offer(tick);
            assertThat(offer.shown()[0]).as("groups are not seen").isEqualTo(offer.shown()[1]);
            shown.add(offer.shown()[0][0] == 1 ? 0 : 1);
            planner.learn(tick, offer, Outcome.NONE);
        }
        assertThat(shown).startsWith(1).endsWith(0, 0);
        assertThat(shown.indexOf(0)).isEqualTo(shown.lastIndexOf(1) + 1);
    }

    @Test
    void it_takes_over_from_a_planner_alone_since_it_cannot_know_what_others_showed() {
        ServiceGame game = Services.departing(100).create(1);
        Seat seat = new Seat(game, 0, 0, Streams.of(3));
        BeliefPlanner before = seated(game);
        before.learn(0, before.offer(0), Outcome.NONE);
        assertThat(new BeliefPlanner.Spec(12).inherit(seat, before).digest())
                .isEqualTo(before.digest())
                .isNotEqualTo(seated(game).digest());
        assertThatThrownBy(() -> new BeliefPlanner.Spec(12).inherit(seat, new Myopic().create(seat)))
                .hasMessageContaining("only take over from another one");
    }

    @Test
    void it_refuses_people_for_whom_its_belief_would_be_wrong() {
        assertThatThrownBy(() -> seated(Services.stationary(100, 0.2).create(1)))
                .hasMessageContaining("never return");
        assertThatThrownBy(() -> seated(Services.lattice(100, 0).create(1))).hasMessageContaining("weight 1");
        assertThatThrownBy(() -> seated(Services.departing(100).create(2))).hasMessageContaining("one service");
    }
}
