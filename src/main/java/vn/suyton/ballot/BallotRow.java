package vn.suyton.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ballot in a list, as it stands to the person who asks. */
public record BallotRow(
        BallotId id,
        String title,
        BallotState state,
        @Nullable String clusterId,
        @Nullable Instant openedAt,
        Instant closesAt,
        int rollSize,
        int cast,
        boolean onRoll,
        boolean hasVoted) {

    public boolean waitsForMe(Instant now) {
        return onRoll && !hasVoted && state == BallotState.OPEN && now.isBefore(closesAt);
    }
}
