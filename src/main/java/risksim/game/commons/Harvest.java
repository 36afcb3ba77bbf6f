package risksim.game.commons;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.FieldGame;
import risksim.game.Game;
import risksim.random.Chance;

/**
 * The commons harvest (Perolat et al. 2017): agents on a grid gather apples, which grow back the faster the more apples are left
 * within two cells, and never where none is. An agent may tag whoever stands straight ahead, who is then out for a while. An apple is
 * a reward of one.
 */
public final class Harvest implements FieldGame {
    /** Actions: stay, a step in one of four ways, tag. */
    public static final List<String> ACTIONS = List.of("stay", "north", "east", "south", "west", "tag");

    /** The action of tagging. */
    public static final int TAG = 5;

    private final Spec said;
    private final int players;

    private Harvest(Spec said, int players) {
        this.said = said;
        this.players = players;
    }

    /** What a scenario says of it. */
    public Spec said() {
        return said;
    }

    @Override
    public HarvestField dealt(Chance chance) {
        return new HarvestField(this, chance);
    }

    /** Whether apples can grow in a cell: in squares with bare ground between them. */
    boolean orchard(int x, int y) {
        int tile = said.patch() + said.gap();
        return x % tile < said.patch() && y % tile < said.patch();
    }

    /** The probability that an apple grows in a tick where so many are within two cells. */
    double growth(int near) {
        return said.growth().get(Math.min(said.growth().size() - 1, (near + 1) / 2));
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return ACTIONS.size();
    }

    @Override
    public int states() {
        return Sight.STATES;
    }

    @Override
    public List<String> happenings() {
        return List.of("out", "tagged", "apples");
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return ACTIONS.get(action);
    }

    /** What a scenario says of a commons harvest. */
    @LeavesOut(
            "trade, property and speech: gatherers see their surroundings, eat or remove others, and cannot agree on anything")
    @About(
            "agents gather apples on a grid that grow back where others are left, and may tag each other (Perolat et al. 2017)")
    public record Spec(
            @About("cells across") @Within("[2, 2000]") @Default("24") int width,
            @About("cells down") @Within("[2, 2000]") @Default("12") int height,
            @About("side of the squares in which apples grow") @Within("[1, 2000]") @Default("3") int patch,
            @About("bare cells between two squares") @Within("[0, 2000]") @Default("2") int gap,
            @About("probability a tick that an apple grows with 0, 1 or 2, 3 or 4, more apples within two cells")
                    @Within("[0, 1]")
                    @Default("[0.0, 0.01, 0.05, 0.1]")
                    List<Double> growth,
            @About("ticks that one is out who was tagged; 0 forbids tagging") @Within("[0, 100000]") @Default("25")
                    int timeout,
            @About("cells that a beam reaches") @Within("[1, 100]") @Default("5") int reach,
            @About("cells, counted in steps, that an agent can see") @Within("[1, 20]") @Default("5") int sight,
            @About("the fewest apples within two cells of one that may be taken") @Within("[0, 12]") @Default("0")
                    int spared,
            @About("worth now of one unit in the next tick") @Within("[0, 1)") @Default("0.99") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, width, height, patch, gap, growth, timeout, reach, sight, spared, discount);
            growth = List.copyOf(growth);
            Check.that(growth.size() == 4, "growth must hold 4 probabilities, holds " + growth.size());
        }

        @Override
        public Harvest create(int players) {
            Check.that(
                    players <= width * height / 2 && players <= 60_000,
                    "harvesters must be at most 60000, and fill at most half of the cells, were " + players);
            return new Harvest(this, players);
        }
    }
}
