package risksim.game.parallel;

import risksim.learn.parallel.Law;
import risksim.learn.parallel.ParallelSampling;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.Target;

/** What is known of small joint choices, worked out exactly whenever it is told. */
final class Numbers {
    private Numbers() {}

    /** The probability that a joint choice of four misses its target, as a fraction; three options, two others in sight. */
    private static String missed(Target target, Rights rights, int rounds) {
        ParallelSampling said = new ParallelSampling(target, rights, 4, 3, rounds, rounds == 1 ? 0 : 2);
        return Law.of(said.decoder()).outside(target::wants).toString().replace(" ", "");
    }

    static String inWords() {
        return "share of joint choices of 4 agents that miss the target: even parity "
                + missed(Target.PARITY, Rights.NONE, 1)
                + " in one round and " + missed(Target.PARITY, Rights.NONE, 4)
                + " in four without rights if each sees 2 others, " + missed(Target.PARITY, Rights.REVISION, 2)
                + " under revision in 2 rounds, " + missed(Target.PARITY, Rights.REMASK, 4)
                + " under remasking in 4; in one round one leader " + missed(Target.LEADER, Rights.NONE, 1)
                + ", a place for each " + missed(Target.PERMUTATION, Rights.NONE, 1)
                + ", one of 3 options " + missed(Target.CONSENSUS, Rights.NONE, 1);
    }
}
