package risksim.agent;

import java.util.ArrayList;
import java.util.List;
import risksim.population.Cohort;
import risksim.population.Comparisons;
import risksim.population.Plan;
import risksim.population.Population;
import risksim.population.Sums;
import risksim.population.Workspace;

/**
 * A cohort of people with what is needed to step it. Calls come from one thread at a time; where that thread runs is the business
 * of an {@link AgentHost}.
 */
public final class Block {
    private final Cohort cohort;
    private final Workspace space;

    Block(Population population, int number) {
        cohort = population.cohort(number);
        space = population.workspace();
    }

    private Block(Cohort cohort, Population population) {
        this.cohort = cohort;
        this.space = population.workspace();
    }

    /** The same people as they are now, under these rules; what happens to one block is not felt by the other. */
    Block copy(Population rules) {
        return new Block(cohort.copy(rules), rules);
    }

    /** What all blocks are to do in a tick. Immutable, shared by all threads. */
    public record Order(long tick, Plan plan, List<Question> questions) {
        public Order {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A survey of one service, made ready for asking.
     *
     * @param service who asks
     * @param comparisons what is asked
     * @param share chance with which each user is asked
     * @param panel whether all people are asked, or the service's engaged users alone
     */
    public record Question(int service, Comparisons comparisons, double share, boolean panel) {}

    /**
     * What the people of a block did in a tick.
     *
     * @param answers one for each question, given before they moved
     */
    public record Response(Sums sums, List<Comparisons.Answers> answers) {
        public Response {
            answers = List.copyOf(answers);
        }
    }

    /** Asks, then steps everyone by one tick. */
    public Response respond(Order order) {
        List<Comparisons.Answers> answers = new ArrayList<>();
        for (Question question : order.questions()) {
            Comparisons comparisons = question.comparisons();
            answers.add(
                    question.panel()
                            ? comparisons.askAnyone(cohort, order.tick(), question.share())
                            : comparisons.askShare(cohort, question.service(), order.tick(), question.share()));
        }
        return new Response(cohort.tick(order.tick(), order.plan(), space), answers);
    }

    /** Whose memories these are. */
    public Cohort cohort() {
        return cohort;
    }
}
