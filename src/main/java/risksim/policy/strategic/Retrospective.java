package risksim.policy.strategic;

import java.util.Locale;
import risksim.game.RepeatedGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Looks back on what every action would have earned against what the others did, and draws the next action from a mix made of
 * that. It ignores what is seen otherwise. It intends the action with the greatest weight, the first among equals.
 */
final class Retrospective implements DiscretePolicy {
    private final RepeatedGame game;
    private final int player;
    private final Chance chance;
    private final String name;
    private final Response response;
    /** {@code [actions]}, what each action would have earned in all, in units of reward. */
    private final double[] sums;
    /** {@code [actions]}, probabilities. */
    private final double[] mix;

    private final int[] actions;
    private final double[] rewards;
    private double earned;
    private int favourite;
    private long steadySince;

    /** Makes a mix of what could have been earned. */
    @FunctionalInterface
    interface Response {
        /**
         * Writes {@code mix}.
         *
         * @param sums {@code [actions]}, what each action would have earned in all
         * @param earned what was earned in all
         * @param mix {@code [actions]}, probabilities
         */
        void mix(double[] sums, double earned, double[] mix);
    }

    Retrospective(Seat seat, String name, Response response) {
        this(Duel.repeated(seat), seat.player(), seat.chance(Purpose.ACT), name, response);
    }

    private Retrospective(RepeatedGame game, int player, Chance chance, String name, Response response) {
        this.game = game;
        this.player = player;
        this.chance = chance;
        this.name = name;
        this.response = response;
        this.sums = new double[game.actions(player)];
        this.mix = new double[sums.length];
        this.actions = new int[game.players()];
        this.rewards = new double[game.players()];
        response.mix(sums, earned, mix);
    }

    @Override
    public int choose(long tick, int seen) {
        double left = chance.uniform(tick, 0);
        for (int a = 0; a < mix.length; a++) {
            left -= mix[a];
            if (left < 0) {
                return a;
            }
        }
        return favourite;
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        if (next == game.fresh()) {
            return;
        }
        for (int i = 0; i < actions.length; i++) {
            actions[i] = game.lastAction(next, i);
        }
        for (int a = 0; a < sums.length; a++) {
            actions[player] = a;
            game.resolve(tick, 0, actions, rewards);
            sums[a] += rewards[player];
        }
        earned += reward;
        response.mix(sums, earned, mix);
        settle(tick);
    }

    private void settle(long tick) {
        int now = 0;
        for (int a = 1; a < mix.length; a++) {
            now = mix[a] > mix[now] ? a : now;
        }
        if (now != favourite) {
            favourite = now;
            steadySince = tick + 1;
        }
    }

    @Override
    public int intend(int seen) {
        return favourite;
    }

    @Override
    public long steadySince() {
        return steadySince;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, sums), new double[] {earned});
    }

    @Override
    public Retrospective copy() {
        Retrospective copy = new Retrospective(game, player, chance, name, response);
        System.arraycopy(sums, 0, copy.sums, 0, sums.length);
        System.arraycopy(mix, 0, copy.mix, 0, mix.length);
        copy.earned = earned;
        copy.favourite = favourite;
        copy.steadySince = steadySince;
        return copy;
    }

    @Override
    public String summary() {
        return String.format(
                Locale.ROOT, "%s: favours action %d with probability %.4g", name, favourite, mix[favourite]);
    }
}
