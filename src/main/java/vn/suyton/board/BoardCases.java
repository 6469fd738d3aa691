package vn.suyton.board;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Role;

/**
 * Which number of the board somebody looks behind; null means any.
 *
 * @param assignee username
 * @param role office whose holders have not taken the task yet
 */
public record BoardCases(
        @Nullable String clusterId,
        @Nullable String process,
        @Nullable String step,
        @Nullable BoardAge age,
        boolean overdue,
        @Nullable String assignee,
        @Nullable Role role,
        @Nullable String scopeId,
        @Nullable String after) {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,14})_(.+)");

    /** The question as the database gets it. */
    record Filter(
            @Nullable List<String> clusters,
            Instant now,
            @Nullable String process,
            @Nullable String step,
            boolean overdue,
            @Nullable String assignee,
            @Nullable Role role,
            @Nullable String scopeId,
            @Nullable Instant createdFrom,
            @Nullable Instant createdBefore,
            @Nullable Instant afterTime,
            @Nullable String afterId,
            int limit) {}

    static String cursor(BoardMapper.CaseRow row) {
        return row.dueAt().toEpochMilli() + "_" + row.id();
    }

    @Nullable
    Instant afterTime() {
        return after == null ? null : Instant.ofEpochMilli(Long.parseLong(part(after, 1)));
    }

    @Nullable
    String afterId() {
        return after == null ? null : part(after, 2);
    }

    private static String part(String cursor, int group) {
        var parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw InvalidInput.of("after", "invalid-format");
        }
        return parts.group(group);
    }
}
