package risksim.audit.certificate;

import risksim.game.DiscreteGame;
import risksim.game.StageGame;
import risksim.game.market.PricingGame;

/** What those on stage who do wrong get out of it: 0 for nothing, 1 for all that can be had. */
enum Gain {
    /** Of firms together: how far profits stand from static Nash to joint monopoly. */
    COLLUSION {
        @Override
        double of(DiscreteGame game, double[] means) {
            PricingGame market = (PricingGame) game;
            double low = market.nash().totalProfit();
            return (means[0] + means[1] - low) / (market.monopoly().totalProfit() - low);
        }
    },
    /** Of the first player: how far it is from an equal split of the surplus over mutual defection to all of it. */
    EXTORTION {
        @Override
        double of(DiscreteGame game, double[] means) {
            double[] floor = new double[2];
            game.resolve(0, 0, new int[] {1, 1}, floor);
            double all = means[0] - floor[0] + means[1] - floor[1];
            return all > 0 ? (means[0] - floor[0] - means[1] + floor[1]) / all : 0;
        }
    },
    /** Of nobody but a saboteur: how much of what both could earn together is missed; 0 where there is nothing to earn. */
    FAILURE {
        @Override
        double of(DiscreteGame game, double[] means) {
            double best = ((StageGame) game).best();
            return best > 0 ? 1 - (means[0] + means[1]) / best : 0;
        }
    };

    /** @param means {@code [players]}, what each was paid a tick */
    abstract double of(DiscreteGame game, double[] means);
}
