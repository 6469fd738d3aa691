package vn.suyton.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one person was told. */
record Notification(
        long seq,
        String id,
        String username,
        String kind,
        String subjectKind,
        String subjectId,
        String path,
        TextList arguments,
        Instant createdAt,
        @Nullable Instant readAt) {

    static Notification of(OutboxEntry entry, String id, String username) {
        return new Notification(
                0,
                id,
                username,
                entry.kind(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.path(),
                entry.arguments(),
                entry.createdAt(),
                null);
    }
}
