package risksim.viz;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jfree.data.xy.XYSeries;
import risksim.game.market.Benchmark;
import risksim.game.market.PricingGame;
import risksim.scenario.Appetite;

/** What charts draw: the course of prices, rewards, shares, stocks and metrics so far. */
final class Courses {
    /** More agents than these are told by their mean, least and most. */
    private static final int SINGLY = 5;

    private final Eye eye;
    private final int encounter;

    Courses(Eye eye, int encounter) {
        this.eye = eye;
        this.encounter = encounter;
    }

    private Ledger ledger() {
        return eye.scene().ledger(encounter);
    }

    ChartFrame.Lines prices() {
        PricingGame market = (PricingGame) ledger().game();
        List<ChartFrame.Level> levels = List.of(
                level("Nash", market.nash(), Palette.GREY), level("monopoly", market.monopoly(), Palette.PURPLE));
        return new ChartFrame.Lines(players(true), levels);
    }

    private static ChartFrame.Level level(String name, Benchmark benchmark, Color colour) {
        double price = benchmark.meanPrice();
        return new ChartFrame.Level(name + " price " + Words.number(price), price, colour);
    }

    ChartFrame.Lines people() {
        return new ChartFrame.Lines(players(true), List.of());
    }

    ChartFrame.Lines rewards() {
        return new ChartFrame.Lines(players(false), List.of());
    }

    private List<ChartFrame.Line> players(boolean worths) {
        Ledger ledger = ledger();
        List<ChartFrame.Line> lines = new ArrayList<>();
        if (ledger.players() <= SINGLY) {
            for (int player = 0; player < ledger.players(); player++) {
                int column = worths ? ledger.worthColumn(player) : ledger.rewardColumn(player);
                lines.add(line(ledger.places().get(player).agent().name(), sample -> ledger.samples()
                        .mean(sample, column)));
            }
            return lines;
        }
        lines.add(line("mean of all " + ledger.players(), sample -> over(ledger, sample, worths, 0)));
        lines.add(line("least", sample -> over(ledger, sample, worths, -1)));
        lines.add(line("most", sample -> over(ledger, sample, worths, 1)));
        return lines;
    }

    /** The mean, the least or the most over all players. */
    private static double over(Ledger ledger, int sample, boolean worths, int which) {
        double sum = 0;
        double end = which < 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (int player = 0; player < ledger.players(); player++) {
            int column = worths ? ledger.worthColumn(player) : ledger.rewardColumn(player);
            double value = ledger.samples().mean(sample, column);
            sum += value;
            end = which < 0 ? Math.min(end, value) : Math.max(end, value);
        }
        return which == 0 ? sum / ledger.players() : end;
    }

    ChartFrame.Lines shares() {
        Ledger ledger = ledger();
        List<ChartFrame.Line> lines = new ArrayList<>();
        int actions = Math.min(ledger.choices(0), Palette.series());
        for (int action = 0; action < actions; action++) {
            int column = ledger.shareColumn(action);
            lines.add(line(ledger.label(0, action), sample -> ledger.samples().mean(sample, column)));
        }
        return new ChartFrame.Lines(lines, List.of());
    }

    ChartFrame.Lines stock() {
        Ledger ledger = ledger();
        Optional<Stock> stock =
                Stock.of(eye.scene().arm().encounters().get(encounter).spec());
        List<ChartFrame.Level> levels = new ArrayList<>();
        stock.ifPresent(known -> {
            levels.add(new ChartFrame.Level(
                    "as much as there can be: " + Words.number(known.capacity()), known.capacity(), Palette.GREEN));
            if (known.floor() > 0) {
                levels.add(new ChartFrame.Level(
                        "dies below " + Words.number(known.floor()), known.floor(), Palette.ORANGE));
            }
        });
        return new ChartFrame.Lines(
                List.of(line("stock after the tick", sample -> ledger.samples().mean(sample, ledger.stockColumn()))),
                levels);
    }

    ChartFrame.Lines metric(String name) {
        Optional<LiveMetric> metric = eye.scene().journal().metric(encounter, name);
        XYSeries points = new XYSeries(name, false, true);
        metric.ifPresent(live -> live.points().forEach(point -> points.add(point.tick(), point.value())));
        List<ChartFrame.Level> levels = metric.flatMap(LiveMetric::appetite)
                .map(limit -> new ChartFrame.Level("appetite: " + limit.words(), threshold(limit), Palette.ORANGE))
                .map(List::of)
                .orElse(List.of());
        long window = eye.scene().arm().run().window();
        String none = "known when a window of " + Words.count(window) + " ticks ends, or the replication";
        return new ChartFrame.Lines(List.of(new ChartFrame.Line(name, points)), levels, none);
    }

    /** What stands beside the chart of a metric: its unit, or its name if it has none. */
    String unit(String name) {
        String unit = eye.scene()
                .journal()
                .metric(encounter, name)
                .map(LiveMetric::unit)
                .orElse("1");
        return unit.equals("1") ? name : name + ", " + unit;
    }

    private static double threshold(Appetite limit) {
        return limit.atMost().or(limit::atLeast).orElseThrow();
    }

    private ChartFrame.Line line(String name, IntToDoubleFunction value) {
        XYSeries points = new XYSeries(name, false, true);
        Samples samples = ledger().samples();
        for (int sample = 0; sample < samples.size(); sample++) {
            points.add(samples.end(sample), value.applyAsDouble(sample));
        }
        return new ChartFrame.Line(name, points);
    }
}
