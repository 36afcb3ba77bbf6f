package risksim.audit.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import risksim.audit.Detector;
import risksim.audit.Detectors;
import risksim.file.Json;

/** The certificates that are shipped. */
public final class Certificates {
    private Certificates() {}

    /** The name of the file of a certificate, which says whom and which parameters it is for. */
    public static String file(Detector.Spec spec) {
        return Detectors.name(spec) + "-" + Certificate.hash(spec) + ".json";
    }

    /** What was measured of a detector with these parameters, certified or not. */
    public static Optional<Certificate> measured(Detector.Spec spec) {
        try (InputStream in = Certificates.class.getResourceAsStream("/certificates/" + file(spec))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Certificate.class));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file(spec), broken);
        }
    }

    /** The certificate of a detector with these parameters, if it has a valid one. */
    public static Optional<Certificate> valid(Detector.Spec spec) {
        return measured(spec).filter(certificate -> certificate.covers(spec));
    }
}
