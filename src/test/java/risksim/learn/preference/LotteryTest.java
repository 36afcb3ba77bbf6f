package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

class LotteryTest {
    private static final Chance CHANCE = Streams.of(4).stream(Purpose.SEARCH, 0);

    static WinMatrix random(int m, long tick) {
        double[][] p = new double[m][m];
        for (int x = 0; x < m; x++) {
            p[x][x] = .5;
            for (int y = 0; y < x; y++) {
                p[x][y] = CHANCE.uniform(tick * m + x, y);
                p[y][x] = 1 - p[x][y];
            }
        }
        return new WinMatrix(p);
    }

    @TestFactory
    Stream<DynamicTest> no_alternative_beats_the_lottery_of_any_size() {
        return Stream.of(3, 5, 15, 41, 101)
                .map(m -> DynamicTest.dynamicTest(m + " alternatives", () -> {
                    for (int i = 0; i < (m > 50 ? 3 : 60); i++) {
                        WinMatrix wins = random(m, i);
                        Lottery lottery = Lottery.of(wins);
                        assertThat(lottery.residual()).isLessThan(1e-10);
                        assertThat(lottery.unique()).isTrue();
                        for (double win : wins.against(lottery.parts())) {
                            assertThat(win).isLessThan(.5 + 1e-10);
                        }
                    }
                }));
    }

    @Test
    void a_cycle_of_three_has_a_closed_form() {
        double[][] m = {{.5, .6, .3}, {.4, .5, .95}, {.7, .05, .5}};
        double sum = .45 + .2 + .1;
        assertThat(Lottery.of(new WinMatrix(m)).parts())
                .containsExactly(new double[] {.45 / sum, .2 / sum, .1 / sum}, within(1e-12));
    }

    @Test
    void several_lotteries_are_told_from_one() {
        double[][] draw = {{.5, .5, .9}, {.5, .5, .9}, {.1, .1, .5}};
        assertThat(Lottery.of(new WinMatrix(draw)).unique()).isFalse();
        double[][] level = {{.5, .5}, {.5, .5}};
        assertThat(Lottery.of(new WinMatrix(level)).unique()).isFalse();
        assertThat(Lottery.of(new WinMatrix(level)).parts()).containsExactly(.5, .5);
    }

    @Test
    void the_equilibrium_is_its_own_best_answer_from_warm_to_cold() {
        for (int m : new int[] {2, 3, 8, 30}) {
            WinMatrix wins = random(m, 1000);
            double[] ref = Distributions.uniform(m);
            Equilibrium equilibrium = new Equilibrium(wins, ref);
            for (double lambda : new double[] {10, 1, .1, .01, 1e-4, 1e-6, .5}) {
                double[] p = equilibrium.at(lambda);
                double[] won = wins.against(p);
                assertThat(Tilt.weighted(ref, won, lambda)).containsExactly(p, within(1e-12 + 1e-14 / lambda));
            }
        }
    }

    @Test
    void newton_finds_what_damped_iteration_finds() {
        WinMatrix wins = random(6, 2000);
        double[] ref = {.1, .2, .1, .3, .2, .1};
        for (double lambda : new double[] {1, .1, .03}) {
            double[] l = new double[6];
            double h = .5 * StrictMath.min(1, lambda / (lambda + .25));
            for (int round = 0; round < 2000; round++) {
                double[] won = wins.against(Distributions.softmax(l.clone()));
                for (int x = 0; x < 6; x++) {
                    l[x] = (1 - h) * l[x] + h * (StrictMath.log(ref[x]) + won[x] / lambda);
                }
            }
            assertThat(new Equilibrium(wins, ref).at(lambda)).containsExactly(Distributions.softmax(l), within(1e-12));
        }
    }
}
