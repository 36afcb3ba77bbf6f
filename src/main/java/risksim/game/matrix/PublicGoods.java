package risksim.game.matrix;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** The linear public good (Isaac and Walker 1988), with peer punishment if wanted (Fehr and Gaechter 2000). With punishment an action says two things at once: what to give, and whether to spend points on each who gives less than oneself. */
@About(
        "each gives part of an endowment; gifts are multiplied and shared alike (Isaac and Walker 1988); givers may punish who gives less (Fehr and Gaechter 2000)")
@LeavesOut(
        "who gives to whom and why: gifts add up linearly, all are equally rich and equally served, and punishment is a fixed rule and not a choice of target")
public record PublicGoods(
        @About("what each has to give") @Within("(0, 1000000]") @Default("20.0") double endowment,
        @About("how gifts are multiplied before they are shared") @Within("[0, 1000]") @Default("1.6") double factor,
        @About("levels of giving, from all to nothing") @Within("[2, 21]") @Default("2") int levels,
        @About("points spent on each who gives less; 0 for a game without punishment")
                @Within("[0, 1000]")
                @Default("0.0")
                double points,
        @About("what a point costs the punisher") @Within("[0, 1000]") @Default("1.0") double cost,
        @About("what a point takes from the punished") @Within("[0, 1000]") @Default("3.0") double fine,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public PublicGoods {
        Check.components(PublicGoods.class, endowment, factor, levels, points, cost, fine);
    }

    @Override
    public MatrixGame create(int players) {
        List<String> labels = IntStream.range(0, points > 0 ? 2 * levels : levels)
                .mapToObj(a -> String.format(Locale.ROOT, "give %.4g", gift(a)) + (a < levels ? "" : ", punish"))
                .toList();
        return new MatrixGame(Collections.nCopies(players, labels), repeat, this::earned);
    }

    private double gift(int action) {
        return endowment * (levels - 1 - action % levels) / (levels - 1);
    }

    private double earned(int player, int[] actions) {
        double all = Arrays.stream(actions).mapToDouble(this::gift).sum();
        double own = gift(actions[player]);
        double earned = endowment - own + factor * all / actions.length;
        for (int action : actions) {
            boolean punishes = actions[player] >= levels && gift(action) < own;
            boolean punished = action >= levels && own < gift(action);
            earned -= (punishes ? cost * points : 0) + (punished ? fine * points : 0);
        }
        return earned;
    }
}
