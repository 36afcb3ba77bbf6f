package risksim.learn.preference;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * Users drawn at random are asked which of two alternatives they prefer, and answer with noise. Question {@code t} is a
 * function of chance and {@code t} alone, so a survey can be split, continued or repeated anywhere.
 */
public final class Survey {
    private final Electorate electorate;
    private final double beta;
    private final int size;
    private final Alias types;
    private final Alias pairs;
    /** {@code [types][pairs]}: how often the first of a pair wins, if that table is small. */
    private final double[][] answers;

    private static final int LARGEST_TABLE = 1 << 22;

    /** @param beta how sharply users tell utilities apart, above 0 */
    public Survey(Electorate electorate, double beta, Pairs pairs) {
        Check.that(beta > 0 && beta < Double.POSITIVE_INFINITY, "beta must be above 0, was " + beta);
        Check.that(pairs.size() == electorate.alternatives(), "pairs must be of the alternatives of the electorate");
        this.electorate = electorate;
        this.beta = beta;
        this.size = pairs.size();
        this.types = new Alias(electorate.weights());
        this.pairs = pairs.table();
        boolean small = (long) electorate.types() * size * size <= LARGEST_TABLE;
        this.answers = new double[small ? electorate.types() : 0][];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = new double[size * size];
            for (int pair = 0; pair < answers[i].length; pair++) {
                answers[i][pair] = answer(i, pair);
            }
        }
    }

    private double answer(int type, int pair) {
        return Logistic.sigma(beta * (electorate.utility(type, pair / size) - electorate.utility(type, pair % size)));
    }

    /** Asks questions {@code from} to {@code to}, the last not included, and adds the answers. Allocates nothing. */
    public void ask(Comparisons answered, long from, long to, Chance chance) {
        for (long t = from; t < to; t++) {
            int type = types.draw(chance.uniform(t, 0));
            int pair = pairs.draw(chance.uniform(t, 1));
            double first = answers.length > 0 ? answers[type][pair] : answer(type, pair);
            int x = pair / size;
            int y = pair - x * size;
            if (chance.uniform(t, 2) < first) {
                answered.add(x, y);
            } else {
                answered.add(y, x);
            }
        }
    }

    /** The answers to {@code questions} questions. */
    public Comparisons ask(long questions, Chance chance) {
        Comparisons answered = new Comparisons(size);
        ask(answered, 0, questions, chance);
        return answered;
    }

    /** {@code [alternatives]}: how often each is named as the best of all by {@code users} users drawn at random. */
    public long[] askForTheBest(long users, Chance chance) {
        Alias[] named = new Alias[electorate.types()];
        for (int i = 0; i < named.length; i++) {
            named[i] = new Alias(electorate.topChoices(i, beta));
        }
        long[] counts = new long[size];
        for (long t = 0; t < users; t++) {
            counts[named[types.draw(chance.uniform(t, 0))].draw(chance.uniform(t, 1))]++;
        }
        return counts;
    }
}
