package risksim.game.service;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;
import risksim.population.Population;
import risksim.population.Satisfaction;
import risksim.population.UserType;

/**
 * An encounter of the service shape: each player is a service that shows content to the users engaged with it, segment by segment
 * (a group of users within a band of satisfaction). Content earns a reward, moves satisfaction, and is worth something to the user;
 * satisfaction says who stays. The model is that of Calvano, Haghtalab, Vitercik and Zhao (arXiv 2410.13108), with several groups
 * and services. Immutable.
 */
public final class ServiceGame implements Game {
    private final Spec spec;
    private final Population.Spec people;
    /** {@code [groups][contents]}. */
    private final double[][] utility;

    private final double[][] effect;
    /** {@code [groups]}, sum 1. */
    private final double[] shares;
    /** {@code [contents]}, sum 1. */
    private final double[] reference;

    private final Prompts prompts;

    private ServiceGame(Spec spec, Population.Spec people) {
        this.spec = spec;
        this.people = people;
        int contents = spec.contents.size();
        utility = new double[people.types().size()][contents];
        effect = new double[people.types().size()][contents];
        for (int group = 0; group < utility.length; group++) {
            List<Double> own = spec.users.get(group).utilities();
            for (int c = 0; c < contents; c++) {
                Optional<Double> moves = spec.contents.get(c).effect();
                utility[group][c] = own.isEmpty() ? moves.orElseThrow() : own.get(c);
                effect[group][c] = moves.orElse(utility[group][c]);
                Check.that(
                        !whole() || effect[group][c] == StrictMath.rint(effect[group][c]),
                        "contents: effect must be whole on a lattice, was " + effect[group][c]);
            }
        }
        shares = parts(spec.users.stream().mapToDouble(Users::share).toArray());
        double[] even = new double[contents];
        Arrays.fill(even, 1);
        reference = parts(spec.reference
                .map(said -> said.stream().mapToDouble(Double::doubleValue).toArray())
                .orElse(even));
        prompts = new Prompts(spec.contents.stream().map(Content::prompt).toList(), reference);
        Check.that(
                prompts.one() || !whole() && spec.budget.isEmpty(),
                "prompts have no meaning where satisfaction is of kind 'lattice' or policies are judged within a budget");
    }

