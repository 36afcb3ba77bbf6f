package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import risksim.metric.Estimate;

/** The matrix of likelihood and severity: its cells, their rule, and where the risks lie in it. */
final class Matrix {
    /** A row: from the end of the row before it up to a likelihood. */
    record Row(String name, double to) {
        String words() {
            double from = to == 0.01 ? 0 : to == 0.1 ? 0.01 : to == 0.5 ? 0.1 : 0.5;
            return String.format(Locale.ROOT, "%.0f to %.0f %%", 100 * from, 100 * to);
        }
    }

    static final List<Row> ROWS =
            List.of(new Row("Rare", 0.01), new Row("Unlikely", 0.1), new Row("Possible", 0.5), new Row("Likely", 1));
    static final List<String> LEVELS = List.of("watch", "reduce", "unacceptable");
    private static final int MOST = 6;

    /** A rectangle in rows and columns: 1.5 is the middle of the second. */
    record Box(double left, double right, double low, double high) {}

    /** Where one risk lies, and where its remedy. */
    record Place(String id, Ruling ruling, Box before, Optional<Box> after) {}

    private final List<Ruling> rulings;

    Matrix(List<Ruling> rulings) {
        this.rulings = List.copyOf(rulings);
    }

    List<Ruling> rulings() {
        return rulings;
    }

    /** Columns: as many as the risk with the most tiers has. */
    int columns() {
        return Math.min(
                MOST,
                rulings.stream()
                        .mapToInt(ruling -> Math.max(1, ruling.hazard().tiers().size()))
                        .max()
                        .orElse(1));
    }

    /** The name of a column: the tier's, where all risks call it the same. */
    String column(int column) {
        List<String> names = rulings.stream()
                .map(ruling -> Severity.names(ruling.hazard()))
                .map(all -> all.subList(1, all.size()))
                .map(all -> column < all.size() ? all.get(column) : "")
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : "tier " + (column + 1);
    }

    /** 1 to 3. */
    int level(int row, int column) {
        double severity = columns() == 1 ? 2.5 : 1 + 3.0 * column / (columns() - 1);
        double sum = row + 1 + severity;
        return sum <= 3.5 ? 1 : sum <= 5.5 ? 2 : 3;
    }

    /** The rule that fills the cells, in words. */
    String rule() {
        return "A row counts 1 to 4 from below; a column counts from 1 for the mildest tier to 4 for the last, in equal steps"
                + (columns() == 1 ? " (2.5 where there is only one)" : "")
                + ". A cell is '" + LEVELS.get(0) + "' where the two add up to at most 3.5, '" + LEVELS.get(1)
                + "' up to 5.5, and '" + LEVELS.get(2)
                + "' above. Within a row or a column a box lies in proportion to its "
                + "numbers. The matrix orders risks for the eye; the decision does not use it.";
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Ruling ruling : rulings) {
            box(ruling.deployed())
                    .ifPresent(before -> places.add(new Place(
                            ruling.hazard().id(),
                            ruling,
                            before,
                            ruling.remedy().flatMap(arm -> box(ruling.decisive())))));
        }
        return places;
    }

    /** The mildest and the worst level that a box touches. */
    String touched(Box box) {
        int best = 3;
        int worst = 1;
        for (int row = 0; row < ROWS.size(); row++) {
            for (int column = 0; column < columns(); column++) {
                boolean in = box.low() < row + 1 && box.high() > row && box.left() < column + 1 && box.right() > column;
                if (in) {
                    best = Math.min(best, level(row, column));
                    worst = Math.max(worst, level(row, column));
                }
            }
        }
        return best == worst ? LEVELS.get(worst - 1) : LEVELS.get(best - 1) + " to " + LEVELS.get(worst - 1);
    }

    private Optional<Box> box(Standing standing) {
        return standing.beyond().map(share -> {
            Optional<Estimate> severity = standing.hazard().tiers().isEmpty()
                    ? Optional.empty()
                    : Severity.whenBeyond(standing.hazard(), standing.arm());
            double left = severity.map(one -> across(standing.hazard(), one.low(), one.high())[0])
                    .orElse(0.0);
            double right = severity.map(one -> across(standing.hazard(), one.low(), one.high())[1])
                    .orElse((double) columns());
            return new Box(left, right, up(share.low()), up(share.high()));
        });
    }

    private double[] across(Hazard hazard, double low, double high) {
        double one = column(hazard, low);
        double other = column(hazard, high);
        return new double[] {Math.min(one, other), Math.max(one, other)};
    }

    /** The place of a number among the tiers of its risk; the last tier has no end, so all of it is one place short of its end. */
    private double column(Hazard hazard, double value) {
        List<Double> starts = hazard.tiers().stream()
                .map(tier -> hazard.appetite().excess(tier.beyond()))
                .toList();
        double excess = hazard.appetite().excess(value);
        int tier = 0;
        while (tier < starts.size() && excess > starts.get(tier)) {
            tier++;
        }
        if (tier == 0) {
            return 0;
        }
        double start = starts.get(tier - 1);
        double length = tier < starts.size()
                ? starts.get(tier) - start
                : starts.size() > 1 ? start - starts.get(starts.size() - 2) : Math.max(1e-12, 2 * excess);
        return Math.min(columns(), tier - 1 + Math.min(1, (excess - start) / length));
    }

    private static double up(double likelihood) {
        double from = 0;
        for (int row = 0; row < ROWS.size(); row++) {
            double to = ROWS.get(row).to();
            if (likelihood <= to) {
                return row + (likelihood - from) / (to - from);
            }
            from = to;
        }
        return ROWS.size();
    }
}
