package risksim.policy.strategic;

import risksim.learn.game.Rule;
import risksim.policy.strategic.CountingRules.Step;

/**
 * The deterministic strategies of the tournaments of the iterated prisoner's dilemma (Axelrod 1980, 1984) and of the literature
 * after them, as the Axelrod library (version 4.13) defines them. Action 0 cooperates, 1 defects. Where nothing else is said,
 * what is remembered is the other's last moves, as bits.
 */
public enum Classic {
    COOPERATOR(0, (m, own, other) -> 0),
    DEFECTOR(1, (m, own, other) -> 1),
    TIT_FOR_TAT(0, (m, own, other) -> other),
    TIT_FOR_2_TATS(0, (m, own, other) -> past(m, other, 2, m >> 1 & other)),
    TWO_TITS_FOR_TAT(0, (m, own, other) -> past(m, other, 2, m >> 1 | other)),
    GRUDGER(0, (m, own, other) -> m | other),
    ALTERNATOR(0, (m, own, other) -> 1 - own),
    WIN_STAY_LOSE_SHIFT(0, (m, own, other) -> own ^ other),
    SUSPICIOUS_TIT_FOR_TAT(1, (m, own, other) -> other),
    ANTI_TIT_FOR_TAT(0, (m, own, other) -> 1 - other),
    BULLY(1, (m, own, other) -> 1 - other),
    GO_BY_MAJORITY(CountingRules.majorityStart(true), (m, own, other) -> CountingRules.majority(m, other, true)),
    HARD_GO_BY_MAJORITY(CountingRules.majorityStart(false), (m, own, other) -> CountingRules.majority(m, other, false)),
    HARD_TIT_FOR_TAT(0, (m, own, other) -> past(m, other, 3, m >> 1 | m >> 2 | other)),
    HARD_TIT_FOR_2_TATS(0, (m, own, other) -> past(m, other, 3, m >> 1 & (m >> 2 | other))),
    CYCLER_CCD("CCD"),
    CYCLER_DC("DC"),
    CYCLER_DDC("DDC"),
    CYCLER_CCCD("CCCD"),
    CYCLER_CCCCCD("CCCCCD"),
    FIRST_BY_SHUBIK(0, CountingRules::shubik),
    FIRST_BY_DAVIS(0, (m, own, other) -> davis(m, other)),
    GRADUAL(0, (m, own, other) -> CountingRules.gradual(m, other)),
    APPEASER(0, (m, own, other) -> own ^ other),
    CONTRITE_TIT_FOR_TAT(0, (m, own, other) -> contrite(m, own, other)),
    OMEGA_TFT(CountingRules.omegaStart(), CountingRules::omega),
    PUNISHER(CountingRules.punisherStart(), (m, own, other) -> CountingRules.punisher(m, other));

    private static final int GRACE = 10;

    private final Rule rule;

    Classic(long start, Step step) {
        this.rule = CountingRules.rule(start, step);
    }

    /** Goes through a sequence of moves again and again. */
    Classic(String cycle) {
        this.rule = CountingRules.rule(move(cycle, 0), (m, own, other) -> {
            int at = (int) ((m >> 1) + 1) % cycle.length();
            return (long) at << 1 | move(cycle, at);
        });
    }

    private static int move(String cycle, int at) {
        return cycle.charAt(at) == 'D' ? 1 : 0;
    }

    /** The strategy itself. */
    public Rule rule() {
        return rule;
    }

    /** The other's last moves, the newest in bit 1, with the action that follows from them. */
    private static long past(long memory, int other, int moves, long action) {
        long kept = (memory >> 1 << 1 | other) & (1L << moves) - 1;
        return kept << 1 | action & 1;
    }

    /** Cooperates for ten turns, then defects for ever if the other ever did: turns, and whether it did. */
    private static long davis(long memory, int other) {
        long turns = Math.min(GRACE, (memory >> 2) + 1);
        long grudge = memory >> 1 & 1 | other;
        return turns << 2 | grudge << 1 | (turns >= GRACE ? grudge : 0);
    }

    /** Tit for tat that takes the blame for its own slips until it has cooperated: whether it is contrite. */
    private static long contrite(long memory, int own, int other) {
        boolean contrite = (memory >> 1 & 1) == 1;
        if (contrite && own == 0) {
            return 0;
        }
        boolean slipped = Rule.action(memory) != own && own == 1 && other == 0;
        return (contrite || slipped ? 2 : 0) | other;
    }
}
