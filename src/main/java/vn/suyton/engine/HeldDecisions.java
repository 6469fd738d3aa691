package vn.suyton.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.TaskDesk.Decision;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Notice;

/**
 * Decisions that take effect a few seconds after they were made, so that the person can undo them before anybody hears
 * of them. Kept in the database: they survive a crash, and any node may carry them out.
 */
@Service
@Transactional
@RetriedOnConflict
public class HeldDecisions {

    private final HeldDecisionMapper held;
    private final TaskEntryMapper tasks;
    private final TaskGate gate;
    private final TaskDesk desk;
    private final ApplicationEventPublisher events;

    HeldDecisions(
            HeldDecisionMapper held,
            TaskEntryMapper tasks,
            TaskGate gate,
            TaskDesk desk,
            ApplicationEventPublisher events) {
        this.held = held;
        this.tasks = tasks;
        this.gate = gate;
        this.desk = desk;
        this.events = events;
    }

    /** Checks the decision as if it were carried out now, and takes the task out of everybody's reach until it is. */
    public void hold(Actor actor, String taskId, Decision decision, Instant carriedOutAfter) {
        var task = gate.lock(actor, taskId, decision.revision());
        var completion = gate.check(actor, task, decision);
        tasks.updateHeld(taskId);
        held.insert(new HeldDecision(
                taskId,
                actor.username(),
                actor.displayName(),
                completion.outcome(),
                completion.comment(),
                new FormFields(completion.form()),
                task.revision() + 1,
                carriedOutAfter,
                0));
    }

    @Transactional(readOnly = true)
    public Optional<HeldDecision> find(String taskId) {
        return held.findById(taskId);
    }

    /**
     * Takes the decision back; only who made it may, and only before its time is over, even when nobody has carried it out
     * yet: what the page calls final is final. The undoing is recorded.
     */
    public HeldDecision undo(Actor actor, String taskId, Instant now) {
        var decision = held.findByIdForUpdate(taskId)
                .filter(found -> found.username().equals(actor.username()))
                .filter(found -> now.isBefore(found.carriedOutAfter()))
                .orElseThrow(TaskProblems.NothingToUndo::new);
        held.delete(taskId);
        tasks.updateReopened(taskId);
        var task = tasks.findById(taskId).orElseThrow();
        events.publishEvent(Act.of(actor, "task.decision-undone", task.subject())
                .onBehalfOf(task.rightOf(actor))
                .with(Map.of("step", task.step(), "outcome", decision.outcome())));
        return decision;
    }

    /** The one that is due first, locked until the caller's transaction ends; two nodes never get the same one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<HeldDecision> takeDue(Instant now) {
        return held.findDueForUpdate(now);
    }

    /** Carries it out with the rights the person has now; in the transaction in which it was taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(Actor actor, HeldDecision decision) {
        held.delete(decision.taskId());
        tasks.updateReopened(decision.taskId());
        desk.complete(
                actor,
                decision.taskId(),
                new Decision(
                        decision.revision() + 1,
                        decision.outcome(),
                        decision.comment(),
                        decision.form().values()));
    }

    /**
     * It cannot be carried out: the task is open again and the person hears why.
     *
     * @return false when somebody else was faster, for instance the person by undoing it
     */
    public boolean giveBack(HeldDecision decision, String reason) {
        // the same decision still, not a later one on the same task
        if (held.findByIdForUpdate(decision.taskId())
                .filter(found -> found.revision() == decision.revision())
                .isEmpty()) {
            return false;
        }
        held.delete(decision.taskId());
        tasks.updateReopened(decision.taskId());
        var task = tasks.findById(decision.taskId()).orElseThrow();
        events.publishEvent(Act.ofSystem("task.decision-failed", task.subject())
                .because(reason)
                .with(Map.of("step", task.step(), "outcome", decision.outcome(), "decider", decision.username())));
        events.publishEvent(new Notice(
                "decision-failed",
                List.of(decision.username()),
                task.subject(),
                "/tasks/" + task.id(),
                List.of(gate.nameOf(task), task.subjectTitle(), reason)));
        return true;
    }

    /** Something broke that has nothing to do with the decision: it is tried again later. */
    public void postpone(HeldDecision decision, Instant next) {
        held.updatePostponed(decision, next);
    }
}
