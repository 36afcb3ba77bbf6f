package risksim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalLawTest {
    @Test
    void quantiles_agree_with_wichuras_own_examples_and_with_another_program() {
        assertThat(NormalLaw.quantile(0.25)).isCloseTo(-0.6744897501960817, within(1e-15));
        assertThat(NormalLaw.quantile(0.001)).isCloseTo(-3.090232306167814, within(1e-14));
        assertThat(NormalLaw.quantile(1e-20)).isCloseTo(-9.262340089798408, within(1e-13));
        NormalDistribution law = new NormalDistribution();
        for (double p = 0.001; p < 1; p += 0.001) {
            assertThat(law.cumulativeProbability(NormalLaw.quantile(p))).isCloseTo(p, within(1e-13));
            assertThat(NormalLaw.quantile(1 - p)).isCloseTo(-NormalLaw.quantile(p), within(1e-12));
        }
    }

    /** 262,144 draws in 64 equally likely bins; a perfect generator fails with probability 1e-6. */
    @Test
    void draws_fill_equally_likely_bins_evenly() {
        Chance chance = Streams.of(1).stream(Purpose.TASTE, 0);
        NormalDistribution law = new NormalDistribution();
        long[] bins = new long[64];
        for (int i = 0; i < 1 << 18; i++) {
            bins[(int) (64 * law.cumulativeProbability(NormalLaw.draw(chance, i >> 10, i & 1023)))]++;
        }
        double sum = 0;
        for (long bin : bins) {
            sum += (bin - 4096.0) * (bin - 4096.0) / 4096;
        }
        assertThat(sum).isLessThan(new ChiSquaredDistribution(63).inverseCumulativeProbability(1 - 1e-6));
    }
}
