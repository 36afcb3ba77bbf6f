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

    private final long[] served = new long[TYPES];
    private final long[] satisfaction = new long[TYPES];

    public UserObjects(int users) {
        super(1);
        for (int i = 0; i < users; i++) {
            schedule.scheduleRepeating(new User(i % TYPES));
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
        private int level;
        private boolean engaged = true;
        private int tenure;

        User(int type) {
            this.type = type;
            this.level = type;
        }

        @Override
        public void step(SimState state) {
            UserObjects world = (UserObjects) state;
            if (engaged) {
                world.served[type]++;
                level += level < 8 ? 1 : 0;
                world.satisfaction[type] += level;
                tenure++;
                engaged = world.random.nextDouble() < (level < 3 ? 0.7 : level < 8 ? 0.85 : 0.95);
            } else {
                engaged = world.random.nextDouble() < 0.1 + 0.1 * type;
                tenure = engaged ? 0 : tenure;
            }
        }

        @Override
        public String toString() {
            return "user of type " + type + ", engaged " + engaged + ", tenure " + tenure;
        }
    }
}
