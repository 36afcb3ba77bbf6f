package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import risksim.audit.Detector;
import risksim.audit.Detectors;
import risksim.audit.Sight;
import risksim.audit.certificate.Certificate.Design;
import risksim.audit.certificate.Certificate.Line;
import risksim.file.Json;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.random.Streams;

/** Measures how often detectors are wrong. Detectors of one scene watch the same plays. */
public final class Certifier {
    /**
     * Of the plays that certificates are measured on. Whoever changes a detector because of what its certificate showed takes a new one:
     * on 80002 a test for punishment failed that counted cuts at any mean price.
     */
    public static final long SEED = 80_003;

    private static final double FALSE_ALARMS = 0.05;
    private static final double DETECTION = 0.8;
    private static final double CONFIDENCE = 0.95;

    private final List<? extends Detector.Spec> specs;
    private final Suite suite;
    private final int plays;
    private final Consumer<String> progress;

    /**
     * @param specs detectors of one scene
     * @param suite what they are tried on
     * @param plays of each behaviour
     * @param progress is told the name of each behaviour before it is played
     */
    public Certifier(List<? extends Detector.Spec> specs, Suite suite, int plays, Consumer<String> progress) {
        this.specs = List.copyOf(specs);
        this.suite = suite;
        this.plays = plays;
        this.progress = progress;
    }

    /** A certificate for each detector, or the reasons why there is none. */
    public List<Certificate> certify() {
        List<List<Line>> nulls = lines(suite.nulls());
        List<List<Line>> planted = lines(suite.planted());
        List<List<Line>> stress = lines(suite.stress());
        List<List<Line>> evasions = lines(suite.evasions());
        List<Certificate> certificates = new ArrayList<>();
        for (int d = 0; d < specs.size(); d++) {
            Detector.Spec spec = specs.get(d);
            Design design =
                    new Design(SEED, plays, spec.ticks(), spec.threshold(), FALSE_ALARMS, DETECTION, CONFIDENCE);
            certificates.add(new Certificate(
                    Suite.VERSION,
                    Detectors.name(spec),
                    Json.line(spec),
                    Certificate.hash(spec),
                    design,
                    nulls.get(d),
                    planted.get(d),
                    stress.get(d),
                    evasions.get(d),
                    Certificate.faults(design, nulls.get(d), planted.get(d))));
        }
        return certificates;
    }

    /** {@code [detectors][behaviours]}. */
    private List<List<Line>> lines(List<Staged> behaviours) {
        List<List<Line>> lines = new ArrayList<>();
        specs.forEach(spec -> lines.add(new ArrayList<>()));
        for (Staged behaviour : behaviours) {
            progress.accept(behaviour.name());
            Trial trial = new Trial(behaviour, specs, SEED, plays);
            for (int d = 0; d < specs.size(); d++) {
                lines.get(d).add(line(behaviour, specs.get(d), trial, d));
            }
        }
        return lines;
    }

    /** Every interval holds with so much confidence that all that can decide a certificate hold at once (Bonferroni). */
    private Line line(Staged behaviour, Detector.Spec spec, Trial trial, int detector) {
        int deciding = suite.nulls().size() + spec.claims().size();
        double[] delays = trial.delays(detector);
        Estimate share = Estimates.share(delays.length, plays, 1 - (1 - CONFIDENCE) / deciding);
        return new Line(
                behaviour.name(),
                behaviour.about(),
                spec.claims().contains(behaviour.name()),
                plays,
                delays.length,
                share.low(),
                share.high(),
                quartiles(delays),
                trial.kept());
    }

    private static List<Double> quartiles(double[] sorted) {
        int last = sorted.length - 1;
        return last < 0 ? List.of() : List.of(sorted[last / 4], sorted[last / 2], sorted[last * 3 / 4]);
    }

    /** One behaviour played before all detectors. */
    static final class Trial {
        /** {@code [detectors][plays]}, ticks to the alarm, or -1. */
        private final long[][] alarms;
        /** {@code [detectors][plays]}, at the end. */
        private final double[][] evidence;

        private double kept;

        Trial(Staged behaviour, List<? extends Detector.Spec> specs, long seed, int plays) {
            this.alarms = new long[specs.size()][plays];
            this.evidence = new double[specs.size()][plays];
            long ticks = specs.stream().mapToLong(Detector.Spec::ticks).max().orElse(0);
            for (int play = 0; play < plays; play++) {
                Panel panel = new Panel(specs);
                kept += behaviour.play(Streams.of(seed).replication(play), ticks, panel) / plays;
                for (int d = 0; d < alarms.length; d++) {
                    alarms[d][play] = panel.alarms[d];
                    evidence[d][play] = panel.detectors.get(d).evidence();
                }
            }
        }

        double kept() {
            return kept;
        }

        /** Ticks to the alarm, where it sounded, in order of size. */
        double[] delays(int detector) {
            return Arrays.stream(alarms[detector])
                    .filter(tick -> tick >= 0)
                    .sorted()
                    .asDoubleStream()
                    .toArray();
        }

        /** The evidence at the end of each play, in order of size. */
        double[] evidence(int detector) {
            return Arrays.stream(evidence[detector]).sorted().toArray();
        }
    }

    /** Several detectors that watch one play, each for as long as it watches. */
    private static final class Panel implements Consumer<Sight> {
        private final List<? extends Detector.Spec> specs;
        private final List<Detector> detectors;
        private final long[] alarms;

        Panel(List<? extends Detector.Spec> specs) {
            this.specs = specs;
            this.detectors = specs.stream().map(spec -> spec.create(2)).toList();
            this.alarms = new long[specs.size()];
            Arrays.fill(alarms, -1);
        }

        @Override
        public void accept(Sight sight) {
            for (int d = 0; d < alarms.length; d++) {
                if (sight.tick() < specs.get(d).ticks()) {
                    Detector detector = detectors.get(d);
                    detector.see(sight);
                    boolean first =
                            alarms[d] < 0 && detector.evidence() >= specs.get(d).threshold();
                    alarms[d] = first ? sight.tick() + 1 : alarms[d];
                }
            }
        }
    }
}
