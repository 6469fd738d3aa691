package vn.suyton.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a hall may see of a ballot at a moment: how many have voted, never who, and nothing of a choice.
 *
 * @param revision rises with each step of the ballot, so that an open page knows when it has to be drawn again
 * @param present people on the list of those present; null when none is kept
 */
public record LiveState(
        BallotId id,
        BallotState state,
        Instant closesAt,
        int size,
        int cast,
        @Nullable Integer present,
        int revision) {}
