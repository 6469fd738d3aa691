package vn.suyton.engine;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Act;
import vn.suyton.platform.SubjectRef;

/** Makes the list say about one task what the engine says. Looks again under lock: the difference may be gone. */
@Service
@Transactional
@RetriedOnConflict
class TaskMender {

    private final TaskReconciliationMapper differences;
    private final TaskEntryMapper tasks;
    private final TaskWords words;
    private final TaskProjection projection;
    private final ApplicationEventPublisher events;

    TaskMender(
            TaskReconciliationMapper differences,
            TaskEntryMapper tasks,
            TaskWords words,
            TaskProjection projection,
            ApplicationEventPublisher events) {
        this.differences = differences;
        this.tasks = tasks;
        this.words = words;
        this.projection = projection;
        this.events = events;
    }

    /** Whether there was something to mend. */
    boolean mend(TaskDifference difference) {
        var id = difference.taskId();
        var mended = switch (difference.kind()) {
            case MISSING -> addMissing(id);
            case LEFT_OVER -> takeAway(id);
            case WITHOUT_WORDS -> addWords(id);
            case WORDS_LEFT_OVER -> takeWordsAway(id);
        };
        if (mended) {
            events.publishEvent(Act.ofSystem("task.mended", new SubjectRef("TASK", id))
                    .with(Map.of("difference", difference.kind().name())));
        }
        return mended;
    }

    private boolean addMissing(String id) {
        var task = differences.findForUpdate(id).orElse(null);
        if (task == null) {
            return false;
        }
        var listed = tasks.findByIdForUpdate(id).orElse(null);
        if (listed == null) {
            projection.list(task);
            return true;
        }
        if (differences.reopen(id) == 0) {
            return false;
        }
        words.delete(id);
        words.insert(listed, tasks.getSearchText(id));
        return true;
    }

    private boolean takeAway(String id) {
        var listed = tasks.findByIdForUpdate(id);
        if (listed.isEmpty() || differences.findForUpdate(id).isPresent()) {
            return false;
        }
        words.delete(id);
        return tasks.withdrawIfWaiting(id) > 0;
    }

    private boolean addWords(String id) {
        return tasks.findByIdForUpdate(id)
                .filter(task -> task.state() == TaskState.OPEN || task.state() == TaskState.HELD)
                .map(task -> words.insert(task, tasks.getSearchText(id)))
                .orElse(false);
    }

    private boolean takeWordsAway(String id) {
        words.delete(id);
        return true;
    }
}
