package risksim.policy.service;

import risksim.game.service.ServiceGame;

/** The most that can be earned from a group at each satisfaction that a mixture of two contents holds it at. */
final class Frontier {
    private final double[] effect;
    private final double[] payment;

    Frontier(ServiceGame game, int group, boolean welfare) {
        effect = new double[game.contents()];
        payment = new double[game.contents()];
        for (int content = 0; content < effect.length; content++) {
            effect[content] = game.effect(group, content);
            payment[content] = welfare ? game.utility(group, content) : game.reward(content);
        }
    }

    /** The payment a round at a satisfaction; minus infinity where no mixture leads there. */
    double payment(double satisfaction) {
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < effect.length; a++) {
            for (int b = 0; b < effect.length; b++) {
                most = StrictMath.max(most, paid(a, b, satisfaction));
            }
        }
        return most;
    }

    /** The part of b in a mixture of a and b that holds a satisfaction; not within 0 and 1 if there is none. */
    private double part(int a, int b, double satisfaction) {
        double span = effect[b] - effect[a];
        return span == 0 ? (effect[a] == satisfaction ? 0 : -1) : (satisfaction - effect[a]) / span;
    }

    private double paid(int a, int b, double satisfaction) {
        double part = part(a, b, satisfaction);
        return part >= 0 && part <= 1 ? (1 - part) * payment[a] + part * payment[b] : Double.NEGATIVE_INFINITY;
    }

    /** The mixture that earns the most at a satisfaction. */
    double[] mixture(double satisfaction) {
        double[] mixture = new double[effect.length];
        double most = payment(satisfaction);
        for (int a = 0; a < effect.length; a++) {
            for (int b = 0; b < effect.length; b++) {
                if (paid(a, b, satisfaction) == most) {
                    double part = StrictMath.min(1, StrictMath.max(0, part(a, b, satisfaction)));
                    mixture[a] += 1 - part;
                    mixture[b] += part;
                    return mixture;
                }
            }
        }
        throw new IllegalStateException("no mixture holds satisfaction " + satisfaction);
    }
}
