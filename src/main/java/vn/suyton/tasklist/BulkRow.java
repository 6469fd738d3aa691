package vn.suyton.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * One task of a run as it is stored; title and step are those of the task list.
 *
 * @param revision of the task as the preview saw it
 */
record BulkRow(
        String runId,
        int place,
        String taskId,
        int revision,
        BulkRowState state,
        @Nullable String reason,
        @Nullable String reasonArguments,
        @Nullable String subjectTitle,
        @Nullable String step,
        @Nullable String processDefinitionId) {

    static BulkRow included(String runId, int place, String taskId, int revision) {
        return new BulkRow(runId, place, taskId, revision, BulkRowState.INCLUDED, null, null, null, null, null);
    }

    static BulkRow excluded(String runId, int place, String taskId, BulkReason reason) {
        return new BulkRow(
                runId,
                place,
                taskId,
                0,
                BulkRowState.EXCLUDED,
                reason.code(),
                reason.argumentsAsJson(),
                null,
                null,
                null);
    }

    @Nullable
    BulkReason why() {
        return reason == null || reasonArguments == null ? null : BulkReason.stored(reason, reasonArguments);
    }
}
