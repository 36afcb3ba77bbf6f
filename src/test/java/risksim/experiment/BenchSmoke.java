package risksim.experiment;

import java.time.Duration;
import risksim.actor.ActorHost;
import risksim.agent.*;

class BenchSmoke {
    public static void main(String[] a) {
        try (AgentHost host = new ActorHost(2, Duration.ofSeconds(60))) {
            Bench bench = new Bench(host);
            for (int r = 0; r < 6; r++) {
                Bench.Reading e = bench.exploring(r), s = bench.session(r);
                System.out.printf(
                        "exploring %.1f M/s, rest %.1f, whole %.1f%n",
                        e.rate() / 1e6, s.without(e).rate() / 1e6, s.rate() / 1e6);
            }
            for (int n : new int[] {2, 1000, 10000}) {
                bench.barrier(n, 20);
                Bench.Reading b = bench.barrier(n, n > 5000 ? 40 : 400);
                System.out.printf("%d agents: %.3f ms a tick%n", n, 1e3 / b.rate());
            }
        }
    }
}
