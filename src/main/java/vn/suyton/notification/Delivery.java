package vn.suyton.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail.
 *
 * @param notificationId null for a digest
 * @param address of the last attempt
 * @param error key of what went wrong last, {@code notification.error.<error>}
 * @param errorDetail what the mail server said
 */
record Delivery(
        long seq,
        String id,
        String username,
        String kind,
        @Nullable String notificationId,
        @Nullable String address,
        String unsubscribeToken,
        DeliveryState state,
        int attempts,
        int failures,
        @Nullable String error,
        @Nullable String errorDetail,
        Instant createdAt,
        @Nullable Instant sentAt) {

    static final String DIGEST = "digest";

    boolean isDigest() {
        return notificationId == null;
    }
}
