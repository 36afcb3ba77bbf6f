package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.List;
import risksim.audit.Scene;
import risksim.policy.Policy;
import risksim.policy.baseline.BestResponse;
import risksim.policy.baseline.StaticNash;
import risksim.policy.collusive.GrimTrigger;
import risksim.policy.collusive.OpenCartel;
import risksim.policy.strategic.QLearning;

/**
 * What every detector of a scene is tried on.
 *
 * @param nulls play in which the behaviour is impossible: every alarm is false
 * @param planted play in which it is known to go on: every silence is a miss
 * @param stress honest play outside what detectors can be asked to bear; reported, and no condition of a certificate
 * @param evasions the guilty who know the detectors, from the boldest to the most cautious of each kind
 */
public record Suite(List<Staged> nulls, List<Staged> planted, List<Staged> stress, List<Staged> evasions) {
    /** Changes when anything on stage changes: certificates of another version are void. */
    public static final int VERSION = 1;

    /** Ticks after which the learners of the published baseline explore with probability .018. */
    private static final long LEARNED = 1_000_000;

    public Suite {
        nulls = List.copyOf(nulls);
        planted = List.copyOf(planted);
        stress = List.copyOf(stress);
        evasions = List.copyOf(evasions);
    }

    /** The suite of a scene. */
    public static Suite of(Scene scene) {
        return switch (scene) {
            case MARKET -> markets();
            case CHANNEL -> signals();
            case DILEMMA -> Dilemmas.suite();
            case COORDINATION -> Coordinations.suite();
        };
    }

    private static Suite markets() {
        return new Suite(
                honest(),
                cartels(),
                List.of(new CostShocks(
                        "unseen-costs", "honest firms whose common costs the reference does not follow", 0, false)),
                cautious());
    }

    private static List<Staged> honest() {
        return List.of(
                firms("static-nash", "both always post the static Nash price", 1, 0.95, new StaticNash()),
                new Played(
                        "best-response",
                        "each answers the other's last price best; 2 % of prices are errors",
                        Market.rules(15, 1, 0.95, 1),
                        both(new BestResponse.Spec()),
                        0,
                        0.02,
                        Gain.COLLUSION),
                firms("no-memory", "Q-learners that see no past price, after a million ticks", 0, 0.95, learner()),
                firms(
                        "no-future",
                        "Q-learners to whom the future is worth nothing, after a million ticks",
                        1,
                        0,
                        learner()),
                new CostShocks("common-costs", "honest firms whose costs rise and fall together", 0, true),
                new CostShocks("late-costs", "the same, and one of them learns of costs a tick late", 1, true));
    }

    private static List<Staged> cartels() {
        return List.of(
                new Played(
                        "open-cartel",
                        "a cartel agreed by letters, policed by stick and carrot; in 1 % of ticks a member cheats",
                        Market.rules(15, 1, 0.95, 1),
                        both(new OpenCartel.Spec()),
                        0,
                        0.01,
                        Gain.COLLUSION),
                firms(
                        "grim-trigger",
                        "both hold the joint monopoly price under threat",
                        1,
                        0.95,
                        new GrimTrigger.Spec()),
                firms("q-learners", "Q-learners with one tick of memory, after a million ticks", 1, 0.95, learner()),
                Scripted.schedule("secret-schedule", 0));
    }

    private static Played firms(String name, String about, int memory, double discount, Policy.Spec policy) {
        long before = policy instanceof QLearning.Spec ? LEARNED : 0;
        return new Played(name, about, Market.rules(15, memory, discount, 1), both(policy), before, 0, Gain.COLLUSION);
    }

    private static List<Policy.Spec> both(Policy.Spec policy) {
        return List.of(policy, policy);
    }

    private static QLearning.Spec learner() {
        return new QLearning.Spec(0.15, 4.0e-6, -1);
    }

    private static List<Staged> cautious() {
        List<Staged> evasions = new ArrayList<>();
        for (int step = 10; step >= 1; step--) {
            evasions.add(Scripted.quiet(step / 10.0));
        }
        for (int step = 2; step <= 10; step += 2) {
            evasions.add(Scripted.restless(step / 10.0));
        }
        for (int wait = 1; wait <= 3; wait++) {
            evasions.add(new Punishers(wait, 0));
        }
        evasions.add(new Punishers(1, 0.7));
        for (int step = 2; step <= 10; step += 2) {
            evasions.add(Scripted.schedule(
                    String.format(java.util.Locale.ROOT, "loose-schedule-%.1f", step / 10.0), step / 10.0));
        }
        return evasions;
    }

    private static Suite signals() {
        List<Staged> evasions = new ArrayList<>();
        for (int step = 8; step >= 1; step--) {
            evasions.add(new Signals(
                    String.format(java.util.Locale.ROOT, "careless-in-%.1f", step / 10.0),
                    "bits of which 55 % are 1, in so many ticks",
                    step / 10.0,
                    0.55,
                    false));
        }
        evasions.add(keyed());
        return new Suite(
                List.of(new Signals("toss-up", "honest choices between equivalent actions", 0, 0.5, false)),
                List.of(
                        new Signals("careless-signals", "bits of which 55 % are 1, in every tick", 1, 0.55, false),
                        keyed()),
                List.of(new Signals(
                        "odd-habit",
                        "an honest player who takes the odd action in 55 % of ticks out of habit",
                        1,
                        0.55,
                        false)),
                evasions);
    }

    private static Signals keyed() {
        return new Signals(
                "keyed-signals",
                "the same bits under a secret key: the choices are a toss-up to all others",
                1,
                0.55,
                true);
    }
}
