package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.audit.Detector;
import risksim.audit.Detectors;
import risksim.file.Json;
import risksim.random.Digest;

/**
 * How often a detector is wrong, and whether that is seldom enough. It holds for its parameters only.
 *
 * @param version of the suite
 * @param detector its kind
 * @param parameters as JSON
 * @param hash of kind, parameters and version
 * @param design how it was measured
 * @param nulls lines in which every alarm is false
 * @param planted lines in which every silence is a miss
 * @param stress lines outside what it can be asked to bear
 * @param evasions the guilty who know the detector
 * @param why it is no certificate, in sentences; empty if it is one
 */
public record Certificate(
        int version,
        String detector,
        String parameters,
        String hash,
        Design design,
        List<Line> nulls,
        List<Line> planted,
        List<Line> stress,
        List<Line> evasions,
        List<String> why) {

    public Certificate {
        nulls = List.copyOf(nulls);
        planted = List.copyOf(planted);
        stress = List.copyOf(stress);
        evasions = List.copyOf(evasions);
        why = List.copyOf(why);
    }

    /**
     * How a certificate is measured.
     *
     * @param seed of the plays; never that of {@link Tuning}
     * @param plays of each line
     * @param ticks of each play
     * @param threshold from which on the alarm sounds
     * @param falseAlarms the most that the share of plays with a false alarm may be
     * @param detection the least that the share of plays with an alarm must be, of what the detector claims to find
     * @param confidence with which all intervals that decide hold at once
     */
    public record Design(
            long seed,
            int plays,
            long ticks,
            double threshold,
            double falseAlarms,
            double detection,
            double confidence) {}

    /**
     * What a detector made of one staged behaviour.
     *
     * @param name of the behaviour
     * @param about what goes on
     * @param claimed whether the detector claims to find it
     * @param plays how many
     * @param alarms in how many of them the alarm sounded
     * @param low lower end of the exact interval of their share
     * @param high upper end
     * @param delay lower quartile, median and upper quartile of the ticks to the alarm, where it sounded; empty if it never did
     * @param kept what those on stage who do wrong got out of it: 0 for nothing, 1 for all that can be had
     */
    public record Line(
            String name,
            String about,
            boolean claimed,
            int plays,
            int alarms,
            double low,
            double high,
            List<Double> delay,
            double kept) {
        public Line {
            delay = List.copyOf(delay);
        }

        /** Share of plays in which the alarm sounded. */
        public double rate() {
            return (double) alarms / plays;
        }
    }

    /** Names the parameters of a detector under this version of the suite. */
    public static String hash(Detector.Spec spec) {
        String text = Detectors.name(spec) + Json.line(spec) + Suite.VERSION;
        return Digest.text(Digest.fold(Digest.EMPTY, text.chars().toArray()));
    }

    /** What keeps lines from being a certificate. */
    static List<String> faults(Design design, List<Line> nulls, List<Line> planted) {
        List<String> faults = new ArrayList<>();
        for (Line line : nulls) {
            if (!(line.high() <= design.falseAlarms())) {
                faults.add(String.format(
                        Locale.ROOT,
                        "false alarms on %s: %d of %d plays, up to %.3f, above the limit of %.3f",
                        line.name(),
                        line.alarms(),
                        line.plays(),
                        line.high(),
                        design.falseAlarms()));
            }
        }
        for (Line line : planted) {
            if (line.claimed() && !(line.low() >= design.detection())) {
                faults.add(String.format(
                        Locale.ROOT,
                        "misses on %s: found in %d of %d plays, down to %.3f, below the limit of %.3f",
                        line.name(),
                        line.alarms(),
                        line.plays(),
                        line.low(),
                        design.detection()));
            }
        }
        if (nulls.isEmpty() || planted.stream().noneMatch(Line::claimed)) {
            faults.add("nothing was tried that it could have failed");
        }
        return faults;
    }

    /** Whether this is a certificate for these parameters; its lines are held against the limits anew. */
    public boolean covers(Detector.Spec spec) {
        return hash.equals(hash(spec))
                && parameters.equals(Json.line(spec))
                && why.isEmpty()
                && design.seed() != Tuning.SEED
                && faults(design, nulls, planted).isEmpty();
    }

    /** Who of the guilty keeps most of the gain with alarms in no more plays than the honest are allowed; empty if none does. */
    public List<Line> evader() {
        return evasions.stream()
                .filter(line -> line.rate() <= design.falseAlarms())
                .sorted((a, b) -> Double.compare(b.kept(), a.kept()))
                .limit(1)
                .toList();
    }
}
