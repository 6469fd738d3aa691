package vn.suyton.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.suyton.engine.TaskDesk.Decision;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;

/** What has to be true before somebody may touch a task; asked while its row is locked, or, for a preview, without. */
@Component
class TaskGate {

    private final TaskEntryMapper tasks;
    private final StepCatalogue steps;
    private final List<StepRule> rules;
    private final TaskConflicts conflicts;

    TaskGate(TaskEntryMapper tasks, StepCatalogue steps, @Lazy List<StepRule> rules, TaskConflicts conflicts) {
        this.tasks = tasks;
        this.steps = steps;
        this.rules = rules;
        this.conflicts = conflicts;
    }

    /** The open task for somebody who may decide it, with nobody else at it and unchanged since it was seen. */
    TaskEntry lock(Actor actor, String taskId, int revision) {
        return admitted(tasks.findByIdForUpdate(taskId), actor, taskId, revision);
    }

    /** As {@link #lock}, but holds nothing: somebody else may still be faster. */
    TaskEntry look(Actor actor, String taskId, int revision) {
        return admitted(tasks.findById(taskId), actor, taskId, revision);
    }

    private TaskEntry admitted(Optional<TaskEntry> read, Actor actor, String taskId, int revision) {
        var task = read.filter(found -> found.isFor(actor) || actor.username().equals(found.completedBy()))
                .orElseThrow(() -> new NotFound("TASK", taskId));
        requireOpen(task);
        var assignee = task.assignee();
        if (assignee != null && !task.isHeldBy(actor)) {
            throw conflicts.taken(task, assignee);
        }
        if (isPersonal(task, actor)) {
            throw new TaskProblems.PersonalStep();
        }
        requireSeen(task, revision);
        return task;
    }

    /** The open task for somebody who leads the group that may decide it, whoever has it now. */
    TaskEntry lockForHead(Actor actor, String taskId, int revision) {
        var task = tasks.findByIdForUpdate(taskId)
                .filter(found -> found.isFor(actor) || TaskHeads.leads(actor, found))
                .orElseThrow(() -> new NotFound("TASK", taskId));
        if (!TaskHeads.leads(actor, task)) {
            throw new NotAllowed("task.assign");
        }
        requireOpen(task);
        requireSeen(task, revision);
        return task;
    }

    void requireOpen(TaskEntry task) {
        switch (task.state()) {
            case DONE -> throw conflicts.done(task);
            case HELD -> throw conflicts.held(task);
            case WITHDRAWN -> throw new TaskProblems.TaskWithdrawn();
            case OPEN -> {
                return;
            }
        }
    }

    private static void requireSeen(TaskEntry task, int revision) {
        if (task.revision() != revision) {
            throw new ChangedMeanwhile();
        }
    }

    /** A signature is personal: whoever is there in another's place may not set it. */
    boolean isPersonal(TaskEntry task, Actor actor) {
        return task.rightOf(actor) != null
                && steps.get(task.processDefinitionId(), task.step()).reauthenticate();
    }

    /** The name of the step for a notice: Vietnamese, as the titles of cases are. */
    String nameOf(TaskEntry task) {
        return steps.get(task.processDefinitionId(), task.step()).name("vi");
    }

    /** The decision with its comment checked, and agreed to by the modules. */
    StepCompletion check(Actor actor, TaskEntry task, Decision decision) {
        var completion = new StepCompletion(
                task.id(),
                task.subject(),
                task.processKey(),
                task.step(),
                decision.outcome(),
                comment(task, decision),
                Map.copyOf(decision.form()),
                actor);
        rules.stream()
                .filter(rule -> rule.governs(task.processKey(), task.step()))
                .forEach(rule -> rule.check(completion));
        return completion;
    }

    private @Nullable String comment(TaskEntry task, Decision decision) {
        var outcome = steps.get(task.processDefinitionId(), task.step())
                .findOutcome(decision.outcome())
                .orElseThrow(() -> InvalidInput.of("outcome", "unknown", decision.outcome()));
        var comment = decision.comment() == null || decision.comment().isBlank()
                ? null
                : decision.comment().strip();
        if (comment == null && outcome.commentRequired()) {
            throw InvalidInput.of("comment", "required");
        }
        if (comment != null && comment.length() > TaskDesk.MAX_COMMENT) {
            throw InvalidInput.of("comment", "too-long", TaskDesk.MAX_COMMENT);
        }
        return comment;
    }
}
