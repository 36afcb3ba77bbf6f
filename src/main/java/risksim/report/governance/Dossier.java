package risksim.report.governance;

import java.util.List;
import risksim.check.Check;

/** What a governance report is made of, with what follows for each risk; that is worked out once, since most chapters ask for it. */
public final class Dossier {
    private final Sheet sheet;
    private final List<Exhibit> exhibits;
    private final List<Hazard> hazards;
    private final List<Ruling> rulings;

    /**
     * @param sheet what people state and no simulation can know
     * @param exhibits one for each run, in the order in which they were named
     */
    public Dossier(Sheet sheet, List<Exhibit> exhibits) {
        Check.that(!exhibits.isEmpty(), "a report needs at least 1 run");
        this.sheet = sheet;
        this.exhibits = List.copyOf(exhibits);
        this.hazards = Hazards.of(sheet, this.exhibits);
        this.rulings = new Rules(hazards).rulings();
    }

    /** What people state. */
    public Sheet sheet() {
        return sheet;
    }

    /** The runs. */
    public List<Exhibit> exhibits() {
        return exhibits;
    }

    /** The risks, in the order of runs and appetites. */
    List<Hazard> hazards() {
        return hazards;
    }

    /** What follows for each risk, in their order. */
    List<Ruling> rulings() {
        return rulings;
    }
}
