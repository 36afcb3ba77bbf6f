package risksim.game;

import java.util.Map;

/** An encounter: who takes part, what they can do, how it resolves. It holds no agent and, but for its rules, no memory. */
public interface Game {
    /** How many take part. */
    int players();

    /** What a scenario says of a game: its parameters, able to set the game up for so many players. */
    interface Spec {
        /**
         * The game for {@code players} players.
         *
         * @throws IllegalArgumentException naming the parameter, if the parameters do not fit so many players
         */
        Game create(int players);

        /** More for people than the parameters tell, by name, in the order in which it is printed; by default nothing. */
        default Map<String, String> facts() {
            return Map.of();
        }
    }
}
