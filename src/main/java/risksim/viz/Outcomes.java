package risksim.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What two players do together of late: a row for each action of the first, a column for each of the second. */
final class Outcomes {
    private final Look look;

    Outcomes(Look look) {
        this.look = look;
    }

    Matrix matrix() {
        Ledger ledger = look.ledger();
        Together together = ledger.together().orElseThrow();
        double ticks = together.ticks();
        List<List<Optional<Matrix.Cell>>> rows = new ArrayList<>();
        for (int one = 0; one < ledger.choices(0); one++) {
            List<Optional<Matrix.Cell>> cells = new ArrayList<>();
            for (int other = 0; other < ledger.choices(1); other++) {
                boolean now = ticks > 0 && ledger.actions[0] == one && ledger.actions[1] == other;
                double share = ticks == 0 ? 0 : together.times(one, other) / ticks;
                cells.add(
                        share == 0
                                ? Optional.empty()
                                : Optional.of(new Matrix.Cell(
                                        Palette.heat(share),
                                        List.of(Words.percent(share), earned(together, one, other)),
                                        now)));
            }
            rows.add(cells);
        }
        String words = ticks == 0
                ? "nobody has played yet"
                : "% of the last " + Words.count((long) ticks)
                        + " ticks; below, what the row and the column earned a tick" + " \u00b7 rim: now";
        return new Matrix(names(0), names(1), rows, look.name(1), look.name(0), HeatFrame.shares(), words);
    }

    private static String earned(Together together, int one, int other) {
        return Words.number(together.earned(0, one, other)) + " / " + Words.number(together.earned(1, one, other));
    }

    private List<String> names(int player) {
        return IntStream.range(0, look.ledger().choices(player))
                .mapToObj(action -> look.ledger().label(player, action))
                .toList();
    }
}
