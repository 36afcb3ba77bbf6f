package risksim.game.matrix;

import risksim.game.DealtGame;
import risksim.game.DiscreteGame;
import risksim.random.Chance;

/** A game whose players' hands slip, and whose matches end at random: what was meant becomes what is played, then resolves. */
final class ChancyPlay implements DealtGame {
    /** Index 0 draws the opening, index 1 the end of a match; players' slips follow. */
    private static final int END = 1;

    private static final int SLIP = 2;

    private final DiscreteGame game;
    private final double noise;
    private final double continuation;
    private final int fresh;
    private final Chance chance;
    /** {@code [players]}, of the tick under way: a replication resolves one tick at a time. */
    private final int[] played;

    ChancyPlay(DiscreteGame game, Repetition repetition, int fresh, Chance chance) {
        this.game = game;
        this.noise = repetition.noise();
        this.continuation = repetition.continuation();
        this.fresh = fresh;
        this.chance = chance;
        this.played = new int[game.players()];
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        for (int i = 0; i < played.length; i++) {
            played[i] = noise == 0 ? actions[i] : slipped(actions[i], game.actions(i), chance.uniform(tick, SLIP + i));
        }
        int next = game.resolve(tick, state, played, rewards);
        return continuation < 1 && chance.uniform(tick, END) >= continuation ? fresh : next;
    }

    /** The action that is played for one that was meant; below {@code noise} the draw also says which other one. */
    private int slipped(int meant, int actions, double draw) {
        if (draw >= noise || actions == 1) {
            return meant;
        }
        int other = Math.min(actions - 2, (int) (draw / noise * (actions - 1)));
        return other < meant ? other : other + 1;
    }

    @Override
    public DiscreteGame rules() {
        return game;
    }
}
