package vn.suyton.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.TaskState;

/**
 * A task for people and for the API, in the language of the reader.
 *
 * @param cluster name, null when the case belongs to none
 * @param unit name
 * @param followUpOn day on which the reader wants to look at it again; others do not see it
 * @param outcomes the buttons, in order
 */
public record TaskItem(
        String id,
        String step,
        String name,
        String process,
        Subject subject,
        @Nullable String cluster,
        @Nullable String unit,
        Instant dueAt,
        Instant createdAt,
        @Nullable String assignee,
        int revision,
        TaskState state,
        @Nullable String outcome,
        @Nullable Instant completedAt,
        @Nullable LocalDate followUpOn,
        List<OutcomeItem> outcomes) {

    /** What the task is about. */
    public record Subject(String kind, String id, String title) {}

    /** A button. */
    public record OutcomeItem(String id, String label, boolean commentRequired) {}
}
