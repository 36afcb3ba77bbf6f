package risksim.game.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules bind whatever a service offers, and change it no more than they must. */
class EnforcementTest {
    private static final double TINY = 1e-12;

    private static ServiceGame game(SatisfactionRule satisfaction, Rules rules) {
        return new ServiceGame.Spec(
                        100,
                        List.of(Users.of(
                                "users", DemandRule.steps(List.of(0.0), List.of(0.9)), FrictionRule.constant(0.2), 0)),
                        satisfaction,
                        List.of(Content.of("milk", 1, -1), Content.of("hold", 0.6, 0), Content.of("please", 0.2, 1)),
                        Optional.of(List.of()),
                        8,
                        0.95,
                        Optional.empty(),
                        Optional.empty(),
                        rules)
                .create(1);
    }

    private static double[] shown(Enforcement rules, double... offered) {
        return rules.shown(new double[][] {offered})[0];
    }

    @Test
    void without_rules_an_offer_is_shown_as_it_is() {
        Enforcement free = new Enforcement(game(SatisfactionRule.last(), Rules.NONE));
        double[][] offered = {{0.5, 0.25, 0.25}};
        assertThat(free.shown(offered)).isSameAs(offered);
    }

    @Test
    void a_floor_mixes_in_just_enough_of_what_pleases_most() {
        Enforcement floor = new Enforcement(game(SatisfactionRule.last(), new Rules(0, 0.5, List.of(), 0)));
        double[] kept = shown(floor, 1, 0, 0);
        assertThat(kept[2] - kept[0]).as("the effect is the floor").isCloseTo(0.5, within(TINY));
        assertThat(kept[0] + kept[1] + kept[2]).isCloseTo(1, within(TINY));
        assertThat(shown(floor, 0, 0.3, 0.7)).containsExactly(0, 0.3, 0.7);
    }

    @Test
    void a_cap_hands_the_rest_to_what_pleases_most() {
        Enforcement caps =
                new Enforcement(game(SatisfactionRule.last(), new Rules(0, -30_000, List.of(0.25, 1.0, 1.0), 0)));
        assertThat(shown(caps, 0.75, 0.25, 0)).containsExactly(0.25, 0.25, 0.5);
    }

    @Test
    void on_a_lattice_another_content_takes_the_place_of_one_that_breaks_the_rules() {
        Enforcement floor = new Enforcement(game(SatisfactionRule.lattice(0, 9), new Rules(0, 0, List.of(), 0)));
        assertThat(shown(floor, 1, 0, 0)).containsExactly(0, 1, 0);
        assertThat(shown(floor, 0, 1, 0)).containsExactly(0, 1, 0);
        assertThat(shown(floor, 0, 0, 1)).containsExactly(0, 0, 1);
    }

    @Test
    void what_is_worse_waits_for_its_notice_and_what_is_better_does_not() {
        Enforcement notice = new Enforcement(game(SatisfactionRule.last(), new Rules(0, -30_000, List.of(), 2)));
        assertThat(shown(notice, 0, 0, 1)).containsExactly(0, 0, 1);
        assertThat(shown(notice, 1, 0, 0)).as("first tick of notice").containsExactly(0, 0, 1);
        assertThat(shown(notice, 1, 0, 0)).as("second").containsExactly(0, 0, 1);
        assertThat(shown(notice, 1, 0, 0)).as("then it may be shown").containsExactly(1, 0, 0);
        assertThat(shown(notice, 0, 1, 0)).as("better comes at once").containsExactly(0, 1, 0);
        assertThat(shown(notice, 1, 0, 0)).containsExactly(0, 1, 0);
        assertThat(shown(notice, 0, 1, 0))
                .as("taken back: the notice begins anew")
                .containsExactly(0, 1, 0);
        assertThat(shown(notice, 1, 0, 0)).containsExactly(0, 1, 0);
        assertThat(shown(notice, 1, 0, 0)).containsExactly(0, 1, 0);
        assertThat(shown(notice, 1, 0, 0)).containsExactly(1, 0, 0);
    }

    @Test
    void rules_that_no_content_can_keep_are_refused() {
        assertThatThrownBy(() -> game(SatisfactionRule.last(), new Rules(0, 2, List.of(), 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which pleases 'users' most, must itself keep the floor");
        assertThatThrownBy(() -> game(SatisfactionRule.last(), new Rules(0, 0, List.of(0.5), 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void easy_return_is_a_least_chance_of_coming_back() {
        ServiceGame game = game(SatisfactionRule.last(), new Rules(0.5, -30_000, List.of(), 0));
        assertThat(game.people().types().get(0).friction().toString()).contains("0.5");
    }
}
