package vn.suyton.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it, in the language of the page.
 *
 * @param path where to go on, inside the application
 * @param readAt null until it was read
 */
public record NotificationView(
        String id,
        String kind,
        String title,
        String text,
        String path,
        Instant createdAt,
        @Nullable Instant readAt) {}
