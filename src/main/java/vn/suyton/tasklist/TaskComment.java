package vn.suyton.tasklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a case. Never changed and never deleted.
 *
 * @param authorName the name as it was then
 * @param onBehalfOf username of the absent person in whose place the author works on the case
 * @param mentioned usernames
 */
public record TaskComment(
        String id,
        String author,
        String authorName,
        @Nullable String onBehalfOf,
        String text,
        List<String> mentioned,
        Instant at) {}
