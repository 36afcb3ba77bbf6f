package risksim.game.matrix;

import java.util.Collections;
import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;

/** Any game in which joint actions are few enough to be listed. */
@About("any game of finitely many joint actions, written as a table")
@LeavesOut(
        "whatever does not stand in its table of payoffs: how the numbers were found, how sure they are, and that real payoffs change")
public record AnyMatrix(
        @About("actions in words: one list for all players, or one for each") @Default("[[first, second]]")
                List<List<String>> actions,
        @About(
                        "one row for each joint action, holding one reward for each player; the last player's action changes fastest")
                @Within("[-1000000, 1000000]")
                @Default("[[1, 1], [0, 0], [0, 0], [1, 1]]")
                List<List<Double>> payoffs,
        @About("how it is repeated") @Default("{}") Repetition repeat)
        implements Game.Spec {
    public AnyMatrix {
        Check.components(AnyMatrix.class, actions, payoffs);
        actions = actions.stream().map(List::copyOf).toList();
        payoffs = payoffs.stream().map(List::copyOf).toList();
        Check.that(
                !actions.isEmpty() && actions.stream().noneMatch(List::isEmpty),
                "actions must name at least one action");
    }

    @Override
    public MatrixGame create(int players) {
        Check.that(
                actions.size() == 1 || actions.size() == players,
                "actions must hold 1 list or one for each of the " + players + " players, holds " + actions.size());
        List<List<String>> labels = actions.size() == 1 ? Collections.nCopies(players, actions.get(0)) : actions;
        long rows = labels.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        Check.that(
                payoffs.size() == rows,
                "payoffs must hold " + rows + " rows, one for each joint action, holds " + payoffs.size());
        Check.that(
                payoffs.stream().allMatch(row -> row.size() == players),
                "payoffs must hold one reward for each of the " + players + " players in every row");
        return new MatrixGame(labels, repeat, (player, chosen) -> {
            int row = 0;
            for (int i = 0; i < players; i++) {
                row = row * labels.get(i).size() + chosen[i];
            }
            return payoffs.get(row).get(player);
        });
    }
}
