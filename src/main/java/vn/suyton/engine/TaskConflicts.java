package vn.suyton.engine;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ActHistory;
import vn.suyton.platform.DisplayNames;
import vn.suyton.platform.DomainProblem;

/** Tells who was faster by the name as the history keeps it, and what was decided in the words of the button. */
@Component
class TaskConflicts {

    private final ActHistory history;
    private final StepCatalogue steps;
    private final StepTexts texts;
    private final HeldDecisionMapper held;
    private final DisplayNames names;

    TaskConflicts(
            @Lazy ActHistory history,
            StepCatalogue steps,
            StepTexts texts,
            HeldDecisionMapper held,
            @Lazy DisplayNames names) {
        this.history = history;
        this.steps = steps;
        this.texts = texts;
        this.held = held;
        this.names = names;
    }

    DomainProblem taken(TaskEntry task, String holder) {
        return new TaskProblems.TaskTaken(
                name(task, holder), Objects.requireNonNullElse(task.assignedAt(), task.createdAt()));
    }

    /** The name of the person who decided, as long as the decision can be undone. */
    DomainProblem held(TaskEntry task) {
        var name = held.findById(task.id()).map(HeldDecision::name).orElse("");
        return new TaskProblems.TaskHeld(name);
    }

    DomainProblem done(TaskEntry task) {
        var outcome = String.valueOf(task.outcome());
        var label = steps.get(task.processDefinitionId(), task.step())
                .findOutcome(outcome)
                .map(texts::outcome)
                .orElse(outcome);
        var decider = name(task, String.valueOf(task.completedBy()));
        var absent = task.completedOnBehalfOf();
        return new TaskProblems.TaskDone(
                absent == null ? decider : texts.inPlaceOf(decider, name(task, absent)),
                label,
                Objects.requireNonNull(task.completedAt()));
    }

    private String name(TaskEntry task, String username) {
        return history.findName(task.subject(), username)
                .orElseGet(() -> names.displayNames(List.of(username)).getOrDefault(username, username));
    }
}
