package risksim.audit;

/**
 * What a prisoner's dilemma pays, counted from mutual defection.
 *
 * @param reward both cooperate
 * @param sucker for cooperating alone, below 0
 * @param temptation for defecting alone
 */
record Dilemma(double reward, double sucker, double temptation) {
    /** A difference of payoffs that counts as none. */
    private static final double LEAST = 1e-9;

    /** What the first player is paid; the first action is to cooperate. */
    static Dilemma of(Rules rules) {
        return seenBy(0, rules);
    }

    private static Dilemma seenBy(int player, Rules rules) {
        double floor = rules.pays().of(player, new int[] {1, 1});
        int[] alone = {player, 1 - player};
        int[] tempted = {1 - player, player};
        return new Dilemma(
                rules.pays().of(player, new int[] {0, 0}) - floor,
                rules.pays().of(player, alone) - floor,
                rules.pays().of(player, tempted) - floor);
    }

    /** Whether these rules are a dilemma, the same to both, in which the two sides of a betrayal are not mirror images. */
    static boolean plays(Rules rules) {
        Dilemma one = seenBy(0, rules);
        return one.equals(seenBy(1, rules))
                && one.temptation > one.reward
                && one.reward > 0
                && one.sucker < 0
                && StrictMath.abs(one.temptation + one.sucker) > LEAST;
    }
}
