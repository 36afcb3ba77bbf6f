package risksim.learn.parallel;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/**
 * A joint choice that is made in parallel rounds: diffusion language models as parallel samplers (arXiv 2512.25014), read as
 * agents who act at once. Rights that cannot be used within so few rounds or with so small a fan-in are worth as much as none:
 * parity needs two rounds and one other in sight under revision, four rounds and two others under remasking. Rounds are no
 * measure of speed on hardware, and the fan-in only stands in for circuits of constant depth, whose lower bound no simulation
 * can show.
 */
@About(
        "positions, or agents, choose at once in rounds and are to meet a joint target, as diffusion language models sample")
public record ParallelSampling(
        @About("which joint choices are wanted") @Default("parity") Target target,
        @About("what may happen to a choice once it is made") @Default("none") Rights rights,
        @About("how many choose") @Within("[1, 64]") @Default("8") int positions,
        @About("options to agree on, for consensus") @Within("[2, 100]") @Default("3") int options,
        @About("rounds, after which the choice stands") @Within("[1, 64]") @Default("1") int rounds,
        @About("how many others each can see, the nearest") @Within("[0, 64]") @Default("64") int fanIn) {
    public ParallelSampling {
        Check.components(ParallelSampling.class, target, rights, positions, options, rounds, fanIn);
        Check.that(
                target != Target.PARITY || rights != Rights.REMASK || positions % 2 == 0,
                "parity under remasking goes by pairs and needs an even number of positions, was " + positions);
    }

    /** How many symbols a position can hold. */
    public int symbols() {
        return target.symbols(positions, options);
    }

    /** How the choice is made. */
    public Schedule schedule() {
        if (rights == Rights.NONE) {
            return new InTurn(this);
        }
        if (target != Target.PARITY) {
            return new Repair(this);
        }
        if (rights == Rights.REVISION) {
            return rounds >= 2 && fanIn >= 1 ? new EvenByRevising(this) : new InTurn(this);
        }
        return rounds >= 4 && fanIn >= 2 ? new EvenByRemasking(this) : new InTurn(this);
    }

    /** Carries it out, and holds it to the fan-in. */
    public Decoder decoder() {
        return new Decoder(schedule(), fanIn);
    }

    /** The wanted joint choices, equally likely; for few positions. */
    public Law wanted() {
        return Law.uniform(positions, symbols(), target::wants);
    }
}
