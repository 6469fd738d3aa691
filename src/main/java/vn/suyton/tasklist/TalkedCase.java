package vn.suyton.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Actor;
import vn.suyton.platform.SubjectRef;

/**
 * A case about which people talk, as one of them came to it.
 *
 * @param onBehalfOf username of the absent person in whose place this one works on the case
 * @param tasks all of the case, oldest first; never empty
 * @param at the task on whose page they talk, null on the page of the case
 */
record TalkedCase(
        SubjectRef subject,
        String title,
        @Nullable String onBehalfOf,
        List<TaskEntry> tasks,
        @Nullable TaskEntry at) {

    /** Where this person reads on: the same task, another one of the case, or the page of what was said. */
    String pathFor(Actor person) {
        if (at != null && TaskAccess.isVisible(person, at)) {
            return page(at);
        }
        return tasks.stream()
                .filter(task -> TaskAccess.isVisible(person, task))
                .reduce((earlier, later) -> later)
                .map(TalkedCase::page)
                .orElseGet(() -> "/cases/" + subject.kind() + "/" + subject.id() + "/comments");
    }

    private static String page(TaskEntry task) {
        return "/tasks/" + task.id();
    }
}
