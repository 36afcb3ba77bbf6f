package risksim.experiment;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The population of {@code risksim bench population} as a plain loop over arrays with one sequential generator: what a careful person
 * writes who does not need the same bytes on every host. It is a measure of speed and computes nothing that is reported.
 */
final class PlainCrowd {
    private static final int TYPES = 4;
    private static final int LEVELS = 15;

    private final byte[] type;
    private final byte[] level;
    private final boolean[] engaged;
    private final byte[] service;
    private final int services;
    /** Chance that who returns goes back to the service used last. */
    private final double faithful;

    private final double[] stay = new double[LEVELS];
    /** {@code [service * TYPES + type]}. */
    private final long[] served;

    private final long[] satisfaction;
    private final SplittableRandom random;

    PlainCrowd(int users, int services, double faithful) {
        this.services = services;
        this.faithful = faithful;
        random = new SplittableRandom(1);
        served = new long[services * TYPES];
        satisfaction = new long[services * TYPES];
        service = new byte[users];
        type = new byte[users];
        level = new byte[users];
        engaged = new boolean[users];
        for (int i = 0; i < users; i++) {
            type[i] = (byte) (i % TYPES);
            level[i] = type[i];
            engaged[i] = true;
            service[i] = (byte) (i / TYPES % services);
        }
        for (int x = 0; x < LEVELS; x++) {
            stay[x] = x < 3 ? 0.7 : x < 8 ? 0.85 : 0.95;
        }
    }

    /** Moves all users by so many ticks; gives sums, so that nothing is optimised away. */
    long play(int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            for (int i = 0; i < type.length; i++) {
                if (engaged[i]) {
                    int cell = service[i] * TYPES + type[i];
                    served[cell]++;
                    level[i] += level[i] < 8 ? 1 : 0;
                    satisfaction[cell] += level[i];
                    engaged[i] = random.nextDouble() < stay[level[i]];
                } else {
                    engaged[i] = random.nextDouble() < 0.1 + 0.1 * type[i];
                    if (engaged[i] && services > 1 && random.nextDouble() >= faithful) {
                        service[i] = (byte) ((service[i] + 1 + random.nextInt(services - 1)) % services);
                    }
                }
            }
        }
        return Arrays.stream(served).sum() + Arrays.stream(satisfaction).sum();
    }
}
