package risksim.policy.service;

import java.util.Arrays;
import java.util.Optional;
import risksim.game.service.ServiceGame;
import risksim.random.Digest;

/**
 * Questions of one kind to users: which of two contents do you prefer, and which is the best of all? Everyone who is asked answers
 * every pair once.
 *
 * @param pairs {@code [pairs][2]}, contents; read, never written
 * @param share chance with which each user is asked, in [0, 1]
 * @param beta how sharply users tell utilities apart
 * @param panel whether all people are asked, also those who have left, rather than the service's engaged users alone
 * @param best whether users also name the best of all contents
 */
@SuppressWarnings("ArrayRecordComponent")
public record Survey(int[][] pairs, double share, double beta, boolean panel, boolean best) {
    /** Pairs that one survey can hold. */
    public static final int PAIRS = 1 << 15;

    /** Comparisons alone. */
    public Survey(int[][] pairs, double share, double beta, boolean panel) {
        this(pairs, share, beta, panel, false);
    }

    Optional<String> complaint(ServiceGame game) {
        if (!(share >= 0 && share <= 1)) {
            return Optional.of("asks a share of " + share + " of users");
        }
        if (!(beta >= 0 && beta < Double.POSITIVE_INFINITY) || pairs.length > PAIRS) {
            return Optional.of("asks " + pairs.length + " pairs at sharpness " + beta);
        }
        for (int[] pair : pairs) {
            if (pair.length != 2 || pair[0] == pair[1] || outside(pair[0], game) || outside(pair[1], game)) {
                return Optional.of("asks to compare " + Arrays.toString(pair) + ", which is no pair of the "
                        + game.contents() + " contents");
            }
        }
        return Optional.empty();
    }

    private static boolean outside(int content, ServiceGame game) {
        return content < 0 || content >= game.contents();
    }

    long fold(long digest) {
        long folded = Digest.fold(digest, (panel ? 1 : 0) + (best ? 2 : 0));
        folded = Digest.fold(folded, new double[] {share, beta});
        for (int[] pair : pairs) {
            folded = Digest.fold(folded, pair);
        }
        return folded;
    }
}
