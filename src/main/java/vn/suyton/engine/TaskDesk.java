package vn.suyton.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;

/**
 * The only place where a task is taken, given back or decided. Checks that this person may, that nobody was faster, and
 * that the modules agree; then writes the row and moves the engine, in one transaction.
 */
@Service
@Transactional
@RetriedOnConflict
public class TaskDesk {

    /** Longest comment, in characters. */
    public static final int MAX_COMMENT = 2000;

    private final TaskEntryMapper tasks;
    private final StepCatalogue steps;
    private final List<StepRule> rules;
    private final TaskConflicts conflicts;
    private final TaskService taskService;
    private final ActingUser actingUser;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    TaskDesk(
            TaskEntryMapper tasks,
            StepCatalogue steps,
            @Lazy List<StepRule> rules,
            TaskConflicts conflicts,
            @Lazy TaskService taskService,
            ActingUser actingUser,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.rules = rules;
        this.conflicts = conflicts;
        this.taskService = taskService;
        this.actingUser = actingUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody decided.
     *
     * @param revision the revision of the task that was seen
     * @param form what the page asked beyond outcome and comment
     */
    public record Decision(
            int revision, String outcome, @Nullable String comment, Map<String, String> form) {}

    @Transactional(readOnly = true)
    public Optional<TaskEntry> find(String taskId) {
        return tasks.findById(taskId);
    }

    @Transactional(readOnly = true)
    public List<TaskEntry> ofSubject(String subjectId) {
        return tasks.listOfSubject(subjectId);
    }

    /**
     * Whether {@link #complete} would accept the decision now, and refuses as it does; changes nothing and holds nothing.
     * Somebody else may still be faster.
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, String taskId, Decision decision) {
        var task = admitted(tasks.findById(taskId), actor, taskId, decision.revision());
        checkRules(task, completion(actor, task, decision));
    }

    /** Whether {@link #claim} would accept it now, and refuses as it does; changes nothing. */
    @Transactional(readOnly = true)
    public void checkClaim(Actor actor, String taskId, int revision) {
        admitted(tasks.findById(taskId), actor, taskId, revision);
    }

    public void claim(Actor actor, String taskId, int revision) {
        var task = lock(actor, taskId, revision);
        tasks.updateAssignee(taskId, actor.username());
        events.publishEvent(Act.of(actor, "task.claimed", task.subject()).with(Map.of("step", task.step())));
    }

    public void release(Actor actor, String taskId, int revision) {
        var task = lock(actor, taskId, revision);
        if (task.role() != null) {
            tasks.updateAssignee(taskId, null);
            events.publishEvent(Act.of(actor, "task.released", task.subject()).with(Map.of("step", task.step())));
        }
    }

    public void complete(Actor actor, String taskId, Decision decision) {
        var task = lock(actor, taskId, decision.revision());
        var completion = completion(actor, task, decision);
        checkRules(task, completion);
        tasks.updateDone(completion, actor.username(), clock.instant());
        events.publishEvent(Act.of(actor, "step." + task.step() + "." + decision.outcome(), task.subject())
                .because(completion.comment()));
        events.publishEvent(new StepCompleted(completion));
        actingUser.as(actor.username(), () -> {
            taskService.complete(taskId, Map.of("outcome", decision.outcome()));
            return taskId;
        });
    }

    private StepCompletion completion(Actor actor, TaskEntry task, Decision decision) {
        return new StepCompletion(
                task.id(),
                task.subject(),
                task.processKey(),
                task.step(),
                decision.outcome(),
                checkedComment(task, decision),
                decision.form(),
                actor);
    }

    private void checkRules(TaskEntry task, StepCompletion completion) {
        rules.stream()
                .filter(rule -> rule.governs(task.processKey(), task.step()))
                .forEach(rule -> rule.check(completion));
    }

    private TaskEntry lock(Actor actor, String taskId, int revision) {
        return admitted(tasks.findByIdForUpdate(taskId), actor, taskId, revision);
    }

    private TaskEntry admitted(Optional<TaskEntry> read, Actor actor, String taskId, int revision) {
        var task = read.filter(found -> found.isFor(actor) || actor.username().equals(found.completedBy()))
                .orElseThrow(() -> new NotFound("TASK", taskId));
        switch (task.state()) {
            case DONE -> throw conflicts.done(task);
            case WITHDRAWN -> throw new TaskProblems.TaskWithdrawn();
            case OPEN -> checkHolder(task, actor);
        }
        if (task.revision() != revision) {
            throw new ChangedMeanwhile();
        }
        return task;
    }

    private void checkHolder(TaskEntry task, Actor actor) {
        var assignee = task.assignee();
        if (assignee != null && !assignee.equals(actor.username())) {
            throw conflicts.taken(task, assignee);
        }
    }

    private @Nullable String checkedComment(TaskEntry task, Decision decision) {
        var outcome = steps.get(task.processDefinitionId(), task.step())
                .findOutcome(decision.outcome())
                .orElseThrow(() -> InvalidInput.of("outcome", "unknown", decision.outcome()));
        var comment = decision.comment() == null || decision.comment().isBlank()
                ? null
                : decision.comment().strip();
        if (comment == null && outcome.commentRequired()) {
            throw InvalidInput.of("comment", "required");
        }
        if (comment != null && comment.length() > MAX_COMMENT) {
            throw InvalidInput.of("comment", "too-long", MAX_COMMENT);
        }
        return comment;
    }
}
