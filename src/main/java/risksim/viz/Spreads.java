package risksim.viz;

import java.util.List;
import java.util.stream.IntStream;
import risksim.game.market.PricingGame;
import risksim.game.service.ServiceGame;
import risksim.population.Census;
import risksim.scenario.AgentGroup;

/** The histograms that a panel can ask for, of what is known now. */
final class Spreads {
    private final Look look;

    Spreads(Look look) {
        this.look = look;
    }

    /** What the panel asks for. */
    Spread now() {
        return switch (Fit.measure(look.panel(), look.ledger().game())) {
            case REWARD -> rewards();
            case ACTION -> actions();
            case PRICE -> prices();
            case SATISFACTION -> satisfaction();
            case TENURE -> tenure();
        };
    }

    private List<String> groups() {
        return look.scene().arm().agents().stream().map(AgentGroup::name).toList();
    }

    private double[][] empty(int bins) {
        return new double[look.scene().arm().agents().size()][bins];
    }

    private Spread rewards() {
        Ledger ledger = look.ledger();
        int players = ledger.ticks() == 0 ? 0 : ledger.players();
        double[] means =
                IntStream.range(0, players).mapToDouble(ledger::meanReward).toArray();
        Spread.Grid grid = Spread.Grid.of(means);
        double[][] counts = empty(grid.bins());
        for (int player = 0; player < players; player++) {
            counts[look.group(player)][grid.bin(means[player])]++;
        }
        return new Spread(grid.low(), grid.width(), counts, groups(), List.of(), "mean reward a tick so far", "agents");
    }

    /** Choices of late by a number that is made of an action. */
    private double[][] choices(int bins, Bin bin) {
        Ledger ledger = look.ledger();
        double[][] counts = empty(bins);
        for (int player = 0; player < ledger.players(); player++) {
            for (int action = 0; action < ledger.choices(player); action++) {
                counts[look.group(player)][bin.of(player, action)] +=
                        ledger.share(player, action) * ledger.lookedBack();
            }
        }
        return counts;
    }

    /** The bin of an action. */
    private interface Bin {
        int of(int player, int action);
    }

    private String counted() {
        return "choices of the last " + Words.count(look.ledger().lookedBack()) + " ticks";
    }

    private Spread actions() {
        Ledger ledger = look.ledger();
        int bins =
                IntStream.range(0, ledger.players()).map(ledger::choices).max().orElse(1);
        int most = IntStream.range(0, ledger.players())
                .filter(player -> ledger.choices(player) == bins)
                .findFirst()
                .orElse(0);
        List<String> labels = IntStream.range(0, bins)
                .mapToObj(action -> ledger.label(most, action))
                .toList();
        return new Spread(-0.5, 1, choices(bins, (player, action) -> action), groups(), labels, "action", counted());
    }

    /** Bins as wide as the first firm's grid is fine, each around one of its prices. */
    private Spread prices() {
        PricingGame market = (PricingGame) look.ledger().game();
        int last = market.actions(0) - 1;
        double width = last == 0 ? 1 : (market.price(0, last) - market.price(0, 0)) / last;
        double least =
                firms(market).map(firm -> market.price((int) firm, 0)).min().orElse(0);
        double most = firms(market)
                .map(firm -> market.price((int) firm, market.actions((int) firm) - 1))
                .max()
                .orElse(1);
        int bins = 1 + (int) Math.rint((most - least) / width);
        Spread.Grid grid = new Spread.Grid(least - width / 2, width, bins);
        double[][] counts = choices(bins, (firm, action) -> grid.bin(market.price(firm, action)));
        return new Spread(grid.low(), width, counts, groups(), List.of(), "price, money", counted());
    }

    private static java.util.stream.DoubleStream firms(PricingGame market) {
        return IntStream.range(0, market.players()).asDoubleStream();
    }

    private Spread satisfaction() {
        Crowded crowd = look.ledger().crowd().orElseThrow();
        double[][] counts = new double[crowd.census.groups()][crowd.census.columns()];
        return people(crowd, counts, true, List.of(), "satisfaction");
    }

    private Spread tenure() {
        Crowded crowd = look.ledger().crowd().orElseThrow();
        Census census = crowd.census;
        List<String> labels = IntStream.range(0, census.rows())
                .mapToObj(row -> Words.count(census.from(row)) + (row == census.rows() - 1 ? "+" : ""))
                .toList();
        return people(crowd, new double[census.groups()][census.rows()], false, labels, "ticks engaged, from");
    }

    private Spread people(Crowded crowd, double[][] counts, boolean columns, List<String> labels, String value) {
        ServiceGame game = (ServiceGame) look.ledger().game();
        for (int group = 0; group < counts.length; group++) {
            boolean shown =
                    look.panel().groups().isEmpty() || look.panel().groups().contains(game.group(group));
            for (int row = 0; shown && row < crowd.census.rows(); row++) {
                for (int column = 0; column < crowd.census.columns(); column++) {
                    counts[group][columns ? column : row] += crowd.weight() * crowd.census.engaged(group, row, column);
                }
            }
        }
        List<String> names =
                IntStream.range(0, game.groups()).mapToObj(game::group).toList();
        double low = columns ? crowd.low : -0.5;
        double width = columns ? crowd.width : 1;
        return new Spread(low, width, counts, names, labels, value, "people who are engaged");
    }
}
