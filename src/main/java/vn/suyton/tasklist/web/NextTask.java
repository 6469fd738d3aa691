package vn.suyton.tasklist.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskItem;
import vn.suyton.tasklist.TaskListService;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

/** Leads from one task of a list to the next. */
@Component
class NextTask {

    /** Two, because the first may be the one the person is at. */
    private static final int ENOUGH = 2;

    private final TaskListService tasks;

    NextTask(TaskListService tasks) {
        this.tasks = tasks;
    }

    /**
     * Address of the open task that follows in the list, then of the first one; the list itself when there is none.
     *
     * @param from query of the list, null when the person did not come from one
     */
    String after(Actor actor, String taskId, @Nullable String from) {
        var list = ListAddress.of(from);
        return from == null
                ? list.path()
                : find(actor, taskId, list.parameters().query(ENOUGH))
                        .map(next -> TaskPageController.here(next.id(), from))
                        .orElseGet(list::path);
    }

    private Optional<TaskItem> find(Actor actor, String taskId, TaskQuery query) {
        if (query.list() == TaskView.DONE) {
            return Optional.empty();
        }
        try {
            var behind = tasks.findCursor(actor, taskId, query)
                    .map(cursor -> new TaskQuery(query.list(), query.where(), query.sort(), cursor, null, ENOUGH));
            return Stream.concat(behind.stream(), Stream.of(query))
                    .flatMap(part -> tasks.search(actor, part).items().stream())
                    .filter(task -> !task.id().equals(taskId))
                    .findFirst();
        } catch (InvalidInput unreadable) {
            return Optional.empty();
        }
    }
}
