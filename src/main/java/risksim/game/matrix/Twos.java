package risksim.game.matrix;

import java.util.List;
import risksim.check.Check;

/** What games of two players share. */
final class Twos {
    static final List<String> COIN = List.of("heads", "tails");
    static final List<String> PLACES = List.of("first place", "second place");

    private Twos() {}

    static void pair(int players) {
        Check.that(players == 2, "this game is for 2 players, was " + players);
    }

    /** A game that looks the same to both players; {@code own[mine][theirs]} is the reward. */
    static MatrixGame game(int players, List<String> labels, Repetition repetition, double[][] own) {
        pair(players);
        return new MatrixGame(
                List.of(labels, labels), repetition, (player, actions) -> own[actions[player]][actions[1 - player]]);
    }
}
