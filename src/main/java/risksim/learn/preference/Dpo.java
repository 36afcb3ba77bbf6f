package risksim.learn.preference;

/**
 * Direct preference optimisation (Rafailov et al. 2023) where every answer has a probability of its own and comparisons are
 * endless: its loss is that of the reward model with {@code lambda ln(policy / reference)} for the reward, so its optimum is
 * {@code reference exp(r / lambda)}, the policy of RLHF with that weight. Without a limit the weight goes to 0; with a budget
 * it is the one that spends the budget.
 *
 * @param model how the loss is minimised
 */
public record Dpo(BradleyTerry model) implements Alignment {
    @Override
    public String title() {
        return "dpo";
    }

    @Override
    public Aligned align(Evidence evidence, double[] reference, Limit limit) {
        return new Rlhf(model, Double.POSITIVE_INFINITY).align(evidence, reference, limit);
    }
}
