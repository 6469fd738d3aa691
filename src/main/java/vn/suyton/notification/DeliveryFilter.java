package vn.suyton.notification;

import org.jspecify.annotations.Nullable;

/**
 * What the list of mails is narrowed by.
 *
 * @param person username
 * @param after cursor of the part before
 */
public record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable String person,
        @Nullable String after,
        @Nullable Integer limit) {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    int size() {
        return limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
    }

    @Nullable
    String username() {
        return person == null || person.isBlank() ? null : person.strip();
    }
}
