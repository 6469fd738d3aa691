package vn.suyton.ballot;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ballot paper that can be marked.
 *
 * @param key id of the nomination, or of the unit in an election; unique in its question
 * @param label for people
 * @param nomineeId the unit or person it is about; the same nominee in two questions has the same id
 * @param unitId the nominee's unit; its own voters may not mark the option where the rule excludes them
 * @param score points of the year's emulation, which decide a tie where the rule says so
 */
public record Option(
        String key,
        String label,
        @Nullable String nomineeId,
        @Nullable String unitId,
        @Nullable BigDecimal score) {

    public Option(String key, String label, @Nullable String nomineeId, @Nullable String unitId) {
        this(key, label, nomineeId, unitId, null);
    }

    /** An option that is a unit itself. */
    public static Option ofUnit(String key, String label, String unitId) {
        return new Option(key, label, unitId, unitId);
    }
}
