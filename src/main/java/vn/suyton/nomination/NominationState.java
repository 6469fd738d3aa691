package vn.suyton.nomination;

import java.util.Set;

/** Where a nomination stands, and what it may become. */
public enum NominationState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    ACCLAIMED,
    NOT_ACCLAIMED;

    private static final Set<NominationState> AFTER_SUBMISSION =
            Set.of(SUBMITTED, RETURNED, ACCEPTED, REJECTED, WITHDRAWN);

    private static final Set<NominationState> VOTED_ON = Set.of(ACCEPTED, ACCLAIMED, NOT_ACCLAIMED);

    boolean canBecome(NominationState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED, RETURNED -> AFTER_SUBMISSION.contains(next);
            case ACCEPTED, ACCLAIMED, NOT_ACCLAIMED -> VOTED_ON.contains(next);
            case REJECTED, WITHDRAWN -> false;
        };
    }

    /** It is, or was, a candidate of the cluster's vote. */
    boolean isVotedOn() {
        return VOTED_ON.contains(this);
    }

    /** Its text and figures may be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** The unit may take it back. */
    public boolean isWithdrawable() {
        return this == DRAFT || this == SUBMITTED || this == RETURNED;
    }

    /** It does not stand in the way of another nomination of the same nominee for the same award and year. */
    boolean isDead() {
        return this == REJECTED || this == WITHDRAWN;
    }
}
