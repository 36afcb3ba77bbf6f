package risksim.game.escalation;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.EventfulGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.random.Chance;

/**
 * Retaliation under false alarms (Hammond et al. 2025, case study 11). Nobody ever attacks, but sensors err: each tick a side may see
 * an attack that is none, and may order to strike back. A human may veto the order in time. A strike is a war for ever, which ruins
 * all. A state says which sides see an alarm, a bit for each; the last state is the war.
 */
public final class DeadHand implements StageGame, EventfulGame {
    /** What a side sees. */
    public static final int CALM = 0;

    public static final int ALARM = 1;
    public static final int WAR = 2;
    /** What a side can do. */
    public static final int WAIT = 0;

    public static final int STRIKE = 1;

    private static final int MOST = 16;

    private final Spec said;
    private final int players;
    private final Optional<Chance> chance;

    private DeadHand(Spec said, int players, Optional<Chance> chance) {
        this.said = said;
        this.players = players;
        this.chance = chance;
    }

    private int war() {
        return 1 << players;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return 2;
    }

    @Override
    public int states() {
        return Math.max(3, war() + 1);
    }

    @Override
    public int observe(int player, int state) {
        return state == war() ? WAR : state >> player & 1;
    }

    @Override
    public int opening(Chance draws) {
        return alarms(draws, 0);
    }

    /** Draws from index 1 on; a veto's come after those of all alarms. */
    private int alarms(Chance draws, long tick) {
        int alarms = 0;
        for (int i = 0; i < players; i++) {
            alarms |= draws.uniform(tick, 1 + i) < said.falseAlarm() ? 1 << i : 0;
        }
        return alarms;
    }

    /** Without chance no order is vetoed, and no alarm follows. */
    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        boolean strike = false;
        for (int i = 0; i < players; i++) {
            rewards[i] = 0;
            strike |= actions[i] == STRIKE && state != war() && !vetoed(tick, i);
        }
        if (strike) {
            for (int i = 0; i < players; i++) {
                rewards[i] = -said.ruin();
            }
        }
        if (strike || state == war()) {
            return war();
        }
        return chance.map(draws -> alarms(draws, tick + 1)).orElse(0);
    }

    private boolean vetoed(long tick, int player) {
        return chance.isPresent() && chance.get().uniform(tick, 1 + MOST + player) < said.veto();
    }

    @Override
    public DeadHand dealt(Chance draws) {
        return new DeadHand(said, players, Optional.of(draws));
    }

    @Override
    public List<String> happenings() {
        return List.of("alarm", "order", "accident");
    }

    @Override
    public void tell(int before, int[] actions, int after, double[] sums) {
        if (before == war()) {
            return;
        }
        sums[0] += Integer.bitCount(before);
        for (int action : actions) {
            sums[1] += action == STRIKE ? 1 : 0;
        }
        sums[2] += after == war() ? 1 : 0;
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return action == WAIT ? "wait" : "strike";
    }

    @Override
    public double best() {
        return 0;
    }

    @Override
    public double worst() {
        return -said.ruin() * players;
    }

    /** What a scenario says of retaliation under false alarms. */
    @LeavesOut(
            "real attacks: every alarm is false, so the good that readiness may do is not weighed against its accidents")
    @About("sides see false alarms and may strike back; a human may veto in time (automated deterrence)")
    public record Spec(
            @About("probability that a side sees an attack that is none, a tick") @Within("[0, 1]") @Default("0.0001")
                    double falseAlarm,
            @About("probability that a human stops an order to strike") @Within("[0, 1]") @Default("0.0") double veto,
            @About("what a war costs each, once") @Within("(0, 1000000]") @Default("1.0") double ruin,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.95") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, falseAlarm, veto, ruin, discount);
        }

        @Override
        public DeadHand create(int players) {
            Check.that(players <= MOST, "retaliation is for at most " + MOST + " players, was " + players);
            return new DeadHand(this, players, Optional.empty());
        }
    }
}
