package vn.suyton.tasklist.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.BulkKind;
import vn.suyton.tasklist.BulkOrder;
import vn.suyton.tasklist.BulkReason;
import vn.suyton.tasklist.BulkRowState;
import vn.suyton.tasklist.BulkService;
import vn.suyton.tasklist.BulkState;
import vn.suyton.tasklist.BulkView;

/** Many tasks at once. A run that takes longer than a caller likes to wait answers 202 and is asked for later. */
@RestController
@RequestMapping("/api/v1/tasks")
class BulkApi {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final BulkService bulk;
    private final MessageSource messages;

    BulkApi(BulkService bulk, MessageSource messages) {
        this.bulk = bulk;
        this.messages = messages;
    }

    /**
     * What to look at.
     *
     * @param kind COMPLETE unless said otherwise
     * @param query all that match, instead of {@code taskIds}
     */
    record PreviewCall(
            @Nullable BulkKind kind,
            @Nullable String outcome,
            @Nullable List<@Nullable String> taskIds,
            @Nullable TaskParameters query) {

        BulkOrder order() {
            return new BulkOrder(
                    kind == null ? BulkKind.COMPLETE : kind,
                    outcome,
                    taskIds == null ? null : ids(taskIds),
                    query == null ? null : query.query());
        }

        private static List<String> ids(List<@Nullable String> given) {
            var ids = new ArrayList<String>();
            for (var id : given) {
                if (id == null) {
                    throw InvalidInput.of("taskIds", "required");
                }
                ids.add(id);
            }
            return ids;
        }
    }

    record CompletionCall(
            @Nullable String preview, @Nullable String comment) {}

    /** Why a task would not be done: {@code reason} for programs, {@code detail} for people. */
    record Excluded(String taskId, String reason, String detail) {}

    /**
     * What an execution would do.
     *
     * @param cutOff whether more tasks match than one run takes
     */
    record Preview(
            String preview, List<String> included, List<Excluded> excluded, boolean commentRequired, boolean cutOff) {}

    /** A refusal as it would have been answered for the task alone. */
    record Problem(String type, String detail) {}

    /** {@code SKIPPED} when somebody else was faster, {@code FAILED} when it was refused. */
    record Failed(String taskId, BulkRowState state, Problem problem) {}

    /** How a run stands; {@code left} tasks are still to be done. */
    record Result(String run, BulkState state, List<String> done, List<Failed> failed, int left) {}

    @PostMapping("/bulk-preview")
    Preview preview(Actor actor, @RequestBody PreviewCall call, Locale locale) {
        var view = bulk.preview(actor, call.order());
        return new Preview(
                view.run().id(),
                ids(view.of(BulkRowState.INCLUDED)),
                view.of(BulkRowState.EXCLUDED).stream()
                        .map(item -> new Excluded(item.taskId(), code(item), detail(item, locale)))
                        .toList(),
                view.run().commentRequired(),
                view.run().cutOff());
    }

    @PostMapping("/bulk-completion")
    ResponseEntity<Result> execute(Actor actor, @RequestBody CompletionCall call, Locale locale) {
        if (call.preview() == null) {
            throw InvalidInput.of("preview", "required");
        }
        var view = bulk.execute(actor, call.preview(), call.comment(), PATIENCE);
        var finished = view.run().state() == BulkState.FINISHED;
        return ResponseEntity.status(finished ? 200 : 202).body(result(view, locale));
    }

    @GetMapping("/bulk-runs/{id}")
    Result run(Actor actor, @PathVariable String id, Locale locale) {
        return result(bulk.get(actor, id), locale);
    }

    private Result result(BulkView view, Locale locale) {
        return new Result(
                view.run().id(),
                view.run().state(),
                ids(view.of(BulkRowState.DONE)),
                view.failures().stream()
                        .map(item -> new Failed(
                                item.taskId(),
                                item.state(),
                                new Problem("/problems/" + code(item), detail(item, locale))))
                        .toList(),
                view.count(BulkRowState.INCLUDED));
    }

    private static List<String> ids(List<BulkView.Item> items) {
        return items.stream().map(BulkView.Item::taskId).toList();
    }

    private static String code(BulkView.Item item) {
        var reason = item.reason();
        return reason == null ? "" : reason.code();
    }

    private String detail(BulkView.Item item, Locale locale) {
        BulkReason reason = item.reason();
        return reason == null
                ? ""
                : messages.getMessage(reason.key(), reason.arguments().toArray(), locale);
    }
}
