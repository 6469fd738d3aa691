package vn.suyton.tasklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the task list; null means any.
 *
 * @param overdue only tasks whose due date has passed
 * @param q words of step and subject, with or without accents
 * @param after cursor of the last task seen
 */
public record TaskQuery(
        TaskView list,
        @Nullable String process,
        @Nullable String step,
        @Nullable String clusterId,
        @Nullable String unitId,
        @Nullable String awardType,
        boolean overdue,
        @Nullable Instant dueBefore,
        @Nullable String q,
        TaskOrder sort,
        @Nullable String after,
        int limit) {

    public static TaskQuery of(TaskView list, int limit) {
        return new TaskQuery(list, null, null, null, null, null, false, null, null, TaskOrder.DUE, null, limit);
    }

    /** The same question, read in one part from its beginning. */
    TaskQuery fromTheBeginning(int most) {
        return new TaskQuery(
                list, process, step, clusterId, unitId, awardType, overdue, dueBefore, q, sort, null, most);
    }
}
