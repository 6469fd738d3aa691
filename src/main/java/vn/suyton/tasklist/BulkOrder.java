package vn.suyton.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do to which tasks.
 *
 * @param outcome null for a claim
 * @param taskIds the tasks one by one; null means all that match the query
 */
public record BulkOrder(
        BulkKind kind,
        @Nullable String outcome,
        @Nullable List<String> taskIds,
        @Nullable TaskQuery query) {}
