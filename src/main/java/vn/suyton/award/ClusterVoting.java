package vn.suyton.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.BallotId;
import vn.suyton.platform.SubjectRef;

/** A cluster's yearly vote: whom to acclaim for which award, and who heads the cluster next. */
public record ClusterVoting(
        String id,
        String clusterId,
        int year,
        ClusterVotingState state,
        BallotId ballotId,
        Instant closesAt,
        String ruleSet,
        String calledBy,
        Instant calledAt,
        int revision) {

    /** Kind of subject in tasks, trail and documents. */
    public static final String KIND = "CLUSTER_VOTING";

    /** Key of the question that elects next year's head. */
    public static final String HEAD_ELECTION = "CLUSTER_HEAD";

    public SubjectRef ref() {
        return new SubjectRef(KIND, id);
    }

    @Nullable
    String claim() {
        return state.isOver() ? null : clusterId + "|" + year;
    }

    ClusterVoting become(ClusterVotingState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Voting " + id + " cannot become " + next + " from " + state);
        }
        return new ClusterVoting(id, clusterId, year, next, ballotId, closesAt, ruleSet, calledBy, calledAt, revision);
    }
}
