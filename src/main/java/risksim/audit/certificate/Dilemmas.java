package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.learn.game.MemoryOne;
import risksim.policy.Policy;
import risksim.policy.adversarial.Extortion;
import risksim.policy.baseline.FixedChoice;
import risksim.policy.baseline.Mixed;
import risksim.policy.strategic.Classic;
import risksim.policy.strategic.ClassicStrategy;
import risksim.policy.strategic.Generosity;
import risksim.policy.strategic.MemoryOnePolicy;
import risksim.policy.strategic.QLearning;
import risksim.policy.strategic.RegretMatching;
import risksim.random.Chance;
import risksim.random.Purpose;

/** Two players of the repeated dilemma with Axelrod's payoffs, of whom the first may extort. */
final class Dilemmas {
    private static final PrisonersDilemma RULES = new PrisonersDilemma(3, 0, 5, 1, new Repetition(1, 0, 1, 0.95));
    private static final Policy.Spec MIXER = new Mixed.Spec(List.of(1.0, 1.0));
    private static final Policy.Spec WIN_STAY = new ClassicStrategy(Classic.WIN_STAY_LOSE_SHIFT);
    private static final Policy.Spec LEARNER = new QLearning.Spec(0.1, 0.001, -1);
    private static final Policy.Spec BOLD = new Extortion(3, 0.5);

    private Dilemmas() {}

    static Suite suite() {
        return new Suite(
                honest(),
                List.of(
                        played("extorted-mixer", "an extortioner of ratio 3 meets a coin", BOLD, MIXER, 0),
                        played(
                                "extorted-win-stay",
                                "it meets win-stay lose-shift, with whom it never comes to mutual cooperation",
                                BOLD,
                                WIN_STAY,
                                0),
                        played(
                                "extorted-generous",
                                "it meets a generous zero-determinant player",
                                BOLD,
                                new Generosity(2, 0.5),
                                0),
                        played("extorted-learner", "it meets a Q-learner from its first tick on", BOLD, LEARNER, 0),
                        played(
                                "extorted-cooperator",
                                "it meets who always cooperates, against whom half of it is never seen",
                                BOLD,
                                new FixedChoice(0),
                                0)),
                List.of(played(
                        "bully",
                        "a bully defects until it is hit back, which takes from a coin and enforces no ratio",
                        new ClassicStrategy(Classic.BULLY),
                        MIXER,
                        0)),
                cautious());
    }

    private static Staged played(String name, String about, Policy.Spec one, Policy.Spec other, double tremble) {
        return new Played(name, about, RULES, List.of(one, other), 0, tremble, Gain.EXTORTION);
    }

    private static List<Staged> honest() {
        Policy.Spec titForTat = new ClassicStrategy(Classic.TIT_FOR_TAT);
        return List.of(
                played("tit-for-tat", "two play tit for tat; 5 % of actions are errors", titForTat, titForTat, 0.05),
                played("win-stay", "two play win-stay lose-shift; 5 % are errors", WIN_STAY, WIN_STAY, 0.05),
                played("generous", "a generous zero-determinant player meets a coin", new Generosity(3, 0.5), MIXER, 0),
                played(
                        "fair-ratio",
                        "a zero-determinant player of ratio 1 meets a coin",
                        new Extortion(1, 0.5),
                        MIXER,
                        0),
                played(
                        "mixers",
                        "two mix at rates drawn for each play",
                        seat -> mixer(seat.chance(Purpose.KEY)).create(seat),
                        MIXER,
                        0),
                played(
                        "reciprocators",
                        "two cooperate with probabilities drawn for each play: more after cooperation, and sometimes after mutual defection",
                        drawn(Dilemmas::reciprocator),
                        drawn(Dilemmas::reciprocator),
                        0),
                played(
                        "takers",
                        "one takes as an extortioner does, but after mutual cooperation at least twice as far off a ratio as is tolerated",
                        drawn(Dilemmas::taker),
                        MIXER,
                        0),
                played("defector", "one always defects", new FixedChoice(1), MIXER, 0),
                played("learners", "two Q-learners from their first tick on", LEARNER, LEARNER, 0),
                played("regret-matching", "two match regrets", new RegretMatching(), new RegretMatching(), 0));
    }

    private static Policy.Spec mixer(Chance chance) {
        double rate = chance.uniform(0, 0);
        return new Mixed.Spec(List.of(rate, 1 - rate));
    }

    /** How somebody plays who is drawn for each play. */
    private interface Draw {
        MemoryOne from(Chance chance);
    }

    private static Policy.Spec drawn(Draw draw) {
        return seat -> new MemoryOnePolicy(seat, draw.from(seat.chance(Purpose.KEY)), 1);
    }

    private static MemoryOne reciprocator(Chance chance) {
        return new MemoryOne(
                between(0.6, 1, chance, 0),
                between(0, 0.6, chance, 1),
                between(0.2, 0.8, chance, 2),
                between(0.1, 0.6, chance, 3));
    }

    private static MemoryOne taker(Chance chance) {
        double second = between(0.3, 0.6, chance, 0);
        double third = between(0.1, 0.3, chance, 1);
        double enforcing = 1 - 2.0 / 3 * (1 - second - third);
        return new MemoryOne(enforcing - between(0.16, 0.36, chance, 2), second, third, 0);
    }

    private static double between(double low, double high, Chance chance, int index) {
        return low + (high - low) * chance.uniform(0, index);
    }

    private static List<Staged> cautious() {
        List<Staged> evasions = new ArrayList<>();
        for (double chi : new double[] {3, 2.5, 2, 1.75, 1.5, 1.25}) {
            evasions.add(extorting("ratio-%.2f", chi, "a ratio of so much", new Extortion(chi, 0.5)));
        }
        for (double strength : new double[] {0.25, 0.1, 0.05, 0.02}) {
            evasions.add(extorting(
                    "slow-%.2f", strength, "ratio 3, reacting so strongly at most", new Extortion(3, strength)));
        }
        for (double mercy : new double[] {0.05, 0.1, 0.2, 0.4}) {
            evasions.add(extorting(
                    "mercy-%.2f",
                    mercy, "ratio 3, but it cooperates so often after mutual defection", merciful(mercy)));
        }
        for (double idle : new double[] {0.1, 0.2, 0.4}) {
            evasions.add(extorting("idle-%.2f", idle, "ratio 3, but in so many ticks it tosses a coin", idle(idle)));
        }
        return evasions;
    }

    private static Staged extorting(String name, double size, String about, Policy.Spec policy) {
        return played(String.format(Locale.ROOT, name, size), about, policy, MIXER, 0);
    }

    private static MemoryOne bold() {
        MemoryOne.Payoffs payoffs = MemoryOne.Payoffs.AXELROD;
        return MemoryOne.zeroDeterminant(payoffs, 3, 0.5 * MemoryOne.strongest(payoffs, 3, 1), 1);
    }

    private static Policy.Spec merciful(double mercy) {
        MemoryOne bold = bold();
        return new MemoryOnePolicy.Spec(List.of(bold.cc(), bold.cd(), bold.dc(), mercy), 0);
    }

    /** A coin that is tossed in so many ticks is an error in half of them. */
    private static Policy.Spec idle(double share) {
        MemoryOne idle = bold().slipping(share / 2);
        return new MemoryOnePolicy.Spec(List.of(idle.cc(), idle.cd(), idle.dc(), idle.dd()), 0);
    }
}
