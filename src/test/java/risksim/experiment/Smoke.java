package risksim.experiment;

import java.time.Duration;
import java.util.*;
import risksim.actor.ActorHost;
import risksim.agent.*;
import risksim.game.market.LogitBertrand;
import risksim.metric.*;
import risksim.policy.strategic.QLearning;
import risksim.scenario.*;

class Smoke {
    static Scenario duopoly(int firms, List<Double> costs, double mu, double delta, int reps) {
        var game = new LogitBertrand.Spec(15, 1, delta, List.of(2.0), costs, 0, mu, .1);
        var role = new Role("world", "q-pricer", "q-learning", new QLearning.Spec(.15, 4e-6, -1));
        var run = new Run(20261122, reps, new Run.Until(Optional.of(100000L)), 10000000, 10000);
        var arm = new Arm(
                "baseline",
                false,
                List.of(new Encounter("world", "logit-bertrand", game)),
                List.of(new AgentGroup("q-pricer", firms, List.of(role))),
                run);
        var metrics = List.of(
                new MetricChoice("profit-gain", new ProfitGain.Spec()),
                new MetricChoice("mean-price", new MeanPrice.Spec()),
                new MetricChoice("consumer-surplus-lost", new ConsumerSurplusLost.Spec()),
                new MetricChoice("price-cycle", new PriceCycle.Spec()),
                new MetricChoice("on-equilibrium", new OnEquilibrium.Spec()),
                new MetricChoice("deviation-unprofitable", new DeviationUnprofitable.Spec()),
                new MetricChoice("deviation-punished", new DeviationPunished.Spec()),
                new MetricChoice("punishment-length", new PunishmentLength.Spec()),
                new MetricChoice("rival-price-cut", new RivalPriceCut.Spec()),
                alt("zz back+1", false, d -> d.back() + 1),
                alt("zz all back+1", true, d -> d.back() + 1),
                alt("zz all changed", true, d -> d.otherwise() ? 1 : 0),
                alt("zz all back+1|0", true, d -> d.otherwise() ? d.back() + 1 : 0));
        return new Scenario(
                "smoke",
                "q",
                new Risk(Risk.Mode.COLLUSION, List.of()),
                run,
                metrics,
                List.of(arm),
                List.of(),
                List.of(),
                new Scenario.Text("", "", "", ""));
    }

    interface Sel {
        double of(Event.Deviation d);
    }

    static MetricChoice alt(String name, boolean all, Sel f) {
        return new MetricChoice(name, new Metric.Spec() {
            public Metric create(risksim.game.Game g) {
                return new Metric() {
                    double s;
                    int n;

                    public void see(Event e) {
                        if (e instanceof Event.Deviation d && (all || d.otherwise())) {
                            s += f.of(d);
                            n++;
                        }
                    }

                    public OptionalDouble value() {
                        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(s / n);
                    }
                };
            }

            public Card card() {
                return new ProfitGain.Spec().card();
            }
        });
    }

    public static void main(String[] a) {
        int firms = Integer.parseInt(a[0]);
        double c2 = Double.parseDouble(a[1]);
        double mu = Double.parseDouble(a[2]);
        double delta = Double.parseDouble(a[3]);
        int reps = Integer.parseInt(a[4]);
        var scenario = duopoly(firms, firms == 2 ? List.of(1.0, c2) : List.of(1.0), mu, delta, reps);
        try (AgentHost host = a[5].equals("inline") ? new InlineHost() : new ActorHost(2, Duration.ofSeconds(60))) {
            var e = new Experiment(scenario, host, 2, true);
            Map<String, List<Double>> values = new TreeMap<>();
            List<Replication> all = new ArrayList<>();
            long t0 = System.nanoTime();
            long[] ticks = new long[1];
            e.run(Experiment.tasks(scenario), r -> {
                all.add(r);
                ticks[0] += r.ticks();
                r.metrics().forEach((k, v) -> values.computeIfAbsent(k, x -> new ArrayList<>())
                        .add(v));
            });
            double s = (System.nanoTime() - t0) / 1e9;
            System.out.printf("%.1f s, %d ticks, %.1f M/s/core%n", s, ticks[0], ticks[0] / s / 2e6);
            values.forEach((k, v) -> {
                var m = Estimates.mean(v, .95);
                System.out.printf(
                        "%s %.4f [%.4f, %.4f] se %.4f n %d%n",
                        k, m.value(), m.low(), m.high(), m.standardError(), m.n());
            });
            for (String k : List.of(
                    "deviation-unprofitable",
                    "rival-price-cut",
                    "punishment-length",
                    "zz all back+1",
                    "deviation-punished",
                    "mean-price")) {
                double w = 0, x = 0;
                for (var r : all) {
                    if (r.metrics().containsKey(k)) {
                        double c = r.metrics().getOrDefault("price-cycle", 1.0);
                        w += c;
                        x += c * r.metrics().getOrDefault(k, 0.0);
                    }
                }
                System.out.println("pooled " + k + " " + x / w);
            }
            for (int i = 0; i < 2; i++) {
                int k = i;
                double[] sum = new double[16];
                for (var r : all) {
                    var cs = r.curves().get("deviation-punished");
                    if (cs != null)
                        for (int j = 0; j < 16; j++) sum[j] += cs.get(k).y().get(j) / all.size();
                }
                System.out.println(Arrays.toString(sum));
            }
            System.out.println(all.stream()
                    .sorted(Comparator.comparing(Replication::number))
                    .map(Replication::hash)
                    .limit(3)
                    .toList());
        }
    }
}
