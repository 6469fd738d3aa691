package vn.suyton.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/**
 * One case behind a number.
 *
 * @param step name in the language of the reader
 * @param path address of the case, null when the reader may not open it
 * @param workingDays how long it has waited at the step
 */
public record BoardCase(
        String taskId,
        String title,
        String process,
        String step,
        @Nullable String cluster,
        @Nullable String unit,
        @Nullable String person,
        @Nullable Role role,
        @Nullable String scope,
        Instant createdAt,
        Instant dueAt,
        long workingDays,
        boolean overdue,
        @Nullable String path) {}
