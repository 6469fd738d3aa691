package vn.suyton.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/**
 * Something a case waits for, in the language of the reader.
 *
 * @param role the office that may decide it, null when it is one person's from the start
 * @param taskId only for who may open the task
 */
public record WaitingStep(
        String name,
        @Nullable Role role,
        Instant dueAt,
        @Nullable String taskId) {}
