package risksim.agent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import risksim.game.DiscreteGame;
import risksim.game.EventfulGame;
import risksim.game.JointGame;
import risksim.policy.DiscretePolicy;
import risksim.random.Digest;

/**
 * The play of one encounter: its state, the rolling hash, and the ticks one after the other. Two players of a game of joint
 * actions are the frequent case and have a loop of their own, with the same outcome.
 */
abstract sealed class Loop permits PairLoop, RoundLoop {
    private static final VarHandle TURN = turn();

    final DiscreteGame game;
    final List<String> names;
    final DiscretePolicy[] policies;
    final Tally tally;
    /** Of the game, before the next tick. */
    int state;
    /** The rolling hash over all ticks. */
    long digest = Digest.EMPTY;

    /** {@code [players]}, of the tick under way. */
    private final double[] rewards;
    /** Whose turn it is at which tick: tick times (players + 1) plus player, the last being the game; any thread may read it. */
    @SuppressWarnings("UnusedVariable")
    private volatile long turn;

    Loop(DiscreteGame game, List<Table.Place> places, Tally tally) {
        this.game = game;
        this.names = places.stream().map(place -> place.agent().name()).toList();
        this.policies = DiscreteTable.policies(places).toArray(DiscretePolicy[]::new);
        this.tally = tally;
        this.rewards = new double[policies.length];
    }

    static Loop of(DiscreteGame game, List<Table.Place> places, Tally tally) {
        return game instanceof JointGame joint && places.size() == 2
                ? new PairLoop(joint, places, tally)
                : new RoundLoop(game, places, tally);
    }

    /**
     * Plays from tick {@code from} up to and without {@code to}.
     *
     * @throws AgentFailure if a policy throws or chooses an action that does not exist
     */
    final void play(long from, long to) {
        try {
            run(from, to);
        } catch (AgentFailure known) {
            throw known;
        } catch (RuntimeException thrown) {
            throw blamed(thrown);
        }
    }

    /** Plays, and says before whatever a policy or the game does whose {@link #turn turn} it is. */
    abstract void run(long from, long to);

    /**
     * Resolves one tick.
     *
     * @param chosen {@code [players]}
     * @return {@code [players]}, the rewards; the array is used again at the next tick
     * @throws AgentFailure if an action does not exist
     */
    final double[] resolve(long tick, int[] chosen) {
        double[] earned = advance(tick, chosen);
        tally.add(chosen, earned);
        return earned;
    }

    /** Moves the game on by one tick and gives what its rules would pay; it is not counted. */
    final double[] advance(long tick, int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] < 0 || chosen[i] >= game.actions(i)) {
                throw illegal(tick, i, chosen[i]);
            }
        }
        int before = state;
        state = game.resolve(tick, before, chosen, rewards);
        if (game instanceof EventfulGame eventful) {
            eventful.tell(before, chosen, state, tally.told);
        }
        long code = state;
        for (int action : chosen) {
            code = code(code, action);
        }
        digest = Digest.fold(digest, code);
        return rewards;
    }

    /** What the hash folds at a tick: the next state and each player's action in one number, so that any difference shows. */
    static long code(long before, int action) {
        return before * 1_000_003 + action;
    }

    final AgentFailure illegal(long tick, int player, int action) {
        return AgentFailure.illegal(names.get(player), tick, action, game.actions(player));
    }

    final void turn(long tick, int player) {
        TURN.setOpaque(this, tick * (policies.length + 1) + player);
    }

    private RuntimeException blamed(RuntimeException thrown) {
        long now = (long) TURN.getOpaque(this);
        int player = (int) (now % (policies.length + 1));
        return player == policies.length
                ? thrown
                : AgentFailure.threw(names.get(player), now / (policies.length + 1), thrown);
    }

    /** The failure of whoever has its turn now and has had it for too long. */
    final AgentFailure late(double seconds) {
        long now = (long) TURN.getOpaque(this);
        int player = (int) (now % (policies.length + 1));
        String who = player == policies.length ? "the game" : names.get(player);
        return AgentFailure.late(who, now / (policies.length + 1), seconds);
    }

    private static VarHandle turn() {
        try {
            return MethodHandles.lookup().findVarHandle(Loop.class, "turn", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
