package risksim.game.service;

import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** What a scenario says of something that can be shown. */
@About("something that can be shown")
public record Content(
        @About("its name") String name,
        @About("expected reward of the service each time it is shown") @Within("[-1000000, 1000000]") @Default("0.0")
                double reward,
        @About("how it moves satisfaction; unsaid, by its utility to the user") @Within("[-30000, 30000]")
                Optional<Double> effect) {
    public Content {
        Check.components(Content.class, name, reward);
    }

    /** Content with the same effect on all. */
    public static Content of(String name, double reward, double effect) {
        return new Content(name, reward, Optional.of(effect));
    }
}
