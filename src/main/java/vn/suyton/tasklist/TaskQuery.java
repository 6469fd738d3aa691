package vn.suyton.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the task list.
 *
 * @param after cursor of the last task seen, null for the beginning
 * @param before cursor of the first task seen: what stands before it
 */
public record TaskQuery(
        TaskView list,
        TaskCriteria where,
        TaskOrder sort,
        @Nullable String after,
        @Nullable String before,
        int limit) {

    public static TaskQuery of(TaskView list, int limit) {
        return new TaskQuery(list, TaskCriteria.ANY, TaskOrder.DUE, null, null, limit);
    }

    public TaskQuery where(TaskCriteria criteria) {
        return new TaskQuery(list, criteria, sort, after, before, limit);
    }

    boolean backwards() {
        return after == null && before != null;
    }
}
