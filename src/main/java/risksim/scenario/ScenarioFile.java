package risksim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.file.Tree;

/** What a scenario file may say, before archetypes and kinds are looked up. */
@About("one experiment: who the agents are, where they meet, what is measured, what would be unacceptable")
record ScenarioFile(
        @About("version of this form") @Within("[1, 1]") int version,
        @About("name of the scenario and of its run folder: small letters, digits and hyphens") String name,
        @About("what is asked, in one sentence") String question,
        @About("which risk it is about") Risk risk,
        @About("the one encounter of the world (the short form)") Optional<World> world,
        @About("several encounters that share agents") Optional<List<Meeting>> encounters,
        @About("who takes part") List<Group> agents,
        @About("the design of the experiment") Run run,
        @About("what is measured") List<String> metrics,
        @About("variants of the scenario; the first is the baseline") @Default("[{ name: baseline }]")
                List<Variant> arms,
        @About("which combinations of arms are run besides each alone; null twins are combined with nothing")
                @Default("alone")
                Combine combine,
        @About("points in the space of parameters at which every arm is run") Optional<Sweep> sweep,
        @About("which parameters drive a metric") Optional<Sensitivity> sensitivity,
        @About("the nearest change of each parameter at which a verdict flips") Optional<Breaks> breakPoints,
        @About("when it is too late to act") Optional<Branch> branch,
        @About("what would be unacceptable, fixed before the run") @Default("[]") List<Appetite> appetite,
        @About("published numbers that must come out") @Default("[]") List<Expectation> expect) {
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String NAMES = NAME + "([+]" + NAME + ")*";
    private static final int LONGEST_NAME = 60;

    ScenarioFile {
        Check.that(
                name.matches(NAME) && name.length() <= LONGEST_NAME,
                "name must be of small letters, digits and single hyphens, at most " + LONGEST_NAME + " of them");
        Check.that(!question.isBlank(), "question must not be blank");
        Check.that(world.isPresent() != encounters.isPresent(), "give either world or encounters");
        Check.that(!agents.isEmpty(), "agents must name at least one agent");
        Check.that(!metrics.isEmpty(), "metrics must name at least one metric");
        Check.that(!arms.isEmpty(), "arms must name at least the baseline");
    }

    /** Which combinations of arms are run. */
    enum Combine {
        /** None: each arm alone. */
        ALONE,
        /** All at once. */
        ALL,
        /** Every combination. */
        FACTORIAL
    }

    /** The short form of a single encounter. */
    @About("the one encounter of the world")
    record World(
            @About("a game of the catalog") String game, @About("its parameters") @Default("{}") Tree.Mapping with) {}

    /** One of several encounters. */
    @About("an encounter")
    record Meeting(
            @About("unique in the scenario") String name,
            @About("a game of the catalog") String game,
            @About("its parameters") @Default("{}") Tree.Mapping with,
            @About(
                            "a market's prices are fees: the encounter whose people pay them, to the agents who serve them there")
                    Optional<String> paidAt) {}

    /** Agents that are alike. */
    @About("agents that are alike")
    record Group(
            @About("what they are called; the archetype's name if unsaid") Optional<String> name,
            @About("the archetype they are made from, in every encounter") Optional<String> archetype,
            @About("parameters that differ from the archetype's") @Default("{}") Tree.Mapping with,
            @About("how many") @Within("[1, 100000]") @Default("1") int count,
            @About("what they do in each of several encounters, instead of archetype and with")
                    Optional<List<Part>> roles) {
        Group {
            Check.that(archetype.isPresent() != roles.isPresent(), "give either archetype or roles");
            Check.that(roles.isEmpty() || with.entries().isEmpty(), "with belongs to archetype; roles have their own");
            Check.that(roles.isEmpty() || name.isPresent(), "agents with roles need a name");
        }
    }

    /** A role in one encounter. */
    @About("what an agent does in one encounter")
    record Part(
            @About("the encounter") String encounter,
            @About("the archetype") String archetype,
            @About("parameters that differ from the archetype's") @Default("{}") Tree.Mapping with) {}

    /** An arm. */
    @About("a variant of the scenario")
    record Variant(
            @About("unique in the scenario") String name,
            @About(
                            "whether the behaviour in question cannot pay in this arm, so that it shows the floor of the metrics")
                    @Default("false")
                    boolean nullTwin,
            @About("what differs from the baseline: new values by path, such as world.with.discount") @Default("{}")
                    Map<String, Tree> change) {
        Variant {
            Check.that(
                    name.matches(NAMES) && (name.length() <= LONGEST_NAME || name.contains("+")),
                    "name must be of small letters, digits and hyphens");
        }
    }
}
