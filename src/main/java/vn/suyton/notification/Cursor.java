package vn.suyton.notification;

import org.jspecify.annotations.Nullable;
import vn.suyton.platform.InvalidInput;

/** The number of the last row of the part before, as it stands in addresses. */
final class Cursor {

    private Cursor() {}

    static long before(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw InvalidInput.of("after", "unknown-cursor");
        }
    }
}
