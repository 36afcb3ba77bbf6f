package risksim.learn.parallel;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;

/** A distribution over sequences of symbols, with exact rational probabilities. */
public final class Law {
    private final Map<List<Integer>, BigFraction> probabilities;

    private Law(Map<List<Integer>, BigFraction> probabilities) {
        this.probabilities = Collections.unmodifiableMap(probabilities);
    }

    /** The law of what {@code draw} makes of coins, by going through all that they can show. */
    public static Law of(Function<Coins, int[]> draw) {
        Map<List<Integer>, BigFraction> probabilities = new HashMap<>();
        Walk walk = new Walk();
        do {
            List<Integer> drawn = Arrays.stream(draw.apply(walk)).boxed().toList();
            probabilities.merge(drawn, walk.probability(), BigFraction::add);
        } while (walk.next());
        return new Law(probabilities);
    }

    /** The law of what a schedule ends in. */
    public static Law of(Decoder decoder) {
        return of(coins -> decoder.decode(coins).output());
    }

    /** All sequences of {@code positions} with {@code symbols} that are {@code meant}, equally likely. */
    public static Law uniform(int positions, int symbols, Predicate<int[]> meant) {
        Map<List<Integer>, BigFraction> probabilities = new HashMap<>();
        Walk walk = new Walk();
        do {
            int[] sequence = new int[positions];
            Arrays.setAll(sequence, i -> walk.below(symbols));
            if (meant.test(sequence)) {
                probabilities.put(Arrays.stream(sequence).boxed().toList(), BigFraction.ONE);
            }
        } while (walk.next());
        int size = probabilities.size();
        probabilities.replaceAll((sequence, one) -> new BigFraction(1, size));
        return new Law(probabilities);
    }

    /** Sequences with a probability above 0. */
    public Map<List<Integer>, BigFraction> probabilities() {
        return probabilities;
    }

    /** The probability of all that is not {@code meant}. */
    public BigFraction outside(Predicate<int[]> meant) {
        BigFraction outside = BigFraction.ZERO;
        for (Map.Entry<List<Integer>, BigFraction> one : probabilities.entrySet()) {
            boolean in =
                    meant.test(one.getKey().stream().mapToInt(Integer::intValue).toArray());
            outside = in ? outside : outside.add(one.getValue());
        }
        return outside;
    }

    /** Total variation distance: half the sum of all differences. In [0, 1]. */
    public BigFraction distance(Law other) {
        Set<List<Integer>> sequences = new HashSet<>(probabilities.keySet());
        sequences.addAll(other.probabilities.keySet());
        BigFraction sum = BigFraction.ZERO;
        for (List<Integer> sequence : sequences) {
            sum = sum.add(of(sequence).subtract(other.of(sequence)).abs());
        }
        return sum.divide(2);
    }

    private BigFraction of(List<Integer> sequence) {
        return probabilities.getOrDefault(sequence, BigFraction.ZERO);
    }
}
