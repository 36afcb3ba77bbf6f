package risksim.scenario;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;

/** Which risk a scenario is about, in the words of Hammond et al. 2025 (arXiv 2502.14143). */
@About("which risk the scenario is about (Hammond et al. 2025)")
public record Risk(
        @About("how it fails: miscoordination, conflict or collusion") Mode mode,
        @About("why: the risk factors at work") @Default("[]") List<Factor> factors) {
    public Risk {
        factors = List.copyOf(factors);
        Check.that(factors.stream().distinct().count() == factors.size(), "factors names one factor twice");
    }

    /** The three failure modes. */
    public enum Mode {
        MISCOORDINATION,
        CONFLICT,
        COLLUSION
    }

    /** The seven risk factors. */
    public enum Factor {
        INFORMATION_ASYMMETRIES,
        NETWORK_EFFECTS,
        SELECTION_PRESSURES,
        DESTABILISING_DYNAMICS,
        COMMITMENT_AND_TRUST,
        EMERGENT_AGENCY,
        MULTI_AGENT_SECURITY
    }
}
