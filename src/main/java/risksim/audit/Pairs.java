package risksim.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How every two of several series move together. */
final class Pairs {
    private final int series;
    private final List<Comovement> pairs = new ArrayList<>();

    Pairs(int series) {
        this.series = series;
        for (int i = 0; i < series * (series - 1) / 2; i++) {
            pairs.add(new Comovement());
        }
    }

    /** Adds a number to each series. */
    void add(double[] numbers) {
        int pair = 0;
        for (int i = 0; i < series; i++) {
            for (int j = 0; j < i; j++) {
                pairs.get(pair++).add(numbers[i], numbers[j]);
            }
        }
    }

    /** The highest figure of any pair. */
    double strongest(ToDoubleFunction<Comovement> figure) {
        return pairs.stream().mapToDouble(figure).max().orElse(0);
    }
}
