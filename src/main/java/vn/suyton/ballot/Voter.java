package vn.suyton.ballot;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who shall be on the roll of a ballot.
 *
 * @param weight votes of this person, at least 1
 */
public record Voter(String personId, String name, @Nullable String unitId, int weight) {

    /** With one vote. */
    public Voter(String personId, String name, @Nullable String unitId) {
        this(personId, name, unitId, 1);
    }
}
