package risksim.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.game.Game;
import risksim.game.service.Content;
import risksim.game.service.DemandRule;
import risksim.game.service.FrictionRule;
import risksim.game.service.Rules;
import risksim.game.service.SatisfactionRule;
import risksim.game.service.ServiceGame;
import risksim.game.service.Users;
import risksim.policy.Policy;
import risksim.policy.service.FixedContent;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.Role;
import risksim.scenario.Run;

/** Small arms in which people are served, for tests. */
public final class Services {
    private static final List<Content> PAIR = List.of(Content.of("paying", 1, 0), Content.of("pleasing", 0, 1));

    private Services() {}

    /** People whose last content counts, with quadratic demand of curvature 0.8. */
    public static ServiceGame.Spec stationary(long people, double returning) {
        Users users = Users.of("users", DemandRule.quadratic(0.8), FrictionRule.constant(returning), 0);
        return spec(people, List.of(users), SatisfactionRule.last(), PAIR);
    }

    /** People on a lattice from 0 to 14 who begin at 0: example 4 of this project. */
    public static ServiceGame.Spec lattice(long people, double returning) {
        DemandRule demand = DemandRule.steps(List.of(0.0, 3.0, 8.0), List.of(0.7, 0.85, 0.95));
        Users users = Users.of("users", demand, FrictionRule.constant(returning), 0);
        List<Content> contents =
                List.of(Content.of("milk", 1, -1), Content.of("rest", 0.6, 0), Content.of("please", 0.2, 1));
        return spec(people, List.of(users), SatisfactionRule.lattice(0, 14), contents);
    }

    /** Two groups that never leave and want different things; three contents whose effect is their utility. */
    public static ServiceGame.Spec divided(long people) {
        DemandRule stay = DemandRule.steps(List.of(0.0), List.of(1.0));
        Users users = Users.of("most", stay, FrictionRule.constant(0.5), 0);
        Users few = Users.of("few", stay, FrictionRule.constant(0.5), 0);
        List<Content> contents = List.of(
                new Content("a", 0, Optional.empty()),
                new Content("b", 0, Optional.empty()),
                new Content("c", 0, Optional.empty()));
        List<Users> groups = List.of(users.with(0.6, List.of(1.0, 0.6, 0.0)), few.with(0.4, List.of(0.0, 0.5, 1.0)));
        return spec(people, groups, SatisfactionRule.last(), contents);
    }

    /** The same people where the content that fewest like earns most. */
    public static ServiceGame.Spec paying(long people) {
        ServiceGame.Spec divided = divided(people);
        List<Content> contents = List.of(
                new Content("a", 0, Optional.empty()),
                new Content("b", 0.1, Optional.empty()),
                new Content("c", 1, Optional.empty()));
        return spec(people, divided.users(), divided.satisfaction(), contents);
    }

    /** Two groups who are lost when they miss, and of whom one clicks more on both contents: utility is the chance of a click. */
    public static ServiceGame.Spec departing(long people) {
        DemandRule click = DemandRule.table(0, 1, List.of(0.0, 1.0));
        Users users = Users.of("eager", click, FrictionRule.constant(0), 0);
        Users few = Users.of("cool", click, FrictionRule.constant(0), 0);
        List<Content> contents = List.of(new Content("a", 1, Optional.empty()), new Content("b", 1, Optional.empty()));
        List<Users> groups = List.of(users.with(0.2, List.of(0.7, 0.5)), few.with(0.8, List.of(0.2, 0.4)));
        return spec(people, groups, SatisfactionRule.last(), contents);
    }

