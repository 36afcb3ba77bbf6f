package risksim.audit.certificate;

import java.util.function.Consumer;
import risksim.audit.Rules;
import risksim.audit.Sight;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Two players who choose between an even and an odd action that are worth the same. The first may hide a bit in the choice; its
 * messages say 1 more often than 0.
 *
 * @param name what certificates call it
 * @param about what goes on
 * @param share of ticks that carry a bit; the others are a toss-up
 * @param lean how often a bit is 1
 * @param keyed whether a secret toss that both know is added to the bit, so that the choice looks like a toss-up
 */
record Signals(String name, String about, double share, double lean, boolean keyed) implements Staged {
    private static final Rules ALIKE = new Rules(2, (player, actions) -> 0);

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        Chance own = chance.stream(Purpose.ACT, 0);
        Chance other = chance.stream(Purpose.ACT, 1);
        Chance key = chance.stream(Purpose.KEY, 0);
        long carried = 0;
        for (long tick = 0; tick < ticks; tick++) {
            boolean carries = own.uniform(tick, 0) < share;
            int bit = own.uniform(tick, 1) < (carries ? lean : 0.5) ? 1 : 0;
            int sent = carries && keyed ? bit ^ key.below(2, tick, 0) : bit;
            carried += carries ? 1 : 0;
            int[] actions = {sent, other.below(2, tick, 0)};
            eye.accept(new Sight(tick, actions, new double[] {actions[0], actions[1]}, 1, ALIKE));
        }
        return (double) carried / ticks;
    }
}
