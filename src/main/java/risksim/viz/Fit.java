package risksim.viz;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import risksim.file.Words;
import risksim.game.Game;
import risksim.game.commons.Harvest;
import risksim.game.market.PricingGame;
import risksim.game.matrix.LeverPairs;
import risksim.game.parallel.ParallelGame;
import risksim.game.service.ServiceGame;
import risksim.viz.VizFile.Kind;
import risksim.viz.VizFile.Measure;

/** What can be shown of which game. */
final class Fit {
    private static final Set<Kind> SERVED = EnumSet.of(Kind.PEOPLE, Kind.POPULATION, Kind.POLICIES);
    private static final Set<Measure> LIVED = EnumSet.of(Measure.SATISFACTION, Measure.TENURE);

    private Fit() {}

    /** Why a panel cannot be shown of a game; nothing if it can. */
    static Optional<String> unfit(VizFile.Panel panel, Game game) {
        Kind kind = panel.show();
        if (SERVED.contains(kind) && !(game instanceof ServiceGame)) {
            return Optional.of("people can only be shown of a game that serves them");
        }
        if (game instanceof ServiceGame service && !panel.groups().isEmpty()) {
            return unknown(panel.groups(), service);
        }
        return switch (kind) {
            case PRICES -> unless(game instanceof PricingGame, "prices can only be shown of a market");
            case GRID -> unless(game instanceof Harvest, "a grid can only be shown of a game that is played on one");
            case STOCK -> unless(Stock.known(game), "a stock can only be shown of a game that has one");
            case BOARD ->
                unless(game instanceof ParallelGame, "a board can only be shown of a game in which all fill one");
            case OUTCOMES ->
                unless(
                        Together.known(game),
                        "outcomes can only be shown of two players with few enough actions, at most "
                                + risksim.viz.Words.count(Together.MOST) + " in pairs");
            case PAIRS ->
                unless(
                        game instanceof LeverPairs || game.players() == 2,
                        "pairs can only be shown of a game that is played in pairs");
            case HISTOGRAM -> unfit(measure(panel, game), game);
            default -> Optional.empty();
        };
    }

    private static Optional<String> unfit(Measure measure, Game game) {
        if (measure == Measure.PRICE) {
            return unless(game instanceof PricingGame, "a histogram of prices needs a market");
        }
        return unless(
                !LIVED.contains(measure) || game instanceof ServiceGame,
                "a histogram of people needs a game that serves them");
    }

    private static Optional<String> unless(boolean fits, String why) {
        return fits ? Optional.empty() : Optional.of(why);
    }

    private static Optional<String> unknown(List<String> groups, ServiceGame service) {
        List<String> known =
                IntStream.range(0, service.groups()).mapToObj(service::group).toList();
        return groups.stream()
                .filter(group -> !known.contains(group))
                .findFirst()
                .map(group -> "no group is called '" + group + "'" + Words.meant(group, known));
    }

    /** What a histogram is of: what the panel says, else what its game has. */
    static Measure measure(VizFile.Panel panel, Game game) {
        Measure own = game instanceof PricingGame
                ? Measure.PRICE
                : game instanceof ServiceGame ? Measure.SATISFACTION : Measure.REWARD;
        return panel.of().orElse(own);
    }
}
