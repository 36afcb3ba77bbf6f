package risksim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import risksim.experiment.Survivals;

/** How long people stay, as a table of plain characters, with the tests in words. */
record SurvivalTable(Survivals survival) {
    void print(PrintWriter out) {
        if (survival.curves().isEmpty()) {
            return;
        }
        if (survival.curves().stream().allMatch(line -> line.ended() == 0)) {
            out.println("Nobody left: all people kept to their first session while they were watched.");
            return;
        }
        TextTable table = new TextTable(
                List.of("arm", "group", "people", "left", "kept to the end", "95 % interval", "half had left"),
                Set.of(2, 3, 4, 6));
        for (Survivals.Line line : survival.curves()) {
            long last = line.points().get(line.points().size() - 1).tick();
            table.row(
                    line.arm(),
                    line.group(),
                    String.format(Locale.ROOT, "%,d", line.people()),
                    String.format(Locale.ROOT, "%,d", line.ended()),
                    Numbers.number(line.kept().value()),
                    Numbers.interval(line.kept()),
                    line.median()
                            .map(tick -> String.format(Locale.ROOT, "%.0f", tick))
                            .orElse("after " + last));
        }
        out.println("How long people keep to their first session (Kaplan and Meier):");
        out.println(table.text());
        survival.comparisons().forEach(one -> out.println(one.sentence()));
    }
}
