package risksim.report.governance;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** What people state and no simulation can know. Every field may be left out; what is absent is printed as "not stated". */
@About("what people state for a governance report and no simulation can know")
public record Sheet(
        @About("version of this form") @Within("[1, 1]") @Default("1") int form,
        @About("title of the report") Optional<String> title,
        @About("what the report is for: the decision that is to be made") Optional<String> purpose,
        @About("the system and the uses that it covers, and those that it does not") Optional<String> scope,
        @About("who decides") Optional<String> decisionMaker,
        @About("who made the report") Optional<String> author,
        @About("who checked it, other than the author") Optional<String> reviewer,
        @About("version of the report") Optional<String> version,
        @About("date of the report") Optional<String> date,
        @About("what changed from version to version, newest first") @Default("[]") List<Change> changelog,
        @About("what is stated of single risks") @Default("[]") List<RiskEntry> risks,
        @About("arms with an adversary who adapts, besides those that a name or a policy tells") @Default("[]")
                List<String> adversaries,
        @About("risks that were considered and not measured") @Default("[]") List<NotMeasured> notMeasured,
        @About("what is watched in the real system") @Default("[]") List<Monitor> monitoring) {
    public Sheet {
        changelog = List.copyOf(changelog);
        risks = List.copyOf(risks);
        adversaries = List.copyOf(adversaries);
        notMeasured = List.copyOf(notMeasured);
        monitoring = List.copyOf(monitoring);
    }

    /** A sheet that states nothing. */
    public static Sheet blank() {
        Optional<String> none = Optional.empty();
        return new Sheet(
                1, none, none, none, none, none, none, none, none, List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** A line of the changelog. */
    @About("a line of the changelog")
    public record Change(
            @About("version of the report") String version,
            @About("its date") Optional<String> date,
            @About("what changed") String what) {}

    /** What is stated of one risk: a metric of the appetite of one scenario, or of all scenarios. */
    @About("what is stated of one risk")
    public record RiskEntry(
            @About("a metric of the appetite") String metric,
            @About("the scenario, if only one is meant") Optional<String> scenario,
            @About("the risk in words") Optional<String> name,
            @About("the arm that is meant to be deployed; if unsaid, that of the run's other risks, else the baseline")
                    Optional<String> deploy,
            @About("what is done about the risk: mitigate, transfer, avoid or accept") Optional<Treatment> treatment,
            @About("who answers for it") Optional<String> owner,
            @About("by when it is done") Optional<String> by,
            @About("taxonomy entries besides those of the scenario") @Default("[]") List<String> taxonomy) {
        public RiskEntry {
            taxonomy = List.copyOf(taxonomy);
        }
    }

    /** What is done about a risk. */
    public enum Treatment {
        MITIGATE,
        TRANSFER,
        AVOID,
        ACCEPT
    }

    /** A risk that was thought of and not measured. */
    @About("a risk that was considered and not measured")
    public record NotMeasured(@About("the risk in words") String risk, @About("why it was not measured") String why) {}

    /** What is watched in the real system. */
    @About("what is watched in the real system")
    public record Monitor(
            @About("the leading indicator") String indicator,
            @About("how it is measured in the real system") String how,
            @About("the value at which the simulations are run again") String rerunAt,
            @About("who watches") Optional<String> owner) {
        public Monitor {
            Check.that(!indicator.isBlank(), "indicator must not be blank");
        }
    }
}
