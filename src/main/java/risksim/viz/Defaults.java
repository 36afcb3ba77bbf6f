package risksim.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.commons.Harvest;
import risksim.game.market.PricingGame;
import risksim.game.matrix.LeverPairs;
import risksim.game.parallel.ParallelGame;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.MetricChoice;
import risksim.scenario.Scenario;
import risksim.viz.VizFile.Kind;
import risksim.world.Cast;

/** What is shown of a scenario for which no file was written: every encounter in a display of its own. */
final class Defaults {
    /** More actions than these would be lines that nobody can tell apart. */
    private static final int LINES = 5;
    /** More pairs of actions than these are shown by player. */
    private static final int PAIRS = 144;
    /** From so many players on their rewards are shown as a histogram. */
    private static final int MANY = 12;

    private Defaults() {}

    static VizFile of(Scenario scenario) {
        Arm arm = scenario.baseline();
        List<Game> games = new Cast(arm).games();
        List<VizFile.Display> displays = new ArrayList<>();
        for (int i = 0; i < games.size(); i++) {
            Encounter encounter = arm.encounters().get(i);
            Game game = games.get(i);
            List<VizFile.Panel> panels = new ArrayList<>();
            kinds(game).forEach(kind -> panels.add(panel(kind, encounter.name(), Optional.empty())));
            judged(scenario, encounter.name(), game)
                    .ifPresent(metric -> panels.add(panel(Kind.METRIC, encounter.name(), Optional.of(metric))));
            panels.add(panel(Kind.EVENTS, encounter.name(), Optional.empty()));
            displays.add(new VizFile.Display(encounter.name(), 1280, 960, panels));
        }
        return new VizFile(
                1, "default", "what is shown if nothing is said", List.of(), List.of(), Optional.empty(), displays);
    }

    private static List<Kind> kinds(Game game) {
        if (game instanceof PricingGame) {
            return List.of(Kind.AGENTS, Kind.PRICES, Kind.ACTIONS);
        }
        if (Stock.known(game)) {
            return List.of(Kind.AGENTS, Kind.STOCK, Kind.REWARDS);
        }
        if (game instanceof ParallelGame) {
            return List.of(Kind.AGENTS, Kind.BOARD, Kind.ACTIONS);
        }
        if (game instanceof LeverPairs) {
            return List.of(Kind.AGENTS, Kind.PAIRS, Kind.ACTIONS, Kind.HISTOGRAM);
        }
        return game instanceof DiscreteGame discrete
                ? discrete(discrete)
                : List.of(Kind.AGENTS, Kind.PEOPLE, Kind.POPULATION, Kind.HISTOGRAM);
    }

    private static List<Kind> discrete(DiscreteGame game) {
        Kind chosen = game.actions(0) <= LINES ? Kind.SHARES : Kind.ACTIONS;
        if (game instanceof Harvest) {
            return List.of(Kind.AGENTS, Kind.GRID, chosen, Kind.REWARDS);
        }
        if (game.players() >= MANY) {
            return List.of(Kind.AGENTS, chosen, Kind.REWARDS, Kind.HISTOGRAM);
        }
        return Together.known(game) && game.actions(0) * game.actions(1) <= PAIRS
                ? List.of(Kind.AGENTS, Kind.OUTCOMES, chosen, Kind.REWARDS)
                : List.of(Kind.AGENTS, chosen, Kind.REWARDS);
    }

    /** The first metric of an encounter for which something would be unacceptable. */
    private static Optional<String> judged(Scenario scenario, String encounter, Game game) {
        return scenario.metrics().stream()
                .filter(choice -> choice.metric(game).isPresent())
                .map(MetricChoice::name)
                .filter(name -> scenario.appetite().stream()
                        .anyMatch(
                                one -> one.metric().equals(name) || one.metric().equals(encounter + "." + name)))
                .findFirst();
    }

    private static VizFile.Panel panel(Kind kind, String encounter, Optional<String> metric) {
        return new VizFile.Panel(
                kind,
                Optional.empty(),
                List.of(),
                Optional.of(encounter),
                metric,
                Optional.empty(),
                List.of(),
                VizFile.Colour.ACTION,
                VizFile.Size.REWARD,
                true,
                List.of(VizFile.Flow.MONEY, VizFile.Flow.LETTERS));
    }
}
