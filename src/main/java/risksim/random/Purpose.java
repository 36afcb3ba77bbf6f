package risksim.random;

/**
 * What a draw is for. Draws for one purpose never shift those for another, so that switching one thing on or off leaves
 * the rest of a run's chance as it was. The codes are part of the contract of reproducibility: never renumber.
 */
public enum Purpose {
    /** The first state of an encounter. */
    OPENING(1),
    /** Whether an agent explores, and what it then tries. */
    EXPLORE(2),
    /** What an agent with a mixed strategy does. */
    ACT(3),
    /** Which of several equally good choices is taken. */
    TIE(4),
    /** Which examples a report shows, and resampling. */
    SHOW(5),
    /** Which points of a parameter space are tried: hypercubes, trajectories, scrambles. */
    DESIGN(6),
    /** Which user compares which two alternatives, and which wins. */
    COMPARE(20),
    /** Which user names which alternative as the best of all. */
    NAME_BEST(21),
    /** Which comparisons a trainer of policies draws. */
    TRAIN(22),
    /** What a search for worst cases tries. */
    SEARCH(23),
    /** Which answers to which prompt a service asks its users to compare. */
    ASK_PROMPT(24),
    /** Which type a user is of, and whether the user begins engaged. */
    BELONG(40),
    /** Whether a user stays with a service, or returns from an absence. */
    STAY(41),
    /** Which of several services a user takes up. */
    CHOOSE(42),
    /** Which users are asked to compare, and what they answer. */
    ANSWER(43),
    /** How a user's enjoyment and memory of content vary by chance. */
    TASTE(44),
    /** Whether a user who is engaged comes in a tick. */
    VISIT(45),
    /** How often a user comes: the user's own rate. */
    RATE(46),
    /** How likely a user stays after a visit: the user's own chance. */
    LOYALTY(47),
    /** When a user comes first. */
    ARRIVE(48),
    /** What the tables say that an inductive player holds. */
    TABLE(60),
    /** Where somebody goes who sees nothing to go for. */
    WANDER(65),
    /** What a position, or an agent, draws when it chooses in a round of parallel sampling. */
    REVEAL(61),
    /** How a random circuit is wired. */
    WIRE(62),
    /** Which of the words that somebody knows it says. */
    SPEAK(66),
    /** Where somebody seeks another, and what it says before. */
    SEEK(67),
    /** In which order the members of a team arrive, where values are estimated by drawing orders. */
    ORDER(68),
    /** Which pairs of contents a service asks its users to compare. */
    ASK(70),
    /** How costs move, and the errors of those who follow them. */
    SHOCK(80),
    /** When somebody breaks an agreement or errs, and what they do then. */
    TREMBLE(81),
    /** What those who signal in secret have agreed on beforehand. */
    KEY(82);

    private final long code;

    Purpose(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
