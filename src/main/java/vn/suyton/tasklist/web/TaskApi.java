package vn.suyton.tasklist.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskItem;
import vn.suyton.tasklist.TaskListService;

@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private static final int COUNTED = 1000;

    private final TaskListService tasks;

    TaskApi(TaskListService tasks) {
        this.tasks = tasks;
    }

    /** A page of the list; {@code total} is exact up to a thousand, then {@code {"atLeast":1000}}. */
    record Found(
            List<TaskItem> items,
            @Nullable String next,
            @Nullable String previous,
            Object total) {}

    @GetMapping
    Found search(Actor actor, TaskParameters parameters) {
        var found = tasks.searchCounted(actor, parameters.query(), List.of());
        var page = found.page();
        var total = found.total();
        return new Found(
                page.items(), page.next(), page.previous(), total > COUNTED ? Map.of("atLeast", COUNTED) : total);
    }

    @GetMapping("/{id}")
    TaskItem get(Actor actor, @PathVariable String id) {
        return tasks.get(actor, id);
    }

    @PostMapping("/{id}/claim")
    TaskItem claim(Actor actor, @PathVariable String id, @RequestBody Seen seen) {
        tasks.claim(actor, id, seen.required());
        return tasks.get(actor, id);
    }

    @PostMapping("/{id}/release")
    TaskItem release(Actor actor, @PathVariable String id, @RequestBody Seen seen) {
        tasks.release(actor, id, seen.required());
        return tasks.get(actor, id);
    }

    @PostMapping("/{id}/completion")
    TaskItem complete(Actor actor, @PathVariable String id, @RequestBody Completion completion) {
        tasks.complete(actor, id, completion.decision());
        return tasks.get(actor, id);
    }

    /** The revision that the caller saw. */
    record Seen(@Nullable Integer revision) {

        int required() {
            if (revision == null) {
                throw InvalidInput.of("revision", "required");
            }
            return revision;
        }
    }

    record Completion(
            @Nullable Integer revision,
            @Nullable String outcome,
            @Nullable String comment,
            @Nullable Map<String, String> form) {

        TaskDesk.Decision decision() {
            if (outcome == null) {
                throw InvalidInput.of("outcome", "required");
            }
            return new TaskDesk.Decision(
                    new Seen(revision).required(), outcome, comment, form == null ? Map.of() : form);
        }
    }
}
