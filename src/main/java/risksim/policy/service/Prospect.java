package risksim.policy.service;

import risksim.game.service.ServiceGame;
import risksim.learn.engagement.Reengagement;
import risksim.population.Satisfaction;
import risksim.population.UserType;

/**
 * What showing the same for ever is worth to a service, from one user of a group who begins engaged: the reward of each round times
 * the modified discount factors of the satisfactions on the way, in closed form but for the sum over rounds.
 */
public final class Prospect {
    private static final double NEGLIGIBLE = 1e-12;
    private static final int ROUNDS = 100_000;

    private final ServiceGame game;

    /**
     * @throws IllegalArgumentException if users of a group are not alike, so that no mean of them stands for all
     */
    public Prospect(ServiceGame game) {
        game.planned();
        this.game = game;
    }

    /** Discounted reward of a mixture from one user of a group. */
    public double value(int group, double[] mixture) {
        UserType type = game.people().types().get(group);
        Satisfaction motion = game.people().satisfaction();
        double reward = 0;
        double effect = 0;
        for (int content = 0; content < mixture.length; content++) {
            reward += mixture[content] * game.reward(content);
            effect += mixture[content] * game.effect(group, content);
        }
        double at = type.opening().satisfaction();
        double weight = 1;
        double sum = 0;
        for (int round = 0; round < ROUNDS && weight > NEGLIGIBLE; round++) {
            sum += weight * reward;
            at = motion.after(at, effect);
            double staying = type.demand().at(at);
            weight *= Reengagement.discount(staying, type.friction().returning(at, type.demand()), game.discount());
        }
        return sum;
    }

    /** The same from the average person. */
    public double value(double[] mixture) {
        double value = 0;
        for (int group = 0; group < game.groups(); group++) {
            value += game.share(group) * value(group, mixture);
        }
        return value;
    }

    /** The value of a service that could show its best paying content to an always engaged user. */
    public double most() {
        double top = 0;
        for (int content = 0; content < game.contents(); content++) {
            top = StrictMath.max(top, game.reward(content));
        }
        return top / (1 - game.discount());
    }
}
