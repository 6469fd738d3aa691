package vn.suyton.tasklist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.FormFields;
import vn.suyton.engine.HeldDecision;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;

/** Keeps half-done forms, for each person their own, as long as the task is open. */
@Service
@Transactional
@RetriedOnConflict
public class TaskDraftService {

    private final TaskDraftMapper drafts;
    private final TaskDesk desk;
    private final ShiftableClock clock;

    TaskDraftService(TaskDraftMapper drafts, TaskDesk desk, ShiftableClock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.clock = clock;
    }

    /** In place of the earlier one; an empty form leaves none. Returns when it was saved. */
    public Instant save(
            Actor actor, String taskId, @Nullable String outcome, @Nullable String comment, Map<String, String> form) {
        if (desk.find(taskId).filter(task -> task.isFor(actor)).isEmpty()) {
            throw new NotFound("TASK", taskId);
        }
        if (comment != null && comment.length() > TaskDesk.MAX_COMMENT) {
            throw InvalidInput.of("comment", "too-long", TaskDesk.MAX_COMMENT);
        }
        var fields = new FormFields(form);
        if (fields.toString().length() > TaskDesk.MAX_COMMENT) {
            throw InvalidInput.of("form", "too-long", TaskDesk.MAX_COMMENT);
        }
        var draft = new TaskDraft(taskId, actor.username(), outcome, comment, fields, clock.instant());
        if (draft.isEmpty()) {
            drafts.delete(taskId, actor.username());
        } else {
            ChangedMeanwhile.unlessUpdated(drafts.save(draft));
        }
        return draft.savedAt();
    }

    /** One's own; there is no way to another's. */
    @Transactional(readOnly = true)
    public Optional<TaskDraft> find(Actor actor, String taskId) {
        return drafts.find(taskId, actor.username());
    }

    /** A decision that did not take effect is a half-done form again. */
    void keep(HeldDecision decision) {
        drafts.save(new TaskDraft(
                decision.taskId(),
                decision.username(),
                decision.outcome(),
                decision.comment(),
                decision.form(),
                clock.instant()));
    }

    /** Nobody sees a form any more whose task was decided or withdrawn; here it goes for good. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forgetClosed() {
        drafts.deleteOfClosed();
    }
}
