package vn.suyton.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Notice;
import vn.suyton.platform.Role;
import vn.suyton.platform.SubjectRef;

/**
 * Something to tell. Either it names its recipients, or it is for whoever holds the office when it is told.
 *
 * @param seq 0 before it is written
 * @param taskId it is told only while this task is open
 */
record OutboxEntry(
        long seq,
        String kind,
        @Nullable TextList recipients,
        @Nullable Role role,
        @Nullable String scopeId,
        @Nullable String taskId,
        String subjectKind,
        String subjectId,
        String path,
        TextList arguments,
        Instant createdAt,
        int attempts) {

    static OutboxEntry of(Notice notice, Instant now) {
        return new OutboxEntry(
                0,
                notice.kind(),
                new TextList(notice.recipients()),
                null,
                null,
                null,
                notice.subject().kind(),
                notice.subject().id(),
                notice.path(),
                new TextList(notice.arguments()),
                now,
                0);
    }

    /** For who has the task, or for those who may take it. */
    static OutboxEntry ofTask(String kind, TaskEntry task, List<String> arguments, Instant now) {
        var person = task.assignee();
        return new OutboxEntry(
                0,
                kind,
                person == null ? null : new TextList(List.of(person)),
                person == null ? task.role() : null,
                person == null ? task.scopeId() : null,
                task.id(),
                task.subjectKind(),
                task.subjectId(),
                "/tasks/" + task.id(),
                new TextList(arguments),
                now,
                0);
    }

    /** For whoever holds the office, wherever that leads. */
    OutboxEntry forOffice(Role office, String scope, String address) {
        return new OutboxEntry(
                0, kind, null, office, scope, taskId, subjectKind, subjectId, address, arguments, createdAt, 0);
    }

    SubjectRef subject() {
        return new SubjectRef(subjectKind, subjectId);
    }
}
