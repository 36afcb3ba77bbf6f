package risksim.game.service;

import java.util.List;
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
                Optional<Double> effect,
        @About("what it answers: users come with prompts, and a service chooses among the contents that answer one")
                @Default("any")
                String prompt,
        @About("what is known of it as numbers; what a service learns of them holds for other contents too")
                @Within("[-1000, 1000]")
                @Default("[]")
                List<Double> features) {
    public Content {
        features = List.copyOf(features);
        Check.components(Content.class, name, reward, prompt, features);
    }

    /** Content that may always be shown and of which nothing is known. */
    public Content(String name, double reward, Optional<Double> effect) {
        this(name, reward, effect, "any", List.of());
    }

    /** Content with the same effect on all. */
    public static Content of(String name, double reward, double effect) {
        return new Content(name, reward, Optional.of(effect));
    }
}
