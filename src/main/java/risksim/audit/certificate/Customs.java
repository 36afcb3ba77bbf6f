package risksim.audit.certificate;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import risksim.audit.PublicRecord;
import risksim.audit.Sight;
import risksim.game.matrix.MatrixGame;
import risksim.game.matrix.PureCoordination;
import risksim.game.matrix.Repetition;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Two players who are paid if they choose alike among {@value #OPTIONS} options, each by a custom: what one does after what both did last.
 *
 * @param name what certificates call it
 * @param about what goes on
 * @param custom what is done
 * @param trembles {@code [players]}, how often a player takes any option instead
 */
record Customs(String name, String about, Custom custom, List<Double> trembles) implements Staged {
    private static final int OPTIONS = 4;
    private static final MatrixGame GAME = new PureCoordination(OPTIONS, new Repetition(0, 0, 1, 0)).create(2);

    /** What a player does. */
    interface Custom {
        /**
         * The choice of a player who does not err.
         *
         * @param last {@code [players]}, what both did last
         */
        int choice(Streams chance, long tick, int player, int[] last);
    }

    Customs {
        trembles = List.copyOf(trembles);
    }

    @Override
    public double play(Streams chance, long ticks, Consumer<Sight> eye) {
        PublicRecord seen = new PublicRecord(GAME);
        long failed = 0;
        int[] last = {0, 1};
        for (long tick = 0; tick < ticks; tick++) {
            int[] actions = new int[2];
            for (int i = 0; i < 2; i++) {
                Chance own = chance.stream(Purpose.TREMBLE, i);
                actions[i] = own.uniform(tick, 0) < trembles.get(i)
                        ? own.below(OPTIONS, tick, 1)
                        : custom.choice(chance, tick, i, last);
            }
            failed += actions[0] == actions[1] ? 0 : 1;
            eye.accept(seen.sight(tick, actions));
            last = actions;
        }
        return (double) failed / ticks;
    }

    /** Two customs, drawn anew for every play, that agree in so many situations. */
    static Customs agreeing(String name, String about, double share, double... trembles) {
        return new Customs(
                name,
                about,
                (chance, tick, player, last) -> {
                    int situation = last[0] + OPTIONS * last[1];
                    int common = chance.stream(Purpose.KEY, 0).below(OPTIONS, situation, 0);
                    Chance own = chance.stream(Purpose.KEY, 1);
                    return player == 0 || own.uniform(situation, 0) < share
                            ? common
                            : (common + 1 + own.below(OPTIONS - 1, situation, 1)) % OPTIONS;
                },
                java.util.Arrays.stream(trembles).boxed().toList());
    }

    /** Both give way: each does what the other did last. */
    static Customs corridor(String name, String about, double tremble) {
        return new Customs(name, about, (chance, tick, player, last) -> last[1 - player], List.of(tremble, tremble));
    }

    /** One always does the same; the other wants to fail, and does it too in so many ticks, so as not to be found out. */
    static Customs saboteur(double match) {
        return new Customs(
                String.format(Locale.ROOT, "saboteur-%.2f", match),
                "one keeps to a convention; another, who wants to fail, follows it in so many ticks and otherwise does anything else",
                (chance, tick, player, last) -> {
                    Chance own = chance.stream(Purpose.ACT, 1);
                    return player == 0 || own.uniform(tick, 0) < match ? 0 : 1 + own.below(OPTIONS - 1, tick, 1);
                },
                List.of(0.0, 0.0));
    }
}
