package risksim.policy.service;

import java.util.List;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.service.ServiceGame;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a service that shows the same to everyone for ever. */
@About("always shows everyone the same mixture of contents")
@LeavesOut("any reaction: the same content, by a fixed rule, whoever sees it and whatever it did")
public record FixedContent(
        @About("how often each content is shown; unsaid, the first alone") @Within("[0, 1]") @Default("[]")
                List<Double> mixture)
        implements Policy.Unlearned {
    public FixedContent {
        mixture = List.copyOf(mixture);
        Check.components(FixedContent.class, mixture);
    }

    @Override
    public ServicePolicy create(Seat seat) {
        ServiceGame game = seat.service();
        Check.that(
                mixture.isEmpty() || mixture.size() == game.contents(),
                "mixture must hold one part for each of " + game.contents() + " contents, holds " + mixture.size());
        double[] shown = IntStream.range(0, game.contents())
                .mapToDouble(content -> mixture.isEmpty() ? (content == 0 ? 1 : 0) : mixture.get(content))
                .toArray();
        Offer offer = Offer.mixture(game, shown);
        offer.complaint(game).ifPresent(complaint -> Check.that(false, "mixture " + complaint));
        return new Steady(offer, "fixed content");
    }
}
