package vn.suyton.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a frozen roll, which holds once a second person has confirmed it. The minutes list it.
 *
 * @param place order of proposing, from 1
 * @param rollHash of the roll as it is with this change
 */
public record RollAmendment(
        int place,
        Kind kind,
        String personId,
        String name,
        @Nullable String unitId,
        String reason,
        String proposedBy,
        String proposer,
        Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt,
        @Nullable String rollHash) {

    /** What is changed. */
    public enum Kind {
        ADD,
        STRIKE
    }

    public boolean isConfirmed() {
        return confirmedBy != null;
    }
}
