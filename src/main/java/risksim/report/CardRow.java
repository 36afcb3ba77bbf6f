package risksim.report;

import risksim.metric.Card;
import risksim.scenario.MetricChoice;

/** What a metric is and leaves out, as a line of the report. */
public record CardRow(String metric, String unit, String formula, String source, String leavesOut) {
    static CardRow of(MetricChoice choice) {
        Card card = choice.spec().card();
        return new CardRow(choice.name(), card.unit(), card.formula(), card.source(), card.leavesOut());
    }
}
