package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.game.parallel.ParallelGame;
import risksim.learn.parallel.Coins;
import risksim.learn.parallel.ParallelSampling;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.Schedule;
import risksim.learn.parallel.View;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Chance;
import risksim.random.Purpose;

/**
 * Fills its position of a joint choice as a schedule of parallel sampling says, by what it sees and by coins of its own. With coins
 * that fall fairly the boards of such agents follow the law of the schedule, since each does what the schedule's position does.
 */
public final class ParallelSampler implements UnlearnedPolicy {
    private final ParallelGame game;
    private final int player;
    private final Chance chance;
    private final Schedule schedule;
    private final String summary;
    /** {@code [positions]}, what is seen now. */
    private final int[] tokens;

    private final View view;
    private final Draws draws = new Draws();

    private ParallelSampler(ParallelGame game, int player, Chance chance, Schedule schedule, String summary) {
        this.game = game;
        this.player = player;
        this.chance = chance;
        this.schedule = schedule;
        this.summary = summary;
        this.tokens = new int[game.players()];
        this.view = new View(tokens, game.said().fanIn());
    }

    /** The coins of one tick. */
    private final class Draws implements Coins {
        private long tick;
        private int index;

        @Override
        public int below(int bound) {
            return chance.below(bound, tick, index++);
        }
    }

    @Override
    public int choose(long tick, int seen) {
        draws.tick = tick;
        draws.index = 0;
        return choose(seen, draws);
    }

    /** What it does with other coins than its own. */
    int choose(int seen, Coins coins) {
        int at = game.read(player, seen, tokens);
        int round = game.round(at);
        if (game.masking(at)) {
            return schedule.masks(round, player, view.of(player)) ? 1 : 0;
        }
        return schedule.writes(round, player, view.of(player))
                ? 1 + schedule.predict(round, player, view.of(player), coins)
                : 0;
    }

    /** What it does if every coin shows its first side. */
    @Override
    public int intend(int seen) {
        return choose(seen, bound -> 0);
    }

    @Override
    public ParallelSampler copy() {
        return new ParallelSampler(game, player, chance, schedule, summary);
    }

    @Override
    public String summary() {
        return summary;
    }

    /** How a sampler goes about a joint choice. */
    public enum Strategy {
        /** As the rights of the game allow: revises or remasks what collides, else fills in turn. */
        BY_RIGHTS,
        /** Draws from its own marginal of the target in the first round, and looks at nobody. */
        INDEPENDENT
    }

    /** What a scenario says of a parallel sampler. */
    @About("fills its position of a joint choice by chance, as parallel samplers do (arXiv 2512.25014)")
    @LeavesOut(
            "how such a strategy is found: the schedule is known to all before the first round, which trained samplers would have to learn from data")
    public record Spec(@About("how it goes about it") @Default("by-rights") Strategy strategy)
            implements Policy.Unlearned {
        public Spec {
            Check.components(Spec.class, strategy);
        }

        @Override
        public ParallelSampler create(Seat seat) {
            Check.that(seat.game() instanceof ParallelGame, "this policy can only take part in parallel sampling");
            ParallelGame game = (ParallelGame) seat.game();
            ParallelSampling said = game.said();
            boolean alone = strategy == Strategy.INDEPENDENT;
            ParallelSampling meant = alone
                    ? new ParallelSampling(said.target(), Rights.NONE, said.positions(), said.options(), 1, 0)
                    : said;
            return new ParallelSampler(
                    game,
                    seat.player(),
                    seat.chance(Purpose.REVEAL),
                    meant.schedule(),
                    alone
                            ? "draws alone in the first round"
                            : "fills its position in rounds, with rights " + said.rights());
        }
    }
}
