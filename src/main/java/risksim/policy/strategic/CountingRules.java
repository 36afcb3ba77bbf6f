package risksim.policy.strategic;

import risksim.learn.game.Rule;

/** The strategies of the tournament that count, as functions of what is remembered; 0 cooperates, 1 defects. */
final class CountingRules {
    /** The middle of a count that can go both ways. */
    private static final long MIDDLE = 1L << 19;

    private static final long DEADLOCK = 3;
    private static final long RANDOMNESS = 8;
    private static final int GRUDGE = 20;

    private CountingRules() {}

    /** Counts the other's defections less its cooperations. */
    static long majority(long memory, int other, boolean soft) {
        long lead = Counts.first(memory) + (other == 1 ? 1 : -1);
        boolean defects = lead > MIDDLE || (lead == MIDDLE && !soft);
        return Counts.of(defects ? 1 : 0, lead, 0, 0);
    }

    static long majorityStart(boolean soft) {
        return Counts.of(soft ? 0 : 1, MIDDLE, 0, 0);
    }

    /** Retaliates against what broke the peace, one turn longer each time: length of retaliation, turns left. */
    static long shubik(long memory, int own, int other) {
        long length = Counts.first(memory);
        long left = Counts.second(memory);
        if (left == 0 && other == 1 && own == 0) {
            length++;
            left = length;
        }
        return Counts.of(left > 0 ? 1 : 0, length, left - 1, 0);
    }

    /** Answers the n-th defection with n defections and two cooperations: defections seen, punishments left, calm turns left. */
    static long gradual(long memory, int other) {
        long seen = Counts.first(memory) + other;
        long punishments = Counts.second(memory);
        long calm = Counts.third(memory);
        if (punishments > 0) {
            return Counts.of(1, seen, punishments - 1, calm);
        }
        if (calm > 0) {
            return Counts.of(0, seen, 0, calm - 1);
        }
        return other == 1 ? Counts.of(1, seen, seen - 1, 2) : Counts.of(0, seen, 0, 0);
    }

    /** Remembers deadlock counter, randomness counter, and the other's last move with the number of turns up to two. */
    static long omega(long memory, int own, int other) {
        long deadlock = Counts.first(memory);
        long randomness = Counts.second(memory);
        boolean firstTurn = Counts.third(memory) == 0;
        int before = (int) Counts.third(memory) - 1;
        if (firstTurn) {
            return Counts.of(other, deadlock, randomness, 1 + other);
        }
        if (deadlock >= DEADLOCK) {
            return Counts.of(0, deadlock == DEADLOCK ? DEADLOCK + 1 : 0, randomness, 1 + other);
        }
        randomness += (before == 0 && other == 0 ? -1 : 0) + (before != other ? 1 : 0) + (own != other ? 1 : 0);
        if (randomness >= MIDDLE + RANDOMNESS) {
            return Counts.of(1, deadlock, randomness, 1 + other);
        }
        return Counts.of(other, before != other ? deadlock + 1 : 0, randomness, 1 + other);
    }

    static long omegaStart() {
        return Counts.of(0, 0, MIDDLE, 0);
    }

    /** Punishes for a time that grows with the share of defections: turns seen, defections seen, and the grudge. */
    static long punisher(long memory, int other) {
        long turns = Counts.first(memory) + 1;
        long defections = Counts.second(memory) + other;
        long length = Counts.third(memory) / (4 * GRUDGE);
        long age = Counts.third(memory) / 2 % (2 * GRUDGE);
        boolean grudged = Counts.third(memory) % 2 == 1;
        if (age >= length) {
            age = 0;
            grudged = false;
        }
        int action = 0;
        if (grudged) {
            age++;
            action = 1;
        } else if (other == 1) {
            length = defections * GRUDGE / turns;
            grudged = true;
            action = 1;
        }
        return Counts.of(action, turns, defections, length * 4 * GRUDGE + age * 2 + (grudged ? 1 : 0));
    }

    /** Before the first move a length of one turn is remembered, and no grudge. */
    static long punisherStart() {
        return Counts.of(0, 0, 0, 4 * GRUDGE + 2);
    }

    /** A rule of a start and a step. */
    static Rule rule(long start, Step step) {
        return new Rule() {
            @Override
            public long start() {
                return start;
            }

            @Override
            public long after(long memory, int own, int other) {
                return step.after(memory, own, other);
            }
        };
    }

    /** One step of a rule. */
    @FunctionalInterface
    interface Step {
        long after(long memory, int own, int other);
    }
}
