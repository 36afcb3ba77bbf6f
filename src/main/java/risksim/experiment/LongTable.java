package risksim.experiment;

import java.util.List;
import java.util.Locale;

/** Results in long form: one line a number, as statistics programs like it. */
final class LongTable {
    private static final String HEAD = "arm,point,replication,tick,metric,value\n";

    private LongTable() {}

    /**
     * The table of all replications.
     *
     * @param replications in the order in which the study asked for them
     */
    static String of(List<Replication> replications) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Replication replication : replications) {
            replication
                    .metrics()
                    .forEach((metric, value) -> table.append(String.format(
                            Locale.ROOT,
                            "%s,%s,%d,%d,%s,%s\n",
                            cell(replication.arm()),
                            cell(replication.point()),
                            replication.number(),
                            replication.ticks(),
                            cell(metric),
                            value)));
        }
        return table.toString();
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        String harmless = text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\n\\r].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
