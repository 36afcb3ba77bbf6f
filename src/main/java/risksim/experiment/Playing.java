package risksim.experiment;

import java.util.function.BooleanSupplier;
import risksim.agent.AgentHost;
import risksim.world.World;

/**
 * How worlds are played: changes speed and no byte.
 *
 * @param host where agents run
 * @param bursts whether closed tables may be played in bursts
 * @param stop asked between steps; once true the replication is given up
 */
record Playing(AgentHost host, boolean bursts, BooleanSupplier stop) {

    /**
     * Plays a world that has been started until it ends, or up to a tick.
     *
     * @throws Stage.Stopped if given up
     */
    void until(World world, long tick) {
        while (!world.ended() && world.tick() < tick) {
            if (stop.getAsBoolean()) {
                throw new Stage.Stopped();
            }
            world.step(tick);
        }
    }
}
