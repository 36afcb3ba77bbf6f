package risksim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import risksim.experiment.Laboratory;
import risksim.experiment.Replication;

/**
 * Tells how far a part of a study is and when it will be done: one line that renews itself on a terminal, a few plain lines in a pipe.
 * What a long part will cost is said once, as soon as a few replications have been played.
 */
final class Progress implements Laboratory.Watcher {
    private static final double PLAIN_EVERY = 10;
    /** Replications by which the cost of a part is judged. */
    private static final int ENOUGH = 6;
    /** A part that takes longer than this is announced. */
    private static final double LONG = 20;

    private final PrintWriter out;
    private final boolean terminal;
    private final Consumer<Replication> keep;
    private String what = "";
    private int total;
    private long began;
    private int done;
    private long ticks;
    private double told;
    private boolean announced;

    /**
     * @param keep takes each replication
     */
    Progress(PrintWriter out, boolean terminal, Consumer<Replication> keep) {
        this.out = out;
        this.terminal = terminal;
        this.keep = keep;
    }

    @Override
    public void begins(String part, int replications) {
        what = part;
        total = replications;
        began = System.nanoTime();
        done = 0;
        ticks = 0;
        told = 0;
        announced = false;
    }

    @Override
    public void plays(Replication replication) {
        keep.accept(replication);
        done++;
        ticks += replication.ticks();
        double now = seconds();
        announce(now);
        if (terminal) {
            out.print("\r" + line(now) + " ");
            out.flush();
        } else if (now - told >= PLAIN_EVERY && done < total) {
            told = now;
            out.println(line(now));
            out.flush();
        }
    }

    private void announce(double now) {
        double whole = now / done * total;
        if (!announced && now > 1 && done >= ENOUGH && whole > LONG) {
            announced = true;
            out.printf(
                    Locale.ROOT,
                    "%s: %,d replications, about %s in all, judged by the first %d%n",
                    what,
                    total,
                    time(whole),
                    done);
            out.flush();
        }
    }

    private String line(double now) {
        double left = now / done * (total - done);
        return String.format(
                Locale.ROOT,
                "%3d %%  %s: %d of %d replications, %s ticks, %s left",
                100 * done / total,
                what,
                done,
                total,
                count(ticks),
                time(left));
    }

    @Override
    public void ends() {
        double now = seconds();
        out.print(terminal ? "\r" : "");
        out.printf(
                Locale.ROOT,
                "%s: %d replications, %s ticks in %s (%s ticks a second)%s%n",
                what,
                done,
                count(ticks),
                time(now),
                rate(ticks / now),
                terminal ? "          " : "");
        out.flush();
    }

    private static String rate(double each) {
        return each < 100_000
                ? String.format(Locale.ROOT, "%,.0f", each)
                : String.format(Locale.ROOT, "%.1f million", each / 1e6);
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : whole < 3600
                        ? String.format(Locale.ROOT, "%d min %d s", whole / 60, whole % 60)
                        : String.format(Locale.ROOT, "%d h %d min", whole / 3600, whole % 3600 / 60);
    }

    static String count(long number) {
        return number < 1_000_000
                ? String.format(Locale.ROOT, "%,d", number)
                : number < 1_000_000_000
                        ? String.format(Locale.ROOT, "%.1f million", number / 1e6)
                        : String.format(Locale.ROOT, "%.2f billion", number / 1e9);
    }
}
