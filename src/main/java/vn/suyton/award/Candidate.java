package vn.suyton.award;

import org.jspecify.annotations.Nullable;
import vn.suyton.nomination.NominationId;

/**
 * One nominee in an award request, with a result of its own.
 *
 * @param reserve passed in the cluster without a seat: not put to the council, but next in line
 * @param clusterVotes yes votes of their base, as {@code 7/8}
 * @param councilVotes the same of the council, null before
 */
public record Candidate(
        String id,
        String requestId,
        int position,
        String awardType,
        NominationId nominationId,
        String nomineeId,
        String nomineeName,
        String unitId,
        boolean reserve,
        String clusterVotes,
        @Nullable String councilVotes,
        Result result) {

    /** What became of the candidate. */
    public enum Result {
        PENDING,
        PASSED,
        NOT_PASSED,
        RESERVE
    }

    Candidate voted(String votes, boolean passed) {
        return new Candidate(
                id,
                requestId,
                position,
                awardType,
                nominationId,
                nomineeId,
                nomineeName,
                unitId,
                reserve,
                clusterVotes,
                votes,
                passed ? Result.PASSED : Result.NOT_PASSED);
    }
}
