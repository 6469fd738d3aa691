package vn.suyton.register;

import org.jspecify.annotations.Nullable;

/**
 * What to show of the honour roll; what is absent or blank does not restrict.
 *
 * @param q words in any order, with or without accents
 * @param limit 20 when absent, at most 200
 * @param after cursor of the part before
 */
public record HonourFilter(
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable String awardType,
        @Nullable String q,
        @Nullable Integer limit,
        @Nullable String after) {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 200;

    int size() {
        return limit == null ? DEFAULT_SIZE : Math.max(1, Math.min(limit, MAX_SIZE));
    }

    /** Whether the roll is shown in part only, so that an empty answer is the filter's doing. */
    public boolean restricts() {
        return year != null || isSet(unit) || isSet(awardType) || isSet(q);
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
