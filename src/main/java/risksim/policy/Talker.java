package risksim.policy;

import java.util.function.ObjIntConsumer;

/** A policy that talks with other agents. Whoever talks is heard one tick later. */
public interface Talker {
    /**
     * Says what there is to say after the outcome of {@code tick}.
     *
     * @param mouth takes a text and the index of the agent who is meant, or {@link Letter#EVERYONE}
     */
    void speak(long tick, ObjIntConsumer<String> mouth);

    /** Reads a letter; letters come in their total order. */
    void hear(Letter letter);
}
