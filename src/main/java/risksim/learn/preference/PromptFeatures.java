package risksim.learn.preference;

import risksim.check.Check;

/**
 * What is known of each possible response to each prompt, as numbers. What is learned of features on one prompt holds on all.
 * Immutable.
 */
public final class PromptFeatures {
    /** {@code [prompts][responses][features]}. */
    private final double[][][] values;

    private final int features;

    /** @param values {@code [prompts][responses][features]}; prompts may have different numbers of responses */
    public PromptFeatures(double[][][] values) {
        Check.that(values.length > 0 && values[0].length > 0, "there must be a prompt with a response");
        this.features = values[0][0].length;
        this.values = new double[values.length][][];
        for (int s = 0; s < values.length; s++) {
            Check.that(values[s].length > 0, "prompt " + s + " must have a response");
            this.values[s] = new double[values[s].length][];
            for (int x = 0; x < values[s].length; x++) {
                Check.that(values[s][x].length == features, "every response must have " + features + " features");
                this.values[s][x] = values[s][x].clone();
            }
        }
    }

    /** A feature of its own for every response to every prompt: nothing generalises. */
    public static PromptFeatures oneHot(int prompts, int responses) {
        double[][][] values = new double[prompts][responses][prompts * responses];
        for (int s = 0; s < prompts; s++) {
            for (int x = 0; x < responses; x++) {
                values[s][x][s * responses + x] = 1;
            }
        }
        return new PromptFeatures(values);
    }

    public int prompts() {
        return values.length;
    }

    public int responses(int prompt) {
        return values[prompt].length;
    }

    public int features() {
        return features;
    }

    /** {@code [responses]}: the score of each response to a prompt: features times parameters. */
    public double[] scores(int prompt, double[] parameters) {
        double[] scores = new double[values[prompt].length];
        for (int x = 0; x < scores.length; x++) {
            scores[x] = Distributions.dot(values[prompt][x], parameters);
        }
        return scores;
    }

    /** {@code [features]}: what one response to a prompt has more than another. */
    double[] difference(PromptContest contest) {
        double[] difference = values[contest.prompt()][contest.first()].clone();
        for (int k = 0; k < features; k++) {
            difference[k] -= values[contest.prompt()][contest.second()][k];
        }
        return difference;
    }
}
