package risksim.audit;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.Penal;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** What an institution costs those it watches: in a null twin, all of it is paid by the innocent. */
@About("what a firm pays in fines in a replication, averaged over firms")
public record Fines() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        Check.that(game instanceof Penal, "fines have a meaning where an institution takes them only");
        return new Paid();
    }

    @Override
    public Card card() {
        return new Card(
                "money",
                "[0, inf)",
                Harm.NONE,
                "sum over firms of all fines of the replication, over the number of firms",
                "this project",
                "Whether those who paid were guilty: hold it against a null twin.",
                1);
    }

    private static final class Paid implements Metric {
        private OptionalDouble value = OptionalDouble.empty();

        @Override
        public void see(Event event) {
            if (event instanceof Event.Penalised penalised) {
                value = penalised.paid().stream()
                        .mapToDouble(Double::doubleValue)
                        .average();
            }
        }

        @Override
        public OptionalDouble value() {
            return value;
        }
    }
}
