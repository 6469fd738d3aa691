package vn.suyton.engine;

/**
 * A condition of a module on one step, asked inside the transaction, before the engine moves. Refuses by throwing a
 * {@code DomainProblem}. A bean of this type is found by itself.
 */
public interface StepRule {

    boolean governs(String process, String step);

    void check(StepCompletion completion);
}
