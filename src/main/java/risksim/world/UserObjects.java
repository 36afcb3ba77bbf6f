package risksim.world;

import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The population of {@code risksim bench population} as people usually write it in MASON: one object a user, one step each a tick, and
 * MASON's own generator. It is a measure of speed and computes nothing that is reported.
 */
public final class UserObjects extends SimState {
    private static final long serialVersionUID = 1;
    private static final int TYPES = 4;

    private final int services;
    private final double faithful;
    /** {@code [service * TYPES + type]}. */
    private final long[] served;

    private final long[] satisfaction;

    /**
     * @param services among which users choose when they return
     * @param faithful chance that who returns goes back to the service used last
     */
    public UserObjects(int users, int services, double faithful) {
        super(1);
        this.services = services;
        this.faithful = faithful;
        served = new long[services * TYPES];
        satisfaction = new long[services * TYPES];
        for (int i = 0; i < users; i++) {
            schedule.scheduleRepeating(new User(i % TYPES, i / TYPES % services));
        }
    }

    /** Moves all users by so many ticks; gives what the kernel must have summed, so that nothing is optimised away. */
    public long play(int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            schedule.step(this);
        }
        return Arrays.stream(served).sum() + Arrays.stream(satisfaction).sum();
    }

    private static final class User implements Steppable {
        private static final long serialVersionUID = 1;

        private final int type;
        private int service;
        private int level;
        private boolean engaged = true;
        private int tenure;

        User(int type, int service) {
            this.type = type;
            this.service = service;
            this.level = type;
        }

        @Override
        public void step(SimState state) {
            UserObjects world = (UserObjects) state;
            if (engaged) {
                int cell = service * TYPES + type;
                world.served[cell]++;
                level += level < 8 ? 1 : 0;
                world.satisfaction[cell] += level;
                tenure++;
                engaged = world.random.nextDouble() < (level < 3 ? 0.7 : level < 8 ? 0.85 : 0.95);
            } else {
                engaged = world.random.nextDouble() < 0.1 + 0.1 * type;
                if (engaged) {
                    tenure = 0;
                    choose(world);
                }
            }
        }

        private void choose(UserObjects world) {
            if (world.services > 1 && world.random.nextDouble() >= world.faithful) {
                service = (service + 1 + world.random.nextInt(world.services - 1)) % world.services;
            }
        }

        @Override
        public String toString() {
            return "user of service " + service + ", type " + type + ", engaged " + engaged + ", tenure " + tenure;
        }
    }
}
