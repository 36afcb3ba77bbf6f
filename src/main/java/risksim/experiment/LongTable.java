package risksim.experiment;

import java.util.List;
import java.util.Locale;
import risksim.file.Csv;

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
                            Csv.cell(replication.arm()),
                            Csv.cell(replication.point()),
                            replication.number(),
                            replication.ticks(),
                            Csv.cell(metric),
                            value)));
        }
        return table.toString();
    }
}
