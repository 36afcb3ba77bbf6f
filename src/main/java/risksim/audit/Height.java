package risksim.audit;

/** How high prices have stood over the competitive one on average so far. */
final class Height {
    private long ticks;
    /** Mean price over the reference, summed over ticks. */
    private double sum;

    void see(Sight sight) {
        ticks++;
        sum += sight.level();
    }

    long ticks() {
        return ticks;
    }

    /** Whether the mean price stands above the competitive one by a part of it. */
    boolean above(double margin) {
        return sum >= ticks * (1 + margin);
    }
}
