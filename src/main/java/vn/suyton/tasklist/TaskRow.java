package vn.suyton.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.TaskState;

/** A task as the list reads it, with the names of cluster and unit. */
record TaskRow(
        String id,
        String processKey,
        String processDefinitionId,
        String step,
        String subjectKind,
        String subjectId,
        String subjectTitle,
        @Nullable String clusterName,
        @Nullable String unitName,
        String unitKey,
        @Nullable String assignee,
        Instant createdAt,
        Instant dueAt,
        TaskState state,
        @Nullable String outcome,
        @Nullable Instant completedAt,
        @Nullable LocalDate followUpOn,
        int revision) {}
