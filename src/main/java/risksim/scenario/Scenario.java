package risksim.scenario;

import java.util.List;
import java.util.Map;

/**
 * One experiment, read, resolved and found to make sense.
 *
 * @param name also the name of its run folder: small letters, digits and hyphens
 * @param question what is asked, in one sentence
 * @param risk which risk it is about
 * @param run the design of the experiment
 * @param metrics what is measured
 * @param arms the variants; the first is the baseline
 * @param appetite what would be unacceptable
 * @param expect published numbers that must come out
 * @param plan what is run besides the arms
 * @param text the text form, for provenance
 */
public record Scenario(
        String name,
        String question,
        Risk risk,
        Run run,
        List<MetricChoice> metrics,
        List<Arm> arms,
        List<Appetite> appetite,
        List<Expectation> expect,
        Plan plan,
        Text text) {
    public Scenario {
        metrics = List.copyOf(metrics);
        arms = List.copyOf(arms);
        appetite = List.copyOf(appetite);
        expect = List.copyOf(expect);
    }

    /** The arm that the others are compared with. */
    public Arm baseline() {
        return arms.get(0);
    }

    /** The arms that are held against the baseline as interventions. */
    public List<Arm> interventions() {
        return arms.stream().skip(1).filter(arm -> !arm.nullTwin()).toList();
    }

    /**
     * Where the scenario came from.
     *
     * @param file the file as the user named it
     * @param resolved the whole scenario as canonical JSON with every default filled in and keys in the order of the records
     * @param hash SHA-256 of {@code resolved}, 64 hexadecimal digits
     * @param appetiteHash SHA-256 of the appetite's part of it
     * @param sources the files it was read from, by their names in a run's folder: the scenario and the archetypes it uses
     */
    public record Text(String file, String resolved, String hash, String appetiteHash, Map<String, String> sources) {
        /** The name of the scenario's own file in a run's folder. */
        public String source() {
            return sources.keySet().iterator().next();
        }
    }
}
