package risksim.audit;

import risksim.check.Check;

/** What detectors have in common that watch prices. */
interface PriceTest extends Detector.Spec {
    @Override
    default Scene scene() {
        return Scene.MARKET;
    }

    /**
     * How many firms there are, which are enough to hold one against another.
     *
     * @throws IllegalArgumentException if there is only one
     */
    static int several(int firms) {
        Check.that(firms >= 2, "this detector needs at least 2 firms, was " + firms);
        return firms;
    }
}
