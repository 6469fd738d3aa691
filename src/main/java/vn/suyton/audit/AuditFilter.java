package vn.suyton.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to read, newest first.
 *
 * @param after cursor: only entries older than this sequence number
 * @param limit at most 200, 20 if absent
 */
public record AuditFilter(
        @Nullable Long after,
        @Nullable Integer limit,
        @Nullable String subjectKind,
        @Nullable String subjectId) {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    public AuditFilter {
        limit = limit == null ? USUAL : Math.max(1, Math.min(limit, MOST));
        subjectKind = emptyToNull(subjectKind);
        subjectId = emptyToNull(subjectId);
    }

    /** One more than asked for tells whether there are more. */
    int rows() {
        return (limit == null ? USUAL : limit) + 1;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
