package vn.suyton.tasklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SubjectPage;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskHeads;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.SubjectRef;

/** Who may look at which task, and at which case through its tasks. */
@Component
class TaskAccess {

    private final TaskDesk desk;
    private final Map<String, SubjectPage> subjectPages;

    TaskAccess(TaskDesk desk, List<SubjectPage> subjectPages) {
        this.desk = desk;
        this.subjectPages =
                subjectPages.stream().collect(Collectors.toUnmodifiableMap(SubjectPage::kind, Function.identity()));
    }

    /** Who may decide it, who leads those, who has decided it and in whose place it was decided. */
    static boolean isVisible(Actor actor, TaskEntry task) {
        return task.isFor(actor)
                || actor.username().equals(task.completedBy())
                || actor.username().equals(task.completedOnBehalfOf())
                || TaskHeads.leads(actor, task);
    }

    TaskEntry visible(Actor actor, String id) {
        return desk.find(id).filter(task -> isVisible(actor, task)).orElseThrow(() -> new NotFound("TASK", id));
    }

    /** What is said about the case, from the page of one of its tasks. */
    TalkedCase talk(Actor actor, String taskId) {
        var task = visible(actor, taskId);
        return new TalkedCase(
                task.subject(), task.subjectTitle(), task.rightOf(actor), desk.ofSubject(task.subjectId()), task);
    }

    /** The same for whoever may see the case; there is nothing to talk about before its first task. */
    TalkedCase talk(Actor actor, SubjectRef subject) {
        var tasks = desk.ofSubject(subject.id()).stream()
                .filter(task -> task.subject().equals(subject))
                .toList();
        if (tasks.isEmpty() || !seesCase(actor, subject)) {
            throw new NotFound(subject.kind(), subject.id());
        }
        return new TalkedCase(subject, tasks.get(0).subjectTitle(), null, tasks, null);
    }

    /** Whether the person may see the case, by its own page or by one of its tasks. */
    boolean seesCase(Actor actor, SubjectRef subject) {
        var page = subjectPages.get(subject.kind());
        return (page != null && page.isVisibleTo(actor, subject.id()))
                || desk.ofSubject(subject.id()).stream().anyMatch(task -> isVisible(actor, task));
    }
}
