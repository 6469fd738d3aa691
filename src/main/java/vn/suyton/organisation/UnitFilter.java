package vn.suyton.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of units is narrowed by.
 *
 * @param q words in the name or the code, with or without tone marks
 * @param on the day the units exist on, today when absent
 * @param limit at most 200, 20 when absent
 * @param after cursor of the part before
 */
public record UnitFilter(
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String q,
        @Nullable LocalDate on,
        @Nullable Integer limit,
        @Nullable String after) {

    static final int MOST = 200;
    private static final int USUAL = 20;

    int size() {
        return limit == null ? USUAL : Math.min(MOST, Math.max(1, limit));
    }
}
