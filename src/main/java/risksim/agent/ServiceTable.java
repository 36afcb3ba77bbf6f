package risksim.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import risksim.check.Check;
import risksim.game.service.Enforcement;
import risksim.game.service.ServiceGame;
import risksim.metric.Event;
import risksim.policy.service.Offer;
import risksim.policy.service.Outcome;
import risksim.policy.service.Survey;
import risksim.population.Comparisons;
import risksim.population.Offers;
import risksim.population.Plan;
import risksim.population.Population;
import risksim.population.Sums;
import risksim.population.Survival;
import risksim.random.Digest;
import risksim.random.Streams;

/**
 * One encounter under way between services and people: offers become an order to all blocks of people, and what the blocks did is
 * summed in order of block, so that it has one value however the blocks are hosted.
 */
public final class ServiceTable implements Table {
    private final ServiceGame game;
    private final List<Place> places;
    private final Population population;
    private final List<Block> blocks;
    private final ServiceTally tally;
    private final List<Enforcement> enforcements;
    private List<Offer> made = List.of();
    /** What was made of {@code made} by the rules. */
    private List<Offer> offers = List.of();

    private Optional<Plan> plan = Optional.empty();
    private List<Block.Question> questions = List.of();
    /** {@code [players]}, money that each service asks of a user in the tick. */
    private double[] fees;

    private long digest = Digest.EMPTY;
    private long steadySince;

    /**
     * @param places the services, in order of player
     * @param streams the chance of this encounter in this replication
     * @param window ticks between two cuts of the record
     */
    public ServiceTable(ServiceGame game, List<Place> places, Streams streams, long window) {
        this.game = game;
        this.places = List.copyOf(places);
        this.population = game.people().create(streams);
        this.blocks = IntStream.range(0, population.cohorts())
                .mapToObj(number -> new Block(population, number))
                .toList();
        this.enforcements = places.stream().map(place -> new Enforcement(game)).toList();
        this.fees = new double[places.size()];
        this.tally = new ServiceTally(game.players(), game.groups(), game.discount(), window);
    }

    private ServiceTable(ServiceTable from, ServiceGame game, List<Place> places) {
        boolean same = game.spec().equals(from.game.spec());
        this.game = game;
        this.places = List.copyOf(places);
        this.population = same ? from.population : from.population.under(game.people());
        this.blocks = from.blocks.stream().map(block -> block.copy(population)).toList();
        this.enforcements = IntStream.range(0, places.size())
                .mapToObj(service -> from.enforcements.get(service).under(game, from.shown(service)))
                .toList();
        this.tally = from.tally.copy(game.discount());
        this.made = same ? from.made : List.of();
        this.offers = from.offers;
        this.plan = same ? from.plan : Optional.empty();
        this.fees = from.fees;
        this.digest = from.digest;
        this.steadySince = from.steadySince;
    }

    /**
     * The same encounter at the same moment under other rules and with other services; what happens at one is not felt at the
     * other. It may be called between two ticks, when nobody steps the people.
     *
     * @throws IllegalArgumentException if the rules know other people, segments or contents
     */
    public ServiceTable fork(ServiceGame rules, List<Place> others) {
        Check.that(
                rules.shapedLike(game),
                "the rules cannot change to other people, segments or contents while the world runs");
        return new ServiceTable(this, rules, others);
    }

    private double[][] shown(int service) {
        return offers.isEmpty() ? new double[0][] : offers.get(service).shown();
    }

    @Override
    public ServiceGame game() {
        return game;
    }

    @Override
    public List<Place> places() {
        return places;
    }

    /** All people, in blocks. While the encounter is hosted they belong to the host. */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * What all blocks are to do in a tick.
     *
     * @param offered {@code [players]}; the rules of the encounter are kept whatever is offered
     * @param asked {@code [players]}, money that each service asks of a user it serves
     * @throws AgentFailure if an offer is none
     */
    public Block.Order order(long tick, List<Offer> offered, double[] asked) {
        List<Offer> kept = new ArrayList<>();
        boolean same = offers.size() == offered.size();

        for (int service = 0; service < offered.size(); service++) {
            Offer offer = offered.get(service);
            if (made.size() != offered.size() || made.get(service) != offer) {
                String name = places.get(service).agent().name();
                offer.complaint(game).ifPresent(complaint -> {
                    throw AgentFailure.offer(name, tick, complaint);
                });
            }
            double[][] shown = enforcements.get(service).shown(game.prompts().met(offer.shown()));
            kept.add(shown == offer.shown() ? offer : new Offer(shown, offer.surveys()));
            same = same && kept.get(service).showsAs(offers.get(service));
            digest = kept.get(service).fold(digest);
        }
        steadySince = same && plan.isPresent() ? steadySince : tick;
        if (!same || !Arrays.equals(asked, fees) || plan.isEmpty()) {
            fees = asked.clone();
            plan = Optional.of(plan(kept));
        }
        made = List.copyOf(offered);
        offers = List.copyOf(kept);
        questions = questions(kept);
        return new Block.Order(tick, plan.orElseThrow(), questions);
    }