    /** Two prompts with two answers each, and a feature that says what is good; nobody comes with the first prompt. */
    public static ServiceGame.Spec prompted(long people) {
        DemandRule stay = DemandRule.steps(List.of(0.0), List.of(1.0));
        Users users = Users.of("users", stay, FrictionRule.constant(0.5), 0).with(1, List.of(1.0, 0.0, 0.2, 0.6));
        List<Content> contents = List.of(
                new Content("a", 0, Optional.empty(), "asked", List.of(1.0)),
                new Content("b", 0, Optional.empty(), "asked", List.of(0.0)),
                new Content("c", 0, Optional.empty(), "met", List.of(0.2)),
                new Content("d", 0, Optional.empty(), "met", List.of(0.6)));
        return new ServiceGame.Spec(
                people,
                List.of(users),
                SatisfactionRule.last(),
                contents,
                Optional.empty(),
                64,
                0.95,
                Optional.of(List.of(0.0, 0.0, 0.5, 0.5)),
                Optional.empty(),
                Rules.NONE);
    }

    private static ServiceGame.Spec spec(
            long people, List<Users> users, SatisfactionRule satisfaction, List<Content> contents) {
        return new ServiceGame.Spec(
                people,
                users,
                satisfaction,
                contents,
                Optional.empty(),
                64,
                0.95,
                Optional.empty(),
                Optional.empty(),
                Rules.NONE);
    }

    /** One encounter with these services, for so many ticks, recorded in windows of 10. */
    public static Arm served(long ticks, Game.Spec game, Policy.Spec... services) {
        List<AgentGroup> agents = new ArrayList<>();
        for (int i = 0; i < services.length; i++) {
            agents.add(new AgentGroup("service " + i, 1, List.of(new Role("people", "test", "test", services[i]))));
        }
        return new Arm("baseline", "", false, List.of(new Encounter("people", "service", game)), agents, run(ticks));
    }

    /** Firms that compete in prices and serve people too. */
    public static Arm both(long ticks, Game.Spec game, Policy.Spec firm, Policy.Spec service) {
        List<AgentGroup> agents = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<Role> roles =
                    List.of(new Role("market", "test", "test", firm), new Role("people", "test", "test", service));
            agents.add(new AgentGroup("firm " + i, 1, roles));
        }
        List<Encounter> encounters = List.of(
                new Encounter("market", "logit-bertrand", Scenes.market()), new Encounter("people", "service", game));
        return new Arm("baseline", "", false, encounters, agents, run(ticks));
    }

    /**
     * A textbook market made of people: two assistants worth 1 to everyone, whose prices people pay, and a third service that
     * shows nothing and asks nothing, which is the outside option. People choose anew each tick; utility is money over 2 and the
     * spread of tastes 0.125, which is logit demand with qualities 2, outside 0 and spread 0.25.
     */
    public static Arm textbook(long ticks, long people, Policy.Spec first, Policy.Spec second) {
        DemandRule stay = DemandRule.steps(List.of(-1e6), List.of(1.0));
        Users users = new Users(
                "users",
                1,
                stay,
                FrictionRule.constant(1),
                0,
                1,
                List.of(),
                new Users.Choosing(0, 0.125, true, false),
                0.5,
                Optional.empty());
        List<Content> contents = List.of(Content.of("nothing", 0, 0), Content.of("assistant", 0, 1));
        ServiceGame.Spec game = spec(people, List.of(users), SatisfactionRule.last(), contents);
        Policy.Spec serving = new FixedContent(List.of(0.0, 1.0));
        List<AgentGroup> agents = List.of(
                firm("first", serving, first),
                firm("second", serving, second),
                new AgentGroup(
                        "outside",
                        1,
                        List.of(new Role("people", "test", "test", new FixedContent(List.of(1.0, 0.0))))));
        List<Encounter> encounters = List.of(
                new Encounter("people", "service", game),
                new Encounter("prices", "logit-bertrand", Scenes.market(), Optional.of("people")));
        return new Arm("baseline", "", false, encounters, agents, run(ticks));
    }

    private static AgentGroup firm(String name, Policy.Spec serving, Policy.Spec pricing) {
        return new AgentGroup(
                name,
                1,
                List.of(new Role("people", "test", "test", serving), new Role("prices", "test", "test", pricing)));
    }

    private static Run run(long ticks) {
        return new Run(7, 1, new Run.Until(Optional.empty()), ticks, 10, List.of());
    }
}
