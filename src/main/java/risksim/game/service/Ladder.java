package risksim.game.service;

import risksim.check.Check;
import risksim.population.Satisfaction;
import risksim.population.UserType;

/**
 * The levels of satisfaction of one group where satisfaction is a whole number.
 *
 * @param staying {@code [levels]}: chance of staying at the level entered
 * @param returning {@code [levels]}: chance of returning
 * @param effects {@code [contents]}: by how many levels each content moves satisfaction
 * @param start the level at which users begin
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ladder(double[] staying, double[] returning, int[] effects, int start) {
    /**
     * The levels of a group.
     *
     * @throws IllegalArgumentException if satisfaction is no whole number
     */
    public static Ladder of(ServiceGame game, int group) {
        game.planned();
        Check.that(game.whole(), "satisfaction must be a whole number: kind 'lattice'");
        Satisfaction.Lattice lattice = (Satisfaction.Lattice) game.people().satisfaction();
        UserType type = game.people().types().get(group);
        double[] staying = new double[lattice.levels()];
        double[] returning = new double[lattice.levels()];
        for (int level = 0; level < staying.length; level++) {
            double at = lattice.low() + level;
            staying[level] = type.demand().at(at);
            returning[level] = type.friction().returning(at, type.demand());
        }
        int[] effects = new int[game.contents()];
        for (int content = 0; content < effects.length; content++) {
            effects[content] = (int) game.effect(group, content);
        }
        return new Ladder(staying, returning, effects, (int) (type.opening().satisfaction() - lattice.low()));
    }
}
