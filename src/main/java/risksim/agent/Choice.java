package risksim.agent;

import java.util.List;
import risksim.policy.service.Offer;

/**
 * What an agent does in a tick. The array is read, never written.
 *
 * @param actions {@code [roles]}, 0 in roles that serve people
 * @param offers {@code [roles]}, {@link Offer#NONE} in roles that do not; empty if the agent serves nobody
 */
@SuppressWarnings("ArrayRecordComponent")
public record Choice(int[] actions, List<Offer> offers) {}
