package risksim.game.parallel;

import java.util.Arrays;
import java.util.stream.IntStream;
import risksim.check.Check;
import risksim.learn.parallel.ParallelSampling;
import risksim.learn.parallel.View;

/**
 * How boards and sights of them are numbered: by digits to the base of symbols + 1, 0 for a masked position and 1 + symbol for a
 * filled one. A board has its positions in order; a sight has the player's own first, then the nearest others.
 */
final class Boards {
    private static final int LARGEST = 1 << 30;

    private final int base;
    /** {@code [positions + 1]}, what one step of a position's digit adds; the last is how many boards there are. */
    private final int[] place;
    /** {@code [seen + 1]}, the same for what is seen. */
    private final int[] seenPlace;
    /** {@code [positions][seen]}, whom each sees, itself first. */
    private final int[][] sight;

    /**
     * @param ticks ticks of a choice, each of which has all boards
     */
    Boards(ParallelSampling said, int ticks) {
        this.base = said.symbols() + 1;
        this.sight = IntStream.range(0, said.positions())
                .mapToObj(i -> IntStream.concat(
                                IntStream.of(i), IntStream.of(View.sight(i, said.positions(), said.fanIn())))
                        .toArray())
                .toArray(int[][]::new);
        this.place = places(said.positions(), ticks);
        this.seenPlace = Arrays.copyOf(place, sight[0].length + 1);
    }

    private int[] places(int positions, int ticks) {
        int[] places = new int[positions + 1];
        long place = 1;
        for (int i = 0; i <= positions; i++) {
            Check.that(
                    place * ticks <= LARGEST,
                    "players and rounds make more than " + LARGEST + " states; take fewer players, options or rounds");
            places[i] = (int) place;
            place *= base;
        }
        return places;
    }

    int base() {
        return base;
    }

    int boards() {
        return place[place.length - 1];
    }

    int sights() {
        return seenPlace[seenPlace.length - 1];
    }

    /** What a board holds at a position: 0 for a mask, else 1 + symbol. */
    int digit(int board, int position) {
        return board / place[position] % base;
    }

    /** The board with another digit at a position. */
    int with(int board, int position, int digit) {
        return board + (digit - digit(board, position)) * place[position];
    }

    /** {@code [positions]}, symbols and masks. */
    int[] tokens(int board) {
        return IntStream.range(0, sight.length).map(i -> digit(board, i) - 1).toArray();
    }

    int seen(int board, int player) {
        int seen = 0;
        for (int k = 0; k < sight[player].length; k++) {
            seen += digit(board, sight[player][k]) * seenPlace[k];
        }
        return seen;
    }

    /** Writes what a sight shows into {@code tokens}; masks where nothing is seen. */
    void read(int seen, int player, int[] tokens) {
        Arrays.fill(tokens, View.MASK);
        for (int k = 0; k < sight[player].length; k++) {
            tokens[sight[player][k]] = seen / seenPlace[k] % base - 1;
        }
    }
}
