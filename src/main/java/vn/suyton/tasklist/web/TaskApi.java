package vn.suyton.tasklist.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
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
import vn.suyton.tasklist.TaskOrder;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private static final int MOST = 200;
    private static final int COUNTED = 1000;

    private final TaskListService tasks;

    TaskApi(TaskListService tasks) {
        this.tasks = tasks;
    }

    /** A page of the list; {@code total} is exact up to a thousand, then {@code {"atLeast":1000}}. */
    record TaskPage(List<TaskItem> items, @Nullable String next, Object total) {}

    @GetMapping
    TaskPage search(Actor actor, TaskParameters parameters) {
        var query = parameters.query();
        var page = tasks.search(actor, query);
        var total = tasks.count(actor, query);
        return new TaskPage(page.items(), page.next(), total > COUNTED ? Map.of("atLeast", COUNTED) : total);
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

    /** The parameters of the list as they come in the address. */
    record TaskParameters(
            @Nullable String list,
            @Nullable String process,
            @Nullable String step,
            @Nullable String clusterId,
            @Nullable String unitId,
            @Nullable String awardType,
            @Nullable Boolean overdue,
            @Nullable String dueBefore,
            @Nullable String q,
            @Nullable String sort,
            @Nullable String after,
            @Nullable Integer limit) {

        TaskParameters withLimit(int most) {
            return new TaskParameters(
                    list, process, step, clusterId, unitId, awardType, overdue, dueBefore, q, sort, after, most);
        }

        TaskParameters withList(@Nullable String view) {
            return new TaskParameters(
                    view, process, step, clusterId, unitId, awardType, overdue, dueBefore, q, sort, after, limit);
        }

        TaskQuery query() {
            return new TaskQuery(
                    view(list == null ? "available" : list),
                    process,
                    step,
                    clusterId,
                    unitId,
                    awardType,
                    Boolean.TRUE.equals(overdue),
                    dueBefore == null ? null : instant(dueBefore),
                    q,
                    order(sort == null ? "due" : sort),
                    after,
                    Math.max(1, Math.min(limit == null ? 20 : limit, MOST)));
        }

        private static TaskView view(String text) {
            try {
                return TaskView.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw InvalidInput.of("list", "unknown", text);
            }
        }

        private static TaskOrder order(String text) {
            return TaskOrder.find(text).orElseThrow(() -> InvalidInput.of("sort", "unknown", text));
        }

        private static Instant instant(String text) {
            // four digits for the year: the database knows no later one
            if (!text.matches("\\d{4}-.*")) {
                throw InvalidInput.of("dueBefore", "invalid-format");
            }
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw InvalidInput.of("dueBefore", "invalid-format");
            }
        }
    }
}
