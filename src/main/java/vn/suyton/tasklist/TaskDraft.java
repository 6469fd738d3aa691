package vn.suyton.tasklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.FormFields;

/**
 * What somebody has typed on a task and not decided yet; nobody else sees it.
 *
 * @param form what the page asked beyond outcome and comment, never a password
 */
public record TaskDraft(
        String taskId,
        String username,
        @Nullable String outcome,
        @Nullable String comment,
        FormFields form,
        Instant savedAt) {

    boolean isEmpty() {
        return (comment == null || comment.isBlank())
                && form.values().values().stream().allMatch(String::isBlank);
    }
}
