package risksim.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import risksim.random.Digest;
import risksim.scenario.Scenario;

/** What is needed to make a run again. */
public final class Provenance {
    private Provenance() {}

    /** Version and SHA-256 of the program: of its jar, or "classes" when it runs from a folder of classes. */
    public static String code() {
        Properties properties = new Properties();
        try (InputStream text = Provenance.class.getResourceAsStream("/risksim/version.properties")) {
            if (text != null) {
                properties.load(text);
            }
            Path place = Path.of(Provenance.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String jar =
                    Files.isRegularFile(place) ? hash(Files.readAllBytes(place)).substring(0, 16) : "classes";
            return properties.getProperty("version", "unknown") + " (" + jar + ")";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All facts, in the order in which they are printed. */
    public static Map<String, String> of(Scenario scenario, List<Replication> replications, String host) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("scenario", scenario.name());
        facts.put("scenario-hash", scenario.text().hash());
        facts.put("appetite-hash", scenario.text().appetiteHash());
        facts.put("source", scenario.text().source());
        facts.put("seed", Long.toString(scenario.run().seed()));
        facts.put("replications", Integer.toString(replications.size()));
        facts.put(
                "ticks",
                Long.toString(
                        replications.stream().mapToLong(Replication::ticks).sum()));
        facts.put("hash-of-all-replications", seal(replications));
        facts.put("code", code());
        facts.put("host", host);
        facts.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return facts;
    }

    private static String seal(List<Replication> replications) {
        long digest = Digest.EMPTY;
        for (Replication replication : replications) {
            digest = Digest.fold(digest, Long.parseUnsignedLong(replication.hash(), 16));
        }
        return Digest.text(digest);
    }
}
