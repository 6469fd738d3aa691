package vn.suyton.ballot;

/** The names in {@code processes/ballot/ballot.bpmn}. */
final class BallotProcess {

    static final String KEY = "ballot";
    static final String CERTIFY_STEP = "CertifyBallot";

    static final String QUORATE = "quorate";
    static final String OUTCOME = "ballotOutcome";
    static final String CERTIFIED = "certified";
    static final String FAILED = "failed";
    static final String CANCELLED = "cancelled";

    private BallotProcess() {}
}
