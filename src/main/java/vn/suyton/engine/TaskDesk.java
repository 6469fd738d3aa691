package vn.suyton.engine;

import java.time.LocalDate;
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
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Notice;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

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

    private static final int FURTHEST_FOLLOW_UP_DAYS = 366;

    private final TaskEntryMapper tasks;
    private final TaskGate gate;
    private final TaskService taskService;
    private final ActingUser actingUser;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    TaskDesk(
            TaskEntryMapper tasks,
            TaskGate gate,
            @Lazy TaskService taskService,
            ActingUser actingUser,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.tasks = tasks;
        this.gate = gate;
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
        gate.check(actor, gate.look(actor, taskId, decision.revision()), decision);
    }

    /** Whether {@link #claim} would accept it now, and refuses as it does; changes nothing. */
    @Transactional(readOnly = true)
    public void checkClaim(Actor actor, String taskId, int revision) {
        gate.look(actor, taskId, revision);
    }

    public void claim(Actor actor, String taskId, int revision) {
        var task = gate.lock(actor, taskId, revision);
        tasks.updateAssignee(taskId, actor.username(), clock.instant());
        events.publishEvent(act(actor, "task.claimed", task));
    }

    public void release(Actor actor, String taskId, int revision) {
        var task = gate.lock(actor, taskId, revision);
        if (task.role() != null) {
            tasks.updateAssignee(taskId, null, null);
            events.publishEvent(act(actor, "task.released", task));
        }
    }

    /** Gives the task to somebody who may decide it, also when another has taken it: only who leads the group may. */
    public void assign(Actor head, String taskId, int revision, Actor assignee) {
        var task = gate.lockForHead(head, taskId, revision);
        if (!task.isFor(assignee) || gate.isPersonal(task, assignee)) {
            throw InvalidInput.of("assignee", "not-a-candidate", assignee.displayName());
        }
        if (assignee.username().equals(task.assignee())) {
            return;
        }
        tasks.updateAssignee(taskId, assignee.username(), clock.instant());
        var by = TaskHeads.headOf(head, task).map(Actor.Office::onBehalfOf).orElse(null);
        events.publishEvent(Act.of(head, "task.assigned", task.subject())
                .onBehalfOf(by)
                .because(assignee.displayName())
                .with(Map.of("step", task.step(), "assignee", assignee.username())));
        tell("assigned", assignee.username(), head, task);
        if (task.assignee() != null) {
            tell("reassigned", task.assignee(), head, task);
        }
    }

    private void tell(String notice, String recipient, Actor head, TaskEntry task) {
        if (!recipient.equals(head.username())) {
            events.publishEvent(new Notice(
                    notice,
                    List.of(recipient),
                    task.subject(),
                    "/tasks/" + task.id(),
                    List.of(head.displayName(), gate.nameOf(task), task.subjectTitle())));
        }
    }

    /** The day on which the holder wants to look at the task again; null for none. Concerns nobody else. */
    public void followUp(Actor actor, String taskId, @Nullable LocalDate day) {
        var task = tasks.findByIdForUpdate(taskId)
                .filter(found -> found.isFor(actor))
                .orElseThrow(() -> new NotFound("TASK", taskId));
        gate.requireOpen(task);
        if (!actor.username().equals(task.assignee())) {
            throw new TaskProblems.TaskNotHeld();
        }
        if (day != null && day.isBefore(clock.today())) {
            throw InvalidInput.of("on", "in-the-past");
        }
        if (day != null && day.isAfter(clock.today().plusDays(FURTHEST_FOLLOW_UP_DAYS))) {
            throw InvalidInput.of("on", "follow-up-too-far", FURTHEST_FOLLOW_UP_DAYS);
        }
        tasks.updateFollowUp(taskId, day);
        // about the task and not about its case: the history of the case is read by others
        events.publishEvent(Act.of(actor, "task.follow-up", new SubjectRef("TASK", taskId))
                .with(Map.of("on", String.valueOf(day))));
    }

    public void complete(Actor actor, String taskId, Decision decision) {
        var task = gate.lock(actor, taskId, decision.revision());
        var completion = gate.check(actor, task, decision);
        var onBehalfOf = task.rightOf(actor);
        tasks.updateDone(completion, actor.username(), onBehalfOf, clock.instant());
        events.publishEvent(Act.of(actor, "step." + task.step() + "." + decision.outcome(), task.subject())
                .onBehalfOf(onBehalfOf)
                .because(completion.comment()));
        events.publishEvent(new StepCompleted(completion));
        actingUser.as(actor.username(), () -> {
            taskService.complete(taskId, Map.of("outcome", decision.outcome()));
            return taskId;
        });
    }

    private static Act act(Actor actor, String action, TaskEntry task) {
        return Act.of(actor, action, task.subject())
                .onBehalfOf(task.rightOf(actor))
                .with(Map.of("step", task.step()));
    }
}
