package risksim.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells how far a run is and when it will be done: one line that renews itself on a terminal, a few plain lines in a pipe. */
final class Progress {
    private static final double PLAIN_EVERY = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private final long began = System.nanoTime();
    private int done;
    private long ticks;
    private double told;

    Progress(PrintWriter out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** One more replication is done. */
    void step(long played) {
        done++;
        ticks += played;
        double now = seconds();
        if (terminal) {
            out.print("\r" + line(now) + " ");
            out.flush();
        } else if (now - told >= PLAIN_EVERY && done < total) {
            told = now;
            out.println(line(now));
            out.flush();
        }
    }

    private String line(double now) {
        double left = now / done * (total - done);
        return String.format(
                Locale.ROOT,
                "%3d %%  %d of %d replications, %s ticks, %s left",
                100 * done / total,
                done,
                total,
                count(ticks),
                time(left));
    }

    /** The last word. */
    void end() {
        if (total > 0) {
            double now = seconds();
            out.print(terminal ? "\r" : "");
            out.printf(
                    Locale.ROOT,
                    "%d replications, %s ticks in %s (%.1f million ticks a second)%s%n",
                    done,
                    count(ticks),
                    time(now),
                    ticks / now / 1e6,
                    terminal ? "          " : "");
            out.flush();
        }
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
