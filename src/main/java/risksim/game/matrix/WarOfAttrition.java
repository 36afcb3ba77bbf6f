package risksim.game.matrix;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** The war of attrition in steps of time (Maynard Smith 1974; Hendricks, Weiss and Wilson 1988): who stays longest wins the prize, and all pay for every step until the last but one gives up. */
@About("who stays longest wins a prize, and all pay for every step until only one stays (Maynard Smith 1974)")
@LeavesOut(
        "bluff, strength that is learned on the way, and mediation: how long one stays is chosen beforehand, and the prize is worth the same to all")
public record WarOfAttrition(
        @About("worth of the prize") @Within("(0, 1000000]") @Default("1.0") double prize,
        @About("what a step costs each who stays") @Within("(0, 1000000]") @Default("0.1") double cost,
        @About("the most steps one can stay") @Within("[1, 200]") @Default("20") int longest,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public WarOfAttrition {
        Check.components(WarOfAttrition.class, prize, cost, longest);
    }

    @Override
    public MatrixGame create(int players) {
        Check.that(players >= 2, "a war of attrition needs at least 2 players, was " + players);
        List<String> labels =
                IntStream.rangeClosed(0, longest).mapToObj(t -> "stay " + t).toList();
        return new MatrixGame(Collections.nCopies(players, labels), repeat, this::earned);
    }

    private double earned(int player, int[] stays) {
        int most = Arrays.stream(stays).max().orElseThrow();
        long winners = Arrays.stream(stays).filter(stay -> stay == most).count();
        int second = winners > 1
                ? most
                : Arrays.stream(stays).filter(stay -> stay < most).max().orElse(0);
        return stays[player] == most ? prize / winners - cost * second : -cost * stays[player];
    }
}
