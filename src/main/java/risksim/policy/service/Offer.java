package risksim.policy.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import risksim.game.service.ServiceGame;
import risksim.random.Digest;

/**
 * What a service does in a tick: what it shows to each segment, and what it asks its users. Where users meet many items a tick the
 * row of a segment is a mixture, whose expectation is what they meet.
 *
 * @param shown {@code [segments][contents]}, each row at least 0 with sum 1; read, never written
 * @param surveys questions to users
 */
@SuppressWarnings("ArrayRecordComponent")
public record Offer(double[][] shown, List<Survey> surveys) {
    /** The offer of someone who serves nobody in an encounter. */
    public static final Offer NONE = new Offer(new double[0][], List.of());

    private static final double TOLERANCE = 1e-9;

    public Offer {
        surveys = List.copyOf(surveys);
    }

    /** One mixture for every segment. */
    public static Offer mixture(ServiceGame game, double[] mixture) {
        double[][] shown = new double[game.segments()][];
        Arrays.fill(shown, mixture.clone());
        return new Offer(shown, List.of());
    }

    /** One content for each segment: {@code [segments]}. */
    public static Offer contents(ServiceGame game, int[] contents) {
        double[][] shown = new double[contents.length][game.contents()];
        for (int segment = 0; segment < contents.length; segment++) {
            shown[segment][contents[segment]] = 1;
        }
        return new Offer(shown, List.of());
    }

    /** The same with questions. */
    public Offer asking(List<Survey> questions) {
        return new Offer(shown, questions);
    }

    /** Why this is no offer in an encounter, if it is none. */
    public Optional<String> complaint(ServiceGame game) {
        if (shown.length != game.segments()) {
            return Optional.of("shows something to " + shown.length + " segments, there are " + game.segments());
        }
        for (int segment = 0; segment < shown.length; segment++) {
            double[] row = shown[segment];
            if (row.length != game.contents() || !mixes(row) || game.whole() && !pure(row)) {
                return Optional.of("shows " + Arrays.toString(row) + " to segment " + segment + ", which is no "
                        + (game.whole() ? "content" : "mixture") + " of " + game.contents());
            }
        }
        return surveys.stream()
                .flatMap(survey -> survey.complaint(game).stream())
                .findFirst();
    }

    private static boolean mixes(double[] row) {
        double sum = 0;
        for (double part : row) {
            if (!(part >= 0)) {
                return false;
            }
            sum += part;
        }
        return StrictMath.abs(sum - 1) <= TOLERANCE;
    }

    private static boolean pure(double[] row) {
        return Arrays.stream(row).filter(part -> part == 1).count() == 1;
    }

    /** Whether the same is shown to everyone as in another offer. */
    public boolean showsAs(Offer other) {
        return shown == other.shown || Arrays.deepEquals(shown, other.shown);
    }

    /** A digest of what came before followed by this offer. */
    public long fold(long digest) {
        long folded = digest;
        for (double[] row : shown) {
            folded = Digest.fold(folded, row);
        }
        for (Survey survey : surveys) {
            folded = survey.fold(folded);
        }
        return folded;
    }
}