    private static double[] parts(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        Check.that(sum > 0, "weights must not all be 0");
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** What a scenario says of a service encounter. */
    @About("services show content to people who may leave and return (Calvano et al., arXiv 2410.13108)")
    @LeavesOut(
            "what one user tells another, new people, tastes that change, and prices unless a market is paid there: users are alike within a type, leave and return by satisfaction alone, and content has a fixed effect")
    public record Spec(
            @About("number of people") @Within("[1, 100000000]") @Default("10000") long people,
            @About("groups of users") @Default("[{}]") List<Users> users,
            @About("range and motion of satisfaction") @Default("{ kind: leaky, weight: 1.0 }")
                    SatisfactionRule satisfaction,
            @About("what can be shown")
                    @Default("[{ name: paying, reward: 1.0, effect: 0.0 }, { name: pleasing, effect: 1.0 }]")
                    List<Content> contents,
            @About(
                            "satisfactions from which a service sees another segment, rising; unsaid, every level of a lattice, else none")
                    Optional<List<Double>> bands,
            @About("ticks of tenure that are told apart when users leave") @Within("[1, 100000]") @Default("256")
                    int horizon,
            @About("how much a reward of the next tick is worth now") @Within("(0, 1)") @Default("0.95")
                    double discount,
            @About("how often each content was shown before anyone optimised; unsaid, all alike") @Within("[0, 1]")
                    Optional<List<Double>> reference,
            @About("nats by which the best policy may leave the reference where policies are judged; unsaid, any")
                    @Within("[0, 1000]")
                    Optional<Double> budget,
            @About("institutions: rules that bind every service") @Default("{}") Rules rules)
            implements Game.Spec {
        public Spec {
            users = List.copyOf(users);
            contents = List.copyOf(contents);
            Check.components(Spec.class, people, users, satisfaction, contents);
            int size = contents.size();
            Check.that(!contents.isEmpty() && size <= 100, "contents must hold 1 to 100, holds " + size);
            Check.that(
                    contents.stream().map(Content::name).distinct().count() == size,
                    "contents must have distinct names");
            Check.that(
                    reference.isEmpty() || reference.get().size() == size,
                    "reference must hold one part for each of " + size + " contents");
            Check.that(!users.isEmpty(), "users must hold at least 1 group");
            Check.that(
                    users.stream().map(Users::name).distinct().count() == users.size(),
                    "users must have distinct names");
            Check.that(
                    contents.stream()
                                    .map(content -> content.features().size())
                                    .distinct()
                                    .count()
                            == 1,
                    "contents must all have as many features");
            for (Users group : users) {
                check(group, contents);
            }
        }

        private static void check(Users group, List<Content> contents) {
            int told = group.utilities().size();
            Check.that(
                    told == 0 || told == contents.size(),
                    "users: utilities of '" + group.name() + "' must be one for each of " + contents.size()
                            + " contents, are " + told);
            contents.forEach(content -> Check.that(
                    told > 0 || content.effect().isPresent(),
                    "contents: '" + content.name() + "' needs an effect, since '" + group.name()
                            + "' have no utilities of their own"));
        }

        /** The same for other users. */
        public Spec serving(List<Users> others) {
            return new Spec(people, others, satisfaction, contents, bands, horizon, discount, reference, budget, rules);
        }

        @Override
        public ServiceGame create(int players) {
            Satisfaction motion = satisfaction.satisfaction();
            List<Double> seen = bands.orElseGet(() -> levels(motion));
            List<UserType> types =
                    users.stream().map(group -> group.type(rules.easyReturn())).toList();
            ServiceGame game =
                    new ServiceGame(this, new Population.Spec(people, types, motion, players, seen, horizon));
            Check.that(
                    rules.mostOften().isEmpty() || rules.mostOften().size() == contents.size(),
                    "rules: most-often must hold one part for each of " + contents.size() + " contents");
            return new Enforcement(game).of();
        }

        private static List<Double> levels(Satisfaction motion) {
            return motion instanceof Satisfaction.Lattice lattice
                    ? IntStream.range(1, lattice.levels())
                            .mapToObj(level -> lattice.low() + level)
                            .toList()
                    : List.of();
        }
    }

    @Override
    public int players() {
        return people.services();
    }

    /** What was said of this encounter. */
    public Spec spec() {
        return spec;
    }

    /** Who is served. */
    public Population.Spec people() {
        return people;
    }

    /** Whether whoever serves or is served under one game can go on under the other: people, segments and contents are numbered alike. */
    public boolean shapedLike(ServiceGame other) {
        return players() == other.players()
                && users() == other.users()
                && groupsOf(spec).equals(groupsOf(other.spec))
                && spec.satisfaction.equals(other.spec.satisfaction)
                && people.bands().equals(other.people.bands())
                && spec.horizon == other.spec.horizon
                && contentsOf(spec).equals(contentsOf(other.spec));
    }

    private static Map<String, Double> groupsOf(Spec spec) {
        Map<String, Double> shares = new LinkedHashMap<>();
        spec.users.forEach(group -> shares.put(group.name(), group.share()));
        return shares;
    }

    private static List<String> contentsOf(Spec spec) {
        return spec.contents.stream().map(Content::name).toList();
    }

    /** The number of people. */
    public long users() {
        return people.users();
    }

    /** The number of contents, numbered from 0. */
    public int contents() {
        return spec.contents.size();
    }

    /** The name of a content. */
    public String content(int content) {
        return spec.contents.get(content).name();
    }

    /** The number of groups of users. */
    public int groups() {
        return shares.length;
    }

    /** The name of a group. */
    public String group(int group) {
        return spec.users.get(group).name();
    }

    /** The part of all people who are in a group. */
    public double share(int group) {
        return shares[group];
    }

    /** The number of bands of satisfaction that a service can tell apart. */
    public int bands() {
        return people.bands().size() + 1;
    }

    /** The number of segments: segment {@code group * bands + band}. */
    public int segments() {
        return groups() * bands();
    }

    /** What users come with, and which contents answer it. */
    public Prompts prompts() {
        return prompts;
    }

    /** {@code [features]}: what is known of a content. */
    public double[] features(int content) {
        return spec.contents.get(content).features().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** What a content earns its service. */
    public double reward(int content) {
        return spec.contents.get(content).reward();
    }

    /** How a content moves the satisfaction of a group. */
    public double effect(int group, int content) {
        return effect[group][content];
    }

    /** What a content is worth to a group. */
    public double utility(int group, int content) {
        return utility[group][content];
    }

    /** What a unit of money is worth to a group, in utility. */
    public double priceSensitivity(int group) {
        return spec.users.get(group).priceSensitivity();
    }

    /** {@code [groups][contents]}: what each content is worth to each group. */
    public double[][] utilities() {
        return Arrays.stream(utility).map(double[]::clone).toArray(double[][]::new);
    }

    /** {@code [contents]}: how often each was shown before anyone optimised. */
    public double[] reference() {
        return reference.clone();
    }

    /** Whether satisfaction is a whole number, so that a segment is shown one content and no mixture. */
    public boolean whole() {
        return people.satisfaction() instanceof Satisfaction.Lattice;
    }

    /** Refuses users who do not all come every tick and stay alike within a group, which plans take for granted. */
    public void planned() {
        people.planned();
    }

    /** How much a reward of the next tick is worth now. */
    public double discount() {
        return spec.discount;
    }
}
