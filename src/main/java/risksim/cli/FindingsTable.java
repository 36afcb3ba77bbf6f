package risksim.cli;

import java.util.List;
import java.util.Set;
import risksim.experiment.Finding;
import risksim.scenario.Appetite;

/** Findings as a table of plain characters. */
final class FindingsTable {
    private FindingsTable() {}

    static String of(List<Finding> findings) {
        TextTable table = new TextTable(
                List.of("arm", "metric", "estimate", "95 % interval", "n", "acceptable", "verdict"), Set.of(2, 4));
        findings.forEach(finding -> table.row(
                finding.arm(),
                finding.metric(),
                finding.mean().map(mean -> Numbers.number(mean.value())).orElse("none"),
                finding.mean().map(Numbers::interval).orElse(""),
                finding.mean().map(mean -> Integer.toString(mean.n())).orElse("0"),
                finding.appetite().map(Appetite::words).orElse(""),
                verdict(finding)));
        return table.text();
    }

    private static String verdict(Finding finding) {
        return switch (finding.verdict()) {
            case WITHIN -> "within";
            case EXCEEDED -> "EXCEEDED";
            case UNDECIDED -> "undecided";
            case NONE -> "";
        };
    }
}
