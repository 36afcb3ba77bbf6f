package risksim.game.service;

import java.util.stream.IntStream;
import risksim.check.Check;
import risksim.random.Digest;

/**
 * Rules at work on one service: what it offers to a segment is changed as little as the rules ask. A mixture is mixed with the content that
 * pleases the segment most until it keeps the floor and the caps; where satisfaction is whole, another content takes the place of
 * one that breaks them: of those allowed the one with the least effect. What is worse than what was shown last waits for its notice.
 * Remembers what it shows and for how long something worse was offered.
 */
public final class Enforcement {
    private static final double TOLERANCE = 1e-12;

    private final ServiceGame game;
    private final Rules rules;
    /** {@code [segments]}: what was shown last; empty before the first tick. */
    private double[][] last = new double[0][];
    /** {@code [segments]}: for how many ticks in a row something worse was offered. */
    private final int[] waiting;

    /**
     * @throws IllegalArgumentException if no content keeps the rules for some group
     */
    public Enforcement(ServiceGame game) {
        this.game = game;
        this.rules = game.spec().rules();
        this.waiting = new int[game.segments()];
        if (!rules.free()) {
            for (int group = 0; group < game.groups(); group++) {
                int best = pleasing(group);
                Check.that(
                        game.effect(group, best) >= rules.qualityFloor() && most(best) >= 1,
                        "rules: content '" + game.content(best) + "', which pleases '" + game.group(group)
                                + "' most, must itself keep the floor and may have no cap");
            }
        }
    }

    /**
     * The rules of another game from now on, at work on the same service: how long it has waited goes on, and so does what it shows.
     *
     * @param rules with as many segments and contents
     * @param shown {@code [segments][contents]}, what the service showed last; empty if it has shown nothing
     */
    public Enforcement under(ServiceGame rules, double[][] shown) {
        Enforcement next = new Enforcement(rules);
        next.last = shown;
        System.arraycopy(waiting, 0, next.waiting, 0, waiting.length);
        return next;
    }

    private double most(int content) {
        return rules.mostOften().isEmpty() ? 1 : rules.mostOften().get(content);
    }

    private int pleasing(int group) {
        return IntStream.range(0, game.contents())
                .reduce((a, b) -> game.effect(group, b) > game.effect(group, a) ? b : a)
                .orElseThrow();
    }

    /**
     * What a service shows that offers this.
     *
     * @param offered {@code [segments][contents]}; not changed
     * @return the same where the rules let it be
     */
    public double[][] shown(double[][] offered) {
        if (rules.free()) {
            return offered;
        }
        double[][] shown = new double[offered.length][];
        for (int segment = 0; segment < shown.length; segment++) {
            int group = segment / game.bands();
            double[] allowed = game.whole() ? whole(offered[segment], group) : mixed(offered[segment], group);
            shown[segment] = noticed(segment, group, allowed);
        }
        last = shown;
        return shown;
    }

    private double effect(int group, double[] mixture) {
        double effect = 0;
        for (int content = 0; content < mixture.length; content++) {
            effect += mixture[content] * game.effect(group, content);
        }
        return effect;
    }

    private double[] mixed(double[] offered, int group) {
        int best = pleasing(group);
        double[] shown = offered.clone();
        for (int content = 0; content < shown.length; content++) {
            double excess = content == best ? 0 : Math.max(0, shown[content] - most(content));
            shown[content] -= excess;
            shown[best] += excess;
        }
        double effect = effect(group, shown);
        if (effect < rules.qualityFloor() - TOLERANCE) {
            double part = (rules.qualityFloor() - effect) / (game.effect(group, best) - effect);
            for (int content = 0; content < shown.length; content++) {
                shown[content] *= 1 - part;
            }
            shown[best] += part;
        }
        return shown;
    }

    private double[] whole(double[] offered, int group) {
        int wanted = IntStream.range(0, offered.length)
                .filter(content -> offered[content] == 1)
                .findFirst()
                .orElseThrow();
        int chosen = IntStream.range(0, offered.length)
                .filter(content -> keeps(group, content))
                .filter(content -> game.effect(group, content) >= game.effect(group, wanted))
                .reduce((a, b) -> b == wanted || a != wanted && game.effect(group, b) < game.effect(group, a) ? b : a)
                .orElse(pleasing(group));
        double[] shown = new double[offered.length];
        shown[chosen] = 1;
        return shown;
    }

    private boolean keeps(int group, int content) {
        return game.effect(group, content) >= rules.qualityFloor() && most(content) >= 1;
    }

    private double[] noticed(int segment, int group, double[] allowed) {
        if (rules.notice() == 0 || last.length == 0) {
            return allowed;
        }
        boolean worse = effect(group, allowed) < effect(group, last[segment]) - TOLERANCE;
        waiting[segment] = worse ? waiting[segment] + 1 : 0;
        if (worse && waiting[segment] <= rules.notice()) {
            return last[segment];
        }
        waiting[segment] = 0;
        return allowed;
    }

    /** A digest of what came before followed by what is remembered. */
    public long fold(long digest) {
        long folded = Digest.fold(digest, waiting);
        for (double[] row : last) {
            folded = Digest.fold(folded, row);
        }
        return rules.free() ? digest : folded;
    }

    /** The game whose rules these are. */
    ServiceGame of() {
        return game;
    }
}
