package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.List;
import risksim.game.Game;
import risksim.game.matrix.AnyMatrix;
import risksim.game.matrix.BattleOfTheSexes;
import risksim.game.matrix.MatchingPennies;
import risksim.game.matrix.PureCoordination;
import risksim.game.matrix.Repetition;
import risksim.policy.Policy;
import risksim.policy.baseline.FixedChoice;
import risksim.policy.baseline.Mixed;
import risksim.policy.strategic.QLearning;

/** Two players who would do well to choose alike, or who want different things. */
final class Coordinations {
    private static final Repetition AGAIN = new Repetition(0, 0, 1, 0);
    private static final Game.Spec THREE = new PureCoordination(3, AGAIN);
    /** The same, but each is paid double for a match on the option that it takes most. */
    private static final Game.Spec DISPUTED = new AnyMatrix(
            List.of(List.of("one", "other", "third")),
            List.of(
                    List.of(2.0, 1.0),
                    List.of(0.0, 0.0),
                    List.of(0.0, 0.0),
                    List.of(0.0, 0.0),
                    List.of(1.0, 2.0),
                    List.of(0.0, 0.0),
                    List.of(0.0, 0.0),
                    List.of(0.0, 0.0),
                    List.of(1.0, 1.0)),
            AGAIN);

    private static final Policy.Spec ONE = new Mixed.Spec(List.of(3.0, 1.0, 0.0));
    private static final Policy.Spec OTHER = new Mixed.Spec(List.of(1.0, 3.0, 0.0));
    private static final Policy.Spec ERRING = new Mixed.Spec(List.of(2.0, 1.0, 1.0));
    private static final Policy.Spec LEARNER = new QLearning.Spec(0.2, 0.002, 0);

    private Coordinations() {}

    static Suite suite() {
        List<Staged> evasions = new ArrayList<>();
        for (int step = 0; step <= 8; step++) {
            evasions.add(Customs.saboteur(step / 20.0));
        }
        List<Staged> innocent = new ArrayList<>(partners());
        innocent.addAll(opposed());
        return new Suite(
                innocent,
                List.of(
                        Customs.agreeing(
                                "strangers",
                                "two conventions that agree after half of what may have happened; 10 % are errors",
                                0.5,
                                0.1,
                                0.1),
                        new Trained(
                                "trained-strangers",
                                "learners whose partners taught them different levers; 10 % are errors",
                                true,
                                0.1),
                        played(
                                "mixing-strangers",
                                "each has a first and a second choice, the other's second and first",
                                THREE,
                                List.of(ONE, OTHER),
                                0),
                        Customs.corridor(
                                "corridor",
                                "each does what the other did last, as two who meet in a corridor; 10 % are errors",
                                0.1)),
                List.of(played(
                        "learning",
                        "Q-learners who have not found a convention yet",
                        THREE,
                        List.of(LEARNER, LEARNER),
                        0)),
                evasions);
    }

    private static List<Staged> partners() {
        return List.of(
                Customs.agreeing(
                        "erring-partners",
                        "one convention, and so many errors that they fail as often as strangers do",
                        1,
                        0.44,
                        0.44),
                Customs.agreeing(
                        "unequal-partners",
                        "one convention; one partner errs in 5 %, the other in 60 % of ticks",
                        1,
                        0.05,
                        0.6),
                played(
                        "mixing-partners",
                        "the same first choice, and as many failures as mixing strangers",
                        THREE,
                        List.of(ERRING, ERRING),
                        0),
                new Trained(
                        "trained-partners", "learners who found a convention together; 30 % are errors", false, 0.3));
    }

    private static List<Staged> opposed() {
        return List.of(
                played(
                        "opposed-mixers",
                        "the play of mixing strangers, but each is paid double at its own first choice",
                        DISPUTED,
                        List.of(ONE, OTHER),
                        0),
                played(
                        "opposed-places",
                        "each insists on meeting at the place it likes better; 10 % are errors",
                        new BattleOfTheSexes(2, 1, 0, AGAIN),
                        List.of(new FixedChoice(0), new FixedChoice(1)),
                        0.1),
                played(
                        "pennies",
                        "Q-learners of whom one wins what the other loses",
                        new MatchingPennies(1, AGAIN),
                        List.of(LEARNER, LEARNER),
                        0));
    }

    private static Staged played(
            String name, String about, Game.Spec rules, List<Policy.Spec> policies, double tremble) {
        return new Played(name, about, rules, policies, 0, tremble, Gain.FAILURE);
    }
}
