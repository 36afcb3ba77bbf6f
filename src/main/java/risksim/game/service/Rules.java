package risksim.game.service;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** What a scenario says of the rules that bind services: institutions, switched on by arms. */
@About("rules that bind services, whatever they would like to show")
public record Rules(
        @About("users who are away return with at least this chance a tick: leaving must not cost more than that")
                @Within("[0, 1]")
                @Default("0.0")
                double easyReturn,
        @About("least effect on satisfaction of what is shown to any segment; unsaid, none")
                @Within("[-30000, 30000]")
                @Default("-30000.0")
                double qualityFloor,
        @About("how often each content may be shown at the most; unsaid, always") @Within("[0, 1]") @Default("[]")
                List<Double> mostOften,
        @About("ticks in a row for which a service must have offered a segment something worse before it may show it")
                @Within("[0, 1000000]")
                @Default("0")
                int notice) {
    /** The value of a floor that is none. */
    private static final double NO_FLOOR = -30_000;

    /** No rule at all. */
    public static final Rules NONE = new Rules(0, NO_FLOOR, List.of(), 0);

    public Rules {
        mostOften = List.copyOf(mostOften);
        Check.components(Rules.class, easyReturn, qualityFloor, mostOften, notice);
    }

    /** Whether nothing that is shown can be against them. */
    boolean free() {
        return qualityFloor <= NO_FLOOR && mostOften.isEmpty() && notice == 0;
    }
}
