package risksim.game.service;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What users come with. How often they come with which prompt is not the choice of a service: it is how often the contents that answer it
 * are shown by the reference. A service chooses among the answers to each. Immutable.
 */
public final class Prompts {
    private final List<String> names;
    /** {@code [contents]}. */
    private final int[] prompt;
    /** {@code [contents]}, sum 1. */
    private final double[] reference;
    /** {@code [prompts]}, sum 1. */
    private final double[] shares;

    Prompts(List<String> promptOfContent, double[] reference) {
        this.names = promptOfContent.stream().distinct().toList();
        this.prompt = promptOfContent.stream().mapToInt(names::indexOf).toArray();
        this.reference = reference.clone();
        this.shares = new double[names.size()];
        for (int content = 0; content < prompt.length; content++) {
            shares[prompt[content]] += reference[content];
        }
    }

    /** Whether all contents answer the same, so that there is nothing to tell apart. */
    public boolean one() {
        return names.size() == 1;
    }

    /** The names of the prompts, numbered from 0. */
    public List<String> names() {
        return names;
    }

    /** How often users come with a prompt. */
    public double share(int which) {
        return shares[which];
    }

    /** The contents that answer a prompt, rising. */
    public int[] answers(int which) {
        return IntStream.range(0, prompt.length)
                .filter(content -> prompt[content] == which)
                .toArray();
    }

    /** {@code [contents]}: the prompt of each. */
    public int[] ofContents() {
        return prompt.clone();
    }

    /** {@code [answers]}: how often each answer was given to a prompt before anyone optimised; all alike where nobody comes with it. */
    public double[] reference(int which) {
        int[] answers = answers(which);
        double[] parts = new double[answers.length];
        for (int a = 0; a < parts.length; a++) {
            parts[a] = shares[which] > 0 ? reference[answers[a]] / shares[which] : 1.0 / parts.length;
        }
        return parts;
    }

    /**
     * What users meet of what a service would show: for each prompt the service's own answers in their proportions, or the reference where
     * it has none, as often as users come with the prompt.
     *
     * @param shown {@code [segments][contents]}; not changed, and returned as it is where there is one prompt
     */
    public double[][] met(double[][] shown) {
        if (one()) {
            return shown;
        }
        double[][] met = new double[shown.length][];
        for (int segment = 0; segment < shown.length; segment++) {
            met[segment] = met(shown[segment]);
        }
        return met;
    }

    private double[] met(double[] shown) {
        double[] mass = new double[shares.length];
        for (int content = 0; content < shown.length; content++) {
            mass[prompt[content]] += shown[content];
        }
        double[] met = new double[shown.length];
        for (int content = 0; content < shown.length; content++) {
            int which = prompt[content];
            met[content] = mass[which] > 0 ? shares[which] * shown[content] / mass[which] : reference[content];
        }
        return met;
    }
}
