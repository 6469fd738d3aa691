package vn.suyton.tasklist;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.InvalidInput;

/** Where a part of the list ends: what the row is ordered by, and its id; written {@code <millis>_<id>~<unit>}. */
record TaskCursor(Instant time, String id, String unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,14})_([^~]+)~(.*)");

    static @Nullable TaskCursor of(@Nullable String text, String field) {
        if (text == null) {
            return null;
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw InvalidInput.of(field, "invalid-format");
        }
        return new TaskCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2), parts.group(3));
    }

    static String of(TaskRow row, TaskOrder.Column column) {
        var time = switch (column) {
            case CREATED -> row.createdAt();
            case COMPLETED -> row.completedAt() == null ? row.createdAt() : row.completedAt();
            case DUE, UNIT -> row.dueAt();
        };
        return time.toEpochMilli() + "_" + row.id() + "~" + row.unitKey();
    }
}
