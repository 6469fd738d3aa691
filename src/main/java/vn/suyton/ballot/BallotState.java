package vn.suyton.ballot;

/** Where a ballot stands. Only {@link #CERTIFIED} shows a result. */
public enum BallotState {
    PREPARED,
    OPEN,
    CLOSED,
    COUNTED,
    CERTIFIED,
    CANCELLED,
    /** Closed below the quorum: never counted. */
    FAILED
}
