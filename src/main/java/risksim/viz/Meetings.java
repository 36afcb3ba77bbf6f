package risksim.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import risksim.agent.Agent;
import risksim.game.matrix.LeverPairs;

/**
 * Who meets whom, and what the one earns with the other. Where pairs play side by side, also what strangers would earn together if each
 * did what it did of late: the matrix of cross-play (Hu, Lerer, Peysakhovich and Foerster 2020).
 */
final class Meetings {
    /** More pairs than these are shown by a part of them, evenly. */
    private static final int MOST = 40;

    private final Look look;

    Meetings(Look look) {
        this.look = look;
    }

    Matrix matrix() {
        return look.ledger().game() instanceof LeverPairs game ? crossed(game) : met();
    }

    private Matrix crossed(LeverPairs game) {
        int pairs = game.players() / 2;
        int shown = Math.min(MOST, pairs);
        int[] pair = IntStream.range(0, shown)
                .map(i -> (int) ((long) i * pairs / shown))
                .toArray();
        double[][] worth = new double[shown][shown];
        for (int row = 0; row < shown; row++) {
            for (int column = 0; column < shown; column++) {
                worth[row][column] = together(game, 2 * pair[row], 2 * pair[column] + 1);
            }
        }
        List<String> rows = Arrays.stream(pair).mapToObj(p -> look.name(2 * p)).toList();
        List<String> columns =
                Arrays.stream(pair).mapToObj(p -> look.name(2 * p + 1)).toList();
        String words = look.ledger().ticks() == 0
                ? "nobody has played yet"
                : String.format(
                        Locale.ROOT,
                        "reward together, if each does as in the last %s ticks \u00b7 rim: partners, %.2f on average \u00b7 strangers: %.2f",
                        Words.count(look.ledger().lookedBack()),
                        mean(worth, true),
                        mean(worth, false));
        return new Matrix(
                rows, columns, cells(worth, true), "second of its pair", "first of its pair", legend(worth), words);
    }

    /** What two would earn on average if each drew its action as it did of late, without regard to the other. */
    private double together(LeverPairs game, int one, int other) {
        double sum = 0;
        for (int a = 0; a < game.actions(one); a++) {
            double first = look.ledger().share(one, a);
            for (int b = 0; first > 0 && b < game.actions(other); b++) {
                sum += first * look.ledger().share(other, b) * game.pays(a, b);
            }
        }
        return sum;
    }

    private static double mean(double[][] worth, boolean partners) {
        return IntStream.range(0, worth.length)
                .boxed()
                .flatMap(row -> IntStream.range(0, worth.length)
                        .filter(column -> (column == row) == partners)
                        .mapToObj(column -> worth[row][column]))
                .mapToDouble(one -> one)
                .average()
                .orElse(Double.NaN);
    }

    /** Everyone who plays in an encounter of two, and what each has earned a tick with whom. */
    private Matrix met() {
        List<Ledger> twos = look.scene().journal().ledgers().stream()
                .filter(ledger -> ledger.players() == 2)
                .toList();
        List<Agent> agents = twos.stream()
                .flatMap(ledger -> Stream.of(agent(ledger, 0), agent(ledger, 1)))
                .distinct()
                .limit(MOST)
                .toList();
        double[][] worth = new double[agents.size()][agents.size()];
        Arrays.stream(worth).forEach(row -> Arrays.fill(row, Double.NaN));
        for (Ledger ledger : twos) {
            for (int player = 0; player < 2; player++) {
                int row = agents.indexOf(agent(ledger, player));
                int column = agents.indexOf(agent(ledger, 1 - player));
                if (row >= 0 && column >= 0 && ledger.ticks() > 0) {
                    worth[row][column] = ledger.meanReward(player);
                }
            }
        }
        List<String> names = agents.stream().map(Agent::name).toList();
        String words = "mean reward a tick of the row, with the column";
        return new Matrix(names, names, cells(worth, false), "with whom", "who", legend(worth), words);
    }

    private static Agent agent(Ledger ledger, int player) {
        return ledger.places().get(player).agent();
    }

    /** The least and the most of what is known. */
    private static double[] ends(double[][] worth) {
        double[] known = Arrays.stream(worth)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double least = Arrays.stream(known).min().orElse(0);
        return new double[] {
            Math.min(0, least), Math.max(Arrays.stream(known).max().orElse(1), Math.min(0, least) + 1e-9)
        };
    }

    private static List<List<Optional<Matrix.Cell>>> cells(double[][] worth, boolean partners) {
        double[] ends = ends(worth);
        List<List<Optional<Matrix.Cell>>> rows = new ArrayList<>();
        for (int row = 0; row < worth.length; row++) {
            List<Optional<Matrix.Cell>> cells = new ArrayList<>();
            for (int column = 0; column < worth[row].length; column++) {
                double value = worth[row][column];
                cells.add(
                        Double.isNaN(value)
                                ? Optional.empty()
                                : Optional.of(new Matrix.Cell(
                                        Palette.shade((value - ends[0]) / (ends[1] - ends[0])),
                                        List.of(String.format(Locale.ROOT, "%.2f", value)),
                                        partners && row == column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<Frame.Key> legend(double[][] worth) {
        double[] ends = ends(worth);
        return IntStream.rangeClosed(0, 4)
                .mapToObj(i -> new Frame.Key(
                        Palette.shade(i / 4.0),
                        String.format(Locale.ROOT, "%.2f", ends[0] + (ends[1] - ends[0]) * i / 4)
                                + (i == 4 ? " a tick" : "")))
                .toList();
    }
}
