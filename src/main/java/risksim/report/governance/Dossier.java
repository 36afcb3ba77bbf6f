package risksim.report.governance;

import java.util.List;
import risksim.check.Check;

/**
 * What a governance report is made of.
 *
 * @param sheet what people state and no simulation can know
 * @param exhibits one for each run, in the order in which they were named
 */
public record Dossier(Sheet sheet, List<Exhibit> exhibits) {
    public Dossier {
        exhibits = List.copyOf(exhibits);
        Check.that(!exhibits.isEmpty(), "a report needs at least 1 run");
    }
}
