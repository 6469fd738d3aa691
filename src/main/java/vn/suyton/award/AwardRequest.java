package vn.suyton.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.BallotId;
import vn.suyton.platform.SubjectRef;

/**
 * A cluster's request to honour all whom it acclaimed in a year.
 *
 * @param letterNumber number of the submission letter (tờ trình)
 * @param ballotId the council's ballot, null before it was prepared
 * @param signerName who signed the decision, null before
 */
public record AwardRequest(
        String id,
        String votingId,
        String clusterId,
        int year,
        AwardRequestState state,
        String ruleSet,
        String letterNumber,
        Instant submittedAt,
        @Nullable BallotId ballotId,
        @Nullable String signedBy,
        @Nullable String signerName,
        int revision) {

    /** Kind of subject in tasks, trail and documents. */
    public static final String KIND = "AWARD_REQUEST";

    public SubjectRef ref() {
        return new SubjectRef(KIND, id);
    }
}
