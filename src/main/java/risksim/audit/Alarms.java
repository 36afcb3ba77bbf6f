package risksim.audit;

import risksim.check.About;

/** Whether and when each detector of the catalog raises an alarm, with the parameters that it is shipped with. */
public final class Alarms {
    private Alarms() {}

    /** Whether the detector convention-test raises an alarm. */
    @About("whether the detector convention-test raises an alarm")
    public record ConventionTestAlarm() implements Alarm.Rate {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("convention-test");
        }
    }

    /** Ticks that the detector convention-test needs to raise an alarm. */
    @About("ticks that the detector convention-test needs to raise an alarm")
    public record ConventionTestDelay() implements Alarm.Delay {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("convention-test");
        }
    }

    /** Whether the detector extortion-test raises an alarm. */
    @About("whether the detector extortion-test raises an alarm")
    public record ExtortionTestAlarm() implements Alarm.Rate {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("extortion-test");
        }
    }

    /** Ticks that the detector extortion-test needs to raise an alarm. */
    @About("ticks that the detector extortion-test needs to raise an alarm")
    public record ExtortionTestDelay() implements Alarm.Delay {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("extortion-test");
        }
    }

    /** Whether the detector frequency-test raises an alarm. */
    @About("whether the detector frequency-test raises an alarm")
    public record FrequencyTestAlarm() implements Alarm.Rate {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("frequency-test");
        }
    }

    /** Ticks that the detector frequency-test needs to raise an alarm. */
    @About("ticks that the detector frequency-test needs to raise an alarm")
    public record FrequencyTestDelay() implements Alarm.Delay {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("frequency-test");
        }
    }

    /** Whether the detector price-correlation raises an alarm. */
    @About("whether the detector price-correlation raises an alarm")
    public record PriceCorrelationAlarm() implements Alarm.Rate {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("price-correlation");
        }
    }

    /** Ticks that the detector price-correlation needs to raise an alarm. */
    @About("ticks that the detector price-correlation needs to raise an alarm")
    public record PriceCorrelationDelay() implements Alarm.Delay {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("price-correlation");
        }
    }

    /** Whether the detector price-parallelism raises an alarm. */
    @About("whether the detector price-parallelism raises an alarm")
    public record PriceParallelismAlarm() implements Alarm.Rate {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("price-parallelism");
        }
    }

    /** Ticks that the detector price-parallelism needs to raise an alarm. */
    @About("ticks that the detector price-parallelism needs to raise an alarm")
    public record PriceParallelismDelay() implements Alarm.Delay {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("price-parallelism");
        }
    }

    /** Whether the detector price-screen raises an alarm. */
    @About("whether the detector price-screen raises an alarm")
    public record PriceScreenAlarm() implements Alarm.Rate {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("price-screen");
        }
    }

    /** Ticks that the detector price-screen needs to raise an alarm. */
    @About("ticks that the detector price-screen needs to raise an alarm")
    public record PriceScreenDelay() implements Alarm.Delay {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("price-screen");
        }
    }

    /** Whether the detector punishment-test raises an alarm. */
    @About("whether the detector punishment-test raises an alarm")
    public record PunishmentTestAlarm() implements Alarm.Rate {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("punishment-test");
        }
    }

    /** Ticks that the detector punishment-test needs to raise an alarm. */
    @About("ticks that the detector punishment-test needs to raise an alarm")
    public record PunishmentTestDelay() implements Alarm.Delay {
        @Override
        public Detector.Spec detector() {
            return Detectors.committed("punishment-test");
        }
    }
}
