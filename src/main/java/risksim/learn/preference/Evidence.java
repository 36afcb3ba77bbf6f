package risksim.learn.preference;

import java.util.Optional;
import risksim.check.Check;

/**
 * What was learned of people: how often each alternative wins, how often each pair was compared, and, if they were asked,
 * which one users name as the best of all. Immutable.
 */
public final class Evidence {
    private final WinMatrix wins;
    private final Pairs pairs;
    private final Optional<double[]> tops;

    private Evidence(WinMatrix wins, Pairs pairs, Optional<double[]> tops) {
        Check.that(wins.size() == pairs.size(), "pairs must be of the " + wins.size() + " alternatives compared");
        this.wins = wins;
        this.pairs = pairs;
        this.tops = tops;
    }

    /** What endlessly many comparisons would show. */
    public static Evidence of(Electorate electorate, double beta, Pairs pairs) {
        return new Evidence(electorate.wins(beta), pairs, Optional.of(electorate.topChoices(beta)));
    }

    /** What these comparisons show. */
    public static Evidence of(Comparisons comparisons) {
        return new Evidence(comparisons.winMatrix(), comparisons.pairs(), Optional.empty());
    }

    /** What is stated. */
    public static Evidence of(WinMatrix wins, Pairs pairs) {
        return new Evidence(wins, pairs, Optional.empty());
    }

    /** The same with how often each alternative was named as the best of all, in any unit. */
    public Evidence withTops(double... counts) {
        Check.that(counts.length == wins.size(), "top choices must be of the " + wins.size() + " alternatives");
        return new Evidence(wins, pairs, Optional.of(Distributions.normalised(counts)));
    }

    public int size() {
        return wins.size();
    }

    public WinMatrix wins() {
        return wins;
    }

    public Pairs pairs() {
        return pairs;
    }

    /** {@code [alternatives]}: how often each is named as the best of all, if users were asked. */
    public Optional<double[]> tops() {
        return tops.map(double[]::clone);
    }
}
