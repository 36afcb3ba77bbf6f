package risksim.population;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import risksim.random.Streams;

/** Populations for tests, and means over replications with their standard errors. */
final class Users {
    private Users() {}

    static final Satisfaction NOW = new Satisfaction.Leaky(1, 0, 1);

    /** One level only. */
    static final Satisfaction STILL = new Satisfaction.Lattice(0, 0);

    /** Users who see satisfaction {@code s} for ever and stay with probability {@code f} there. */
    static UserType constant(double f, double rho, double engaged) {
        return new UserType(
                "constant",
                1,
                new Demand.Steps(List.of(0.0), List.of(f)),
                new Friction.Constant(rho),
                new UserType.Opening(0, engaged),
                UserType.Choosing.EASY,
                Optional.empty());
    }

    /** A mean over independent replications, and its standard error. */
    record Mean(double mean, double error) {
        /** How many standard errors lie between this and {@code exact}. */
        double away(double exact) {
            return StrictMath.abs(mean - exact) / error;
        }
    }

    static Mean replicate(int replications, long seed, ToDoubleFunction<Streams> run) {
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < replications; r++) {
            double value = run.applyAsDouble(Streams.of(seed).replication(r));
            sum += value;
            squares += value * value;
        }
        double mean = sum / replications;
        double variance = (squares - sum * mean) / (replications - 1);
        return new Mean(mean, StrictMath.sqrt(variance / replications));
    }

    /** Discounted reward a user, over {@code ticks} ticks. */
    static double discounted(Crowd crowd, Plan plan, double delta, int ticks) {
        double value = 0;
        double weight = 1;
        for (int tick = 0; tick < ticks; tick++) {
            value += weight * crowd.tick(tick, plan).amount(Sums.Amount.REWARD);
            weight *= delta;
        }
        return value / crowd.population().spec().users();
    }
}