    private Plan plan(List<Offer> made) {
        Offers shown = population.offers();
        for (int service = 0; service < made.size(); service++) {
            for (int segment = 0; segment < game.segments(); segment++) {
                show(shown, service, segment, made.get(service).shown()[segment]);
            }
        }
        return population.plan(shown);
    }

    private void show(Offers shown, int service, int segment, double[] mixture) {
        int group = segment / game.bands();
        double reward = 0;
        double effect = 0;
        double utility = 0;
        for (int content = 0; content < mixture.length; content++) {
            reward += mixture[content] * game.reward(content);
            effect += mixture[content] * game.effect(group, content);
            utility += mixture[content] * game.utility(group, content);
        }
        double burden = game.priceSensitivity(group) * fees[service];
        shown.show(service, segment, reward, effect - burden, utility).charge(service, segment, burden);
    }

    private List<Block.Question> questions(List<Offer> made) {
        List<Block.Question> asked = new ArrayList<>();
        for (int service = 0; service < made.size(); service++) {
            for (Survey survey : made.get(service).surveys()) {
                Comparisons comparisons =
                        new Comparisons(game.utilities(), survey.pairs(), survey.beta(), survey.best());
                asked.add(new Block.Question(service, comparisons, survey.share(), survey.panel()));
            }
        }
        return asked;
    }

    /**
     * Takes down what people did.
     *
     * @param responses {@code [blocks]}, in order of block
     * @return {@code [players]}: what each service learns of it
     */
    public List<Outcome> gather(List<Block.Response> responses) {
        Sums sums = Sums.total(responses.stream().map(Block.Response::sums).toList());
        digest = sums.fold(digest);
        tally.add(sums, fees);
        long[] asked = new long[game.players()];
        long[][][] wins = new long[game.players()][game.contents()][game.contents()];
        long[][] tops = new long[game.players()][game.contents()];
        for (int q = 0; q < questions.size(); q++) {
            int question = q;
            Comparisons.Answers answers = Comparisons.Answers.total(responses.stream()
                    .map(response -> response.answers().get(question))
                    .toList());
            int service = questions.get(q).service();
            asked[service] += answers.asked();
            add(wins[service], answers.wins());
            add(tops[service], answers.tops());
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int service = 0; service < asked.length; service++) {
            digest = Digest.fold(digest, asked[service]);
            outcomes.add(new Outcome(seen(sums, service), asked[service], wins[service], tops[service]));
        }
        return outcomes;
    }

    private void add(long[][] to, long[][] from) {
        for (int a = 0; a < to.length; a++) {
            for (int b = 0; b < to.length; b++) {
                to[a][b] += from[a][b];
                digest = from[a][b] == 0 ? digest : Digest.fold(digest, (long) a * to.length + b + (from[a][b] << 20));
            }
        }
    }

    private void add(long[] to, long[] from) {
        for (int a = 0; a < to.length; a++) {
            to[a] += from[a];
            digest = from[a] == 0 ? digest : Digest.fold(digest, a + (from[a] << 20));
        }
    }

    private List<Outcome.Group> seen(Sums sums, int service) {
        return IntStream.range(0, game.groups())
                .mapToObj(group -> new Outcome.Group(
                        sums.count(Sums.Count.SERVED, service, group),
                        sums.count(Sums.Count.ENGAGED, service, group),
                        sums.count(Sums.Count.DEPARTURES, service, group),
                        sums.count(Sums.Count.RETURNS, service, group),
                        sums.amount(Sums.Amount.REWARD, service, group),
                        sums.amount(Sums.Amount.SATISFACTION, service, group),
                        sums.amount(Sums.Amount.WELFARE, service, group)))
                .toList();
    }

    @Override
    public long digest() {
        return digest;
    }

    /** The rolling hash with the memory of all people. */
    public long seal() {
        long folded = digest;
        for (Enforcement enforcement : enforcements) {
            folded = enforcement.fold(folded);
        }
        for (Block block : blocks) {
            folded = block.cohort().fold(folded);
        }
        return folded;
    }

    @Override
    public List<Event> cut(long next) {
        return tally.full(next) ? List.of(tally.cut(next)) : List.of();
    }

    @Override
    public List<Event> rest(long next) {
        return tally.open(next) ? List.of(tally.cut(next)) : List.of();
    }

    @Override
    public List<Event> last(long tick) {
        List<List<List<Double>>> shown = offers.stream()
                .map(offer -> Arrays.stream(offer.shown())
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList())
                .toList();
        Survival survival = Survival.total(
                blocks.stream().map(block -> block.cohort().survival(tick)).toList());
        return List.of(new Event.Deployed(tick, shown), new Event.Sessions(tick, survival));
    }

    @Override
    public long steadySince() {
        return steadySince;
    }
}
