package risksim.game.service;

import java.util.ArrayList;
import java.util.List;
import risksim.check.Check;
import risksim.population.Satisfaction;
import risksim.population.UserType;

/**
 * What a service would earn that showed the same to everyone from the first tick on, in expectation, tick by tick: users leave, return
 * and change for what it shows and for nothing else. Exact for one service whose users are alike within a group, by the chain of how
 * often a user was served and whether the user is there.
 */
public final class Forecast {
    /** Steps of satisfaction that are followed; by then what is shown hardly moves it. */
    private static final int STEPS = 4096;

    private static final double STILL = 1e-12;

    private final ServiceGame game;

    /**
     * @throws IllegalArgumentException if there are several services, or users or rules for which one chain does not tell
     */
    public Forecast(ServiceGame game) {
        this.game = game;
        game.planned();
        Check.that(
                game.players() == 1,
                "what a service would have earned is not defined beside rivals who would have answered");
        Check.that(
                game.spec().rules().free() && game.prompts().one(),
                "what a service would have earned is told where it is free to show what it likes, and for one prompt");
    }

    /** {@code [ticks]}: reward a person in each tick. */
    public double[] rewards(double[] mixture, int ticks) {
        double paid = 0;
        for (int content = 0; content < mixture.length; content++) {
            paid += mixture[content] * game.reward(content);
        }
        double[] rewards = new double[ticks];
        for (int group = 0; group < game.groups(); group++) {
            double[] engaged = new Chain(group, mixture).engaged(ticks);
            for (int tick = 0; tick < ticks; tick++) {
                rewards[tick] += game.share(group) * engaged[tick] * paid;
            }
        }
        return rewards;
    }

    /** What a service may show to everyone: each content alone and, where it shows mixtures, two contents in tenths. */
    public List<double[]> choices() {
        List<double[]> choices = new ArrayList<>();
        int contents = game.contents();
        for (int a = 0; a < contents; a++) {
            choices.add(mixture(a, a, 10));
            for (int b = a + 1; b < contents && !game.whole(); b++) {
                for (int tenths = 1; tenths < 10; tenths++) {
                    choices.add(mixture(a, b, tenths));
                }
            }
        }
        return choices;
    }

    private double[] mixture(int a, int b, int tenths) {
        double[] mixture = new double[game.contents()];
        mixture[a] += tenths / 10.0;
        mixture[b] += (10 - tenths) / 10.0;
        return mixture;
    }

    /** One group: by how often a user was served, the chance of staying after it and of returning, until satisfaction stands still. */
    private final class Chain {
        private final List<Double> staying = new ArrayList<>();
        private final List<Double> returning = new ArrayList<>();
        private final double begins;

        Chain(int group, double[] mixture) {
            UserType type = game.people().types().get(group);
            Satisfaction motion = game.people().satisfaction();
            double effect = 0;
            for (int content = 0; content < mixture.length; content++) {
                effect += mixture[content] * game.effect(group, content);
            }
            begins = type.opening().engaged();
            double at = type.opening().satisfaction();
            double last = Double.NaN;
            while (staying.size() < STEPS && !(StrictMath.abs(at - last) <= STILL)) {
                staying.add(type.demand().at(at));
                returning.add(type.friction().returning(at, type.demand()));
                last = at;
                at = motion.after(at, effect);
            }
        }

        /** {@code [ticks]}: the part of the group that is served. */
        double[] engaged(int ticks) {
            int steps = staying.size();
            double[] here = new double[steps];
            double[] away = new double[steps];
            here[0] = begins;
            away[0] = 1 - begins;
            double[] engaged = new double[ticks];
            for (int tick = 0; tick < ticks; tick++) {
                double[] next = new double[steps];
                double[] gone = new double[steps];
                for (int n = 0; n < steps; n++) {
                    engaged[tick] += here[n];
                    int to = StrictMath.min(n + 1, steps - 1);
                    next[to] += here[n] * staying.get(to);
                    gone[to] += here[n] * (1 - staying.get(to));
                    next[n] += away[n] * returning.get(n);
                    gone[n] += away[n] * (1 - returning.get(n));
                }
                here = next;
                away = gone;
            }
            return engaged;
        }
    }
}
