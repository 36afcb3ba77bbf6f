package risksim.audit;

import java.util.Optional;
import java.util.OptionalDouble;
import risksim.audit.certificate.Certificate;
import risksim.audit.certificate.Certificates;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** What a detector makes of the last ticks of a replication: whether it raises an alarm, or when. */
public final class Alarm implements Metric {
    private final Watching watching;
    private final boolean delay;
    private OptionalDouble value = OptionalDouble.empty();

    private Alarm(Watching watching, boolean delay) {
        this.watching = watching;
        this.delay = delay;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Watched shown) {
            long alarm = watching.alarm(shown);
            value = !delay ? OptionalDouble.of(alarm < 0 ? 0 : 1) : alarm < 0 ? value : OptionalDouble.of(alarm);
        }
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    /** What metrics made of a detector have in common. */
    sealed interface OfDetector extends Metric.Spec permits Rate, Delay {
        /** The detector, with the parameters that its certificate is for. */
        Detector.Spec detector();

        @Override
        default int watches() {
            return (int) detector().ticks();
        }

        @Override
        default Optional<String> unquotable() {
            Detector.Spec spec = detector();
            if (Certificates.valid(spec).isPresent()) {
                return Optional.empty();
            }
            String why = Certificates.measured(spec)
                    .map(Certificate::why)
                    .map(faults -> String.join("; ", faults))
                    .orElse("its errors were never measured");
            return Optional.of(
                    "the detector " + Detectors.name(spec) + " has no certificate for its parameters (" + why + ")");
        }
    }

    /** Whether a detector raises an alarm. */
    public non-sealed interface Rate extends OfDetector {
        @Override
        default Alarm create(Game game) {
            return new Alarm(new Watching(game, detector()), false);
        }

        @Override
        default Card card() {
            Detector.Spec spec = detector();
            return new Card(
                    "share",
                    "[0, 1]",
                    Harm.HIGH,
                    "1 if the evidence of " + Detectors.name(spec) + " reaches " + spec.threshold()
                            + " within the last " + spec.ticks() + " ticks, else 0",
                    spec.source(),
                    spec.leavesOut(),
                    1);
        }
    }

    /** When a detector raises an alarm. */
    public non-sealed interface Delay extends OfDetector {
        @Override
        default Alarm create(Game game) {
            return new Alarm(new Watching(game, detector()), true);
        }

        @Override
        default Card card() {
            Detector.Spec spec = detector();
            return new Card(
                    "periods",
                    "[0, inf)",
                    Harm.NONE,
                    "ticks of the last " + spec.ticks() + " that " + Detectors.name(spec) + " sees up to its alarm",
                    spec.source(),
                    "Replications without an alarm, which it leaves out. " + spec.leavesOut(),
                    1);
        }
    }
}
