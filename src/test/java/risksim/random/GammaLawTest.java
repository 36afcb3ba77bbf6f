package risksim.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.junit.jupiter.api.Test;

/** 65,536 draws in 32 equally likely bins; a perfect generator fails a test with probability 1e-6. */
class GammaLawTest {
    private static final Chance CHANCE = Streams.of(1).stream(Purpose.RATE, 0);

    private static double chiSquare(IntToDoubleFunction draw, RealDistribution law) {
        long[] bins = new long[32];
        for (int i = 0; i < 1 << 16; i++) {
            bins[Math.min(31, (int) (32 * law.cumulativeProbability(draw.applyAsDouble(i))))]++;
        }
        double sum = 0;
        for (long bin : bins) {
            sum += (bin - 2048.0) * (bin - 2048.0) / 2048;
        }
        return sum;
    }

    private static double limit() {
        return new ChiSquaredDistribution(31).inverseCumulativeProbability(1 - 1e-6);
    }

    @Test
    void gamma_draws_fill_equally_likely_bins_evenly_below_and_above_shape_1() {
        for (double shape : new double[] {0.242593, 1, 3.5}) {
            assertThat(chiSquare(i -> GammaLaw.draw(CHANCE, i, shape), new GammaDistribution(shape, 1)))
                    .as("shape " + shape)
                    .isLessThan(limit());
        }
    }

    @Test
    void a_law_of_a_neighbouring_shape_would_be_found() {
        assertThat(chiSquare(i -> GammaLaw.draw(CHANCE, i, 0.27), new GammaDistribution(0.242593, 1)))
                .isGreaterThan(limit());
    }

    @Test
    void beta_draws_fill_equally_likely_bins_evenly() {
        assertThat(chiSquare(
                        i -> GammaLaw.beta(CHANCE, i, 2.425754, 0.792886), new BetaDistribution(2.425754, 0.792886)))
                .isLessThan(limit());
        assertThat(chiSquare(i -> GammaLaw.beta(CHANCE, i, 0.1, 0.1), new BetaDistribution(0.1, 0.1)))
                .isLessThan(limit());
    }
}
