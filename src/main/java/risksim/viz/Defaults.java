package risksim.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.Scenario;
import risksim.viz.VizFile.Kind;
import risksim.world.Cast;

/** What is shown of a scenario for which no file was written: every encounter in a display of its own. */
final class Defaults {
    /** More actions than these would be lines that nobody can tell apart. */
    private static final int LINES = 5;

    private Defaults() {}

    static VizFile of(Scenario scenario) {
        Arm arm = scenario.baseline();
        List<Game> games = new Cast(arm).games();
        List<VizFile.Display> displays = new ArrayList<>();
        for (int i = 0; i < games.size(); i++) {
            Encounter encounter = arm.encounters().get(i);
            List<VizFile.Panel> panels = kinds(games.get(i)).stream()
                    .map(kind -> panel(kind, encounter.name()))
                    .toList();
            displays.add(new VizFile.Display(encounter.name(), 1280, 960, panels));
        }
        return new VizFile(
                1, "default", "what is shown if nothing is said", List.of(), List.of(), Optional.empty(), displays);
    }

    private static List<Kind> kinds(Game game) {
        if (game instanceof PricingGame) {
            return List.of(Kind.AGENTS, Kind.PRICES, Kind.ACTIONS, Kind.EVENTS);
        }
        if (Stock.known(game)) {
            return List.of(Kind.AGENTS, Kind.STOCK, Kind.REWARDS, Kind.EVENTS);
        }
        if (!(game instanceof DiscreteGame discrete)) {
            return List.of(Kind.AGENTS, Kind.PEOPLE, Kind.POPULATION, Kind.EVENTS);
        }
        return List.of(
                Kind.AGENTS, discrete.actions(0) <= LINES ? Kind.SHARES : Kind.ACTIONS, Kind.REWARDS, Kind.EVENTS);
    }

    static VizFile.Panel panel(Kind kind, String encounter) {
        return new VizFile.Panel(
                kind,
                Optional.empty(),
                List.of(),
                Optional.of(encounter),
                Optional.empty(),
                List.of(),
                VizFile.Colour.ACTION,
                VizFile.Size.REWARD,
                true,
                List.of(VizFile.Flow.MONEY, VizFile.Flow.LETTERS));
    }
}
