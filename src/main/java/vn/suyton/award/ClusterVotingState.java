package vn.suyton.award;

import java.util.Map;
import java.util.Set;

/** Where a cluster's vote stands. */
public enum ClusterVotingState {
    VOTING,
    CERTIFIED,
    SUBMITTED,
    CLOSED,
    FAILED,
    WITHDRAWN;

    private static final Map<ClusterVotingState, Set<ClusterVotingState>> NEXT = Map.of(
            VOTING, Set.of(CERTIFIED, CLOSED, FAILED),
            CERTIFIED, Set.of(CERTIFIED, SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(CERTIFIED, CLOSED));

    boolean canBecome(ClusterVotingState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Another vote about the same year may be called. */
    boolean isOver() {
        return this == FAILED || this == WITHDRAWN;
    }
}
