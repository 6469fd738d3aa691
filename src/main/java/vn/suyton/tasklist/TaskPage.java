package vn.suyton.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the task list.
 *
 * @param next cursor for what comes after it, null at the end
 * @param previous cursor for what stands before it, null at the beginning
 */
public record TaskPage(
        List<TaskItem> items,
        @Nullable String next,
        @Nullable String previous) {}
