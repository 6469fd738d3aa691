package vn.suyton.engine;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.suyton.platform.DomainProblem;

/** Tells who was faster by the name as the history keeps it, and what was decided in the words of the button. */
@Component
class TaskConflicts {

    private final TimelineMapper history;
    private final StepCatalogue steps;
    private final StepTexts texts;

    TaskConflicts(TimelineMapper history, StepCatalogue steps, StepTexts texts) {
        this.history = history;
        this.steps = steps;
        this.texts = texts;
    }

    DomainProblem taken(TaskEntry task, String holder) {
        return new TaskProblems.TaskTaken(name(task, holder));
    }

    DomainProblem done(TaskEntry task) {
        var outcome = String.valueOf(task.outcome());
        var label = steps.get(task.processDefinitionId(), task.step())
                .findOutcome(outcome)
                .map(texts::outcome)
                .orElse(outcome);
        return new TaskProblems.TaskDone(
                name(task, String.valueOf(task.completedBy())), label, Objects.requireNonNull(task.completedAt()));
    }

    private String name(TaskEntry task, String username) {
        return history.findName(task.subject(), username).orElse(username);
    }
}
