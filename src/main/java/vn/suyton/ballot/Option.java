package vn.suyton.ballot;

import org.jspecify.annotations.Nullable;

/**
 * A line of a ballot paper that can be marked.
 *
 * @param key id of the nomination, or of the unit in an election; unique in its question
 * @param label for people
 * @param nomineeId the unit or person it is about; the same nominee in two questions has the same id
 * @param unitId the nominee's unit; its own voters may not mark the option where the rule excludes them
 */
public record Option(
        String key,
        String label,
        @Nullable String nomineeId,
        @Nullable String unitId) {

    /** An option that is a unit itself. */
    public static Option ofUnit(String key, String label, String unitId) {
        return new Option(key, label, unitId, unitId);
    }
}
