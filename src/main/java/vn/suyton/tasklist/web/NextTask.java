package vn.suyton.tasklist.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.web.util.UriComponentsBuilder;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskItem;
import vn.suyton.tasklist.TaskListService;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

/** Leads from one task of a list to the next. */
@Component
class NextTask {

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
        if (from == null) {
            return list.path();
        }
        return find(actor, taskId, list)
                .map(next -> UriComponentsBuilder.fromPath("/tasks/{id}")
                        .queryParam("from", "{from}")
                        .encode()
                        .buildAndExpand(next.id(), list.query())
                        .toUriString())
                .orElseGet(list::path);
    }

    private Optional<TaskItem> find(Actor actor, String taskId, ListAddress list) {
        try {
            var query = query(list, null);
            if (query.list() == TaskView.DONE) {
                return Optional.empty();
            }
            var behind = tasks.findCursor(taskId, query);
            return Stream.concat(behind.stream(), Stream.of(""))
                    .map(cursor -> tasks.search(actor, query(list, cursor.isEmpty() ? null : cursor)))
                    .flatMap(page -> page.items().stream())
                    .filter(task -> !task.id().equals(taskId))
                    .findFirst();
        } catch (InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    /** Two, because the first may be the one the person is at. */
    private static TaskQuery query(ListAddress list, @Nullable String after) {
        var parameters = new HashMap<>(list.parameters());
        parameters.keySet().removeAll(Set.of("after", "before"));
        parameters.put("limit", "2");
        if (after != null) {
            parameters.put("after", after);
        }
        return bind(parameters).query();
    }

    private static TaskApi.TaskParameters bind(Map<String, String> values) {
        var binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(TaskApi.TaskParameters.class));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return values.get(name);
            }

            @Override
            public Set<String> getNames() {
                return values.keySet();
            }
        });
        if (binder.getTarget() instanceof TaskApi.TaskParameters parameters
                && !binder.getBindingResult().hasErrors()) {
            return parameters;
        }
        throw InvalidInput.of("from", "invalid-format");
    }
}
