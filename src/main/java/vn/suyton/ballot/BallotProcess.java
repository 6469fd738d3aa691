package vn.suyton.ballot;

/** The names in {@code processes/ballot/ballot.bpmn}. */
final class BallotProcess {

    static final String KEY = "ballot";
    static final String CERTIFY_STEP = "CertifyBallot";

    static final String RECONVENE_STEP = "ReconveneBallot";
    static final String SETTLE_STEP = "SettleTie";

    static final String CHAIR_ROLE = "chairRole";
    static final String TELLERS = "tellers";
    static final String CLOSES_AT = "closesAt";
    static final String QUORATE = "quorate";
    static final String RECONVENABLE = "reconvenable";
    static final String TIED = "tied";
    static final String OUTCOME = "ballotOutcome";
    static final String CERTIFIED = "certified";
    static final String FAILED = "failed";
    static final String CANCELLED = "cancelled";

    private BallotProcess() {}
}
