package risksim.viz;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** What a file of {@code viz/} may say: which pictures are shown of a world, and how. */
@About("which pictures are shown of a scenario, live and in films")
public record VizFile(
        @About("version of this form") @Within("[1, 1]") int version,
        @About("its name, which is the name of its file") String name,
        @About("one sentence for people") String about,
        @About("the scenarios it is for, by name") @Default("[]") List<String> scenarios,
        @About("the kinds of games it is for, where no file names the scenario") @Default("[]") List<String> games,
        @About("ticks between two frames; chosen by the length of a replication if unsaid") @Within("[1, 1000000000]")
                Optional<Long> every,
        @About("the displays; a film shows the first") List<Display> displays) {
    public VizFile {
        scenarios = List.copyOf(scenarios);
        games = List.copyOf(games);
        displays = List.copyOf(displays);
        Check.that(!displays.isEmpty(), "displays must name at least one display");
    }

    /** One window. */
    @About("a window of several panels")
    public record Display(
            @About("unique in the file") String name,
            @About("width in pixels at scale 1") @Within("[640, 3840]") @Default("1280") int width,
            @About("height in pixels at scale 1") @Within("[480, 2160]") @Default("960") int height,
            @About("what it shows") List<Panel> panels) {
        public Display {
            panels = List.copyOf(panels);
            Check.that(!panels.isEmpty(), "panels must name at least one panel");
        }
    }

    /** One picture within a window. */
    @About("a picture with a title, units and a legend")
    public record Panel(
            @About("what is shown") Kind show,
            @About("the title; a fitting one if unsaid") Optional<String> title,
            @About("left, top, width and height as parts of the window; panels stand in two columns if unsaid")
                    @Within("[0, 1]")
                    @Default("[]")
                    List<Double> at,
            @About("the encounter; the first if unsaid") Optional<String> encounter,
            @About("the metric, where metric is shown") Optional<String> metric,
            @About("what a histogram is of; a price, a satisfaction or a reward, whichever the game has, if unsaid")
                    Optional<Measure> of,
            @About("where a population is shown: the groups, by name; all if unsaid") @Default("[]")
                    List<String> groups,
            @About("what the colour of an agent tells") @Default("action") Colour colour,
            @About("what the size of an agent tells") @Default("reward") Size size,
            @About("whether agents are labelled with name and action") @Default("true") boolean labels,
            @About("which flows between agents are drawn") @Default("[money, letters]") List<Flow> flows) {
        public Panel {
            at = List.copyOf(at);
            groups = List.copyOf(groups);
            flows = List.copyOf(flows);
            Check.that(at.isEmpty() || at.size() == 4, "at must hold left, top, width and height");
            Check.that(
                    at.isEmpty()
                            || (at.get(0) + at.get(2) <= 1 + 1e-9
                                    && at.get(1) + at.get(3) <= 1 + 1e-9
                                    && at.get(2) > 0
                                    && at.get(3) > 0),
                    "at must lie within the window and have a size");
            Check.that(
                    groups.isEmpty() || show == Kind.POPULATION,
                    "groups belong to a panel that shows a population, alone");
            Check.that(of.isEmpty() || show == Kind.HISTOGRAM, "of belongs to a panel that shows a histogram, alone");
            Check.that(
                    metric.isPresent() == (show == Kind.METRIC),
                    "metric belongs to a panel that shows a metric, alone");
        }
    }

    /** What a panel shows. */
    public enum Kind {
        /** Agents on a ring, what each does, and what flows between them. */
        AGENTS,
        /** Prices over time between competition and monopoly. */
        PRICES,
        /** Rewards over time. */
        REWARDS,
        /** How often each agent takes each action, as a map of colours. */
        ACTIONS,
        /** The part of all choices that falls on each action, over time. */
        SHARES,
        /** A stock that all take from, over time. */
        STOCK,
        /** A field of cells, what lies on it and who stands where. */
        GRID,
        /** The part of all people who are with each service, over time. */
        PEOPLE,
        /** People by satisfaction and tenure, as a map of colours. */
        POPULATION,
        /** What services show, as points among the contents, with the way they came. */
        POLICIES,
        /** How many agents, choices or people have which value. */
        HISTOGRAM,
        /** Who meets whom, and what the one earns with the other, or would earn. */
        PAIRS,
        /** What two players do together, how often of late, and what both earn by it. */
        OUTCOMES,
        /** A board that all fill at once, round by round. */
        BOARD,
        /** A metric over time, with its appetite. */
        METRIC,
        /** What happened, in words. */
        EVENTS
    }

    /** What a histogram is of. */
    public enum Measure {
        /** Agents, by their mean reward so far. */
        REWARD,
        /** Choices of late, by action. */
        ACTION,
        /** Choices of late, by price. */
        PRICE,
        /** People who are engaged, by satisfaction. */
        SATISFACTION,
        /** People who are engaged, by how long they have been. */
        TENURE
    }

    /** What a colour tells. */
    public enum Colour {
        ACTION,
        REWARD,
        GROUP
    }

    /** What a size tells. */
    public enum Size {
        REWARD,
        SAME
    }

    /** What flows between agents. */
    public enum Flow {
        MONEY,
        LETTERS
    }
}
