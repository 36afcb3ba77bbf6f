package risksim.agent;

import java.util.ArrayList;
import java.util.List;
import risksim.policy.DiscretePolicy;
import risksim.policy.Letter;
import risksim.policy.Policy;
import risksim.policy.Talker;
import risksim.policy.service.Offer;
import risksim.policy.service.ServicePolicy;
import risksim.random.Digest;

/**
 * Someone who takes part: a name and a policy for each role it holds. Calls come from one thread at a time; where that thread
 * runs is the business of an {@link AgentHost}.
 */
public final class Agent {
    private final int index;
    private final String name;
    private final List<Policy> policies;
    private final boolean serves;

    /**
     * @param index from 0, in the order of the scenario
     * @param name for people
     * @param policies one for each role, in the order of the encounters
     */
    public Agent(int index, String name, List<? extends Policy> policies) {
        this.index = index;
        this.name = name;
        this.policies = List.copyOf(policies);
        this.serves = this.policies.stream().anyMatch(ServicePolicy.class::isInstance);
    }

    public int index() {
        return index;
    }

    public String name() {
        return name;
    }

    /** The number of encounters the agent takes part in. */
    public int roles() {
        return policies.size();
    }

    public Policy policy(int role) {
        return policies.get(role);
    }

    /** Whether the agent sends or reads letters. */
    public boolean talks() {
        return policies.stream().anyMatch(Talker.class::isInstance);
    }

    /**
     * Chooses in every role.
     *
     * @param seen {@code [roles]}
     * @throws AgentFailure if a policy throws
     */
    public Choice decide(long tick, int[] seen) {
        int[] actions = new int[seen.length];
        for (int role = 0; role < actions.length; role++) {
            if (policies.get(role) instanceof DiscretePolicy policy) {
                actions[role] = AgentFailure.guard(name, tick, policy, seen[role]);
            }
        }
        return new Choice(actions, serves ? offers(tick) : List.of());
    }

    private List<Offer> offers(long tick) {
        List<Offer> offers = new ArrayList<>();
        AgentFailure.guard(
                name,
                tick,
                () -> policies.forEach(policy ->
                        offers.add(policy instanceof ServicePolicy service ? service.offer(tick) : Offer.NONE)));
        return offers;
    }

    /** Learns in every role, then says what there is to say. */
    public List<Letter> learn(Lesson lesson) {
        List<Letter> letters = new ArrayList<>();
        AgentFailure.guard(name, lesson.tick(), () -> {
            for (int role = 0; role < policies.size(); role++) {
                Policy policy = policies.get(role);
                learn(policy, role, lesson);
                if (policy instanceof Talker talker) {
                    talker.speak(
                            lesson.tick(),
                            (text, to) -> letters.add(new Letter(lesson.tick(), index, letters.size(), to, text)));
                }
            }
        });
        return letters;
    }

    private static void learn(Policy policy, int role, Lesson lesson) {
        if (policy instanceof DiscretePolicy discrete) {
            discrete.learn(
                    lesson.tick(),
                    lesson.seen()[role],
                    lesson.actions()[role],
                    lesson.rewards()[role],
                    lesson.next()[role]);
        } else if (policy instanceof ServicePolicy service) {
            service.learn(
                    lesson.tick(), lesson.offers().get(role), lesson.outcomes().get(role));
        }
    }

    /** Reads letters, which must be in their total order. */
    public void hear(List<Letter> letters) {
        for (Letter letter : letters) {
            for (Policy policy : policies) {
                if (policy instanceof Talker talker) {
                    AgentFailure.guard(name, letter.tick(), () -> talker.hear(letter));
                }
            }
        }
    }

    /** The first tick since which no policy of choices has changed its mind. */
    public long steadySince() {
        long since = 0;
        for (Policy policy : policies) {
            since = policy instanceof DiscretePolicy discrete ? Math.max(since, discrete.steadySince()) : since;
        }
        return since;
    }

    /** A digest of all memories. */
    public long digest() {
        long digest = Digest.EMPTY;
        for (Policy policy : policies) {
            digest = Digest.fold(digest, policy.digest());
        }
        return digest;
    }

    /** The same agent with the same memory; what happens to one is not felt by the other. */
    public Agent copy() {
        return new Agent(index, name, policies.stream().map(Policy::copy).toList());
    }
}
