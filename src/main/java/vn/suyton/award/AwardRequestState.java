package vn.suyton.award;

/** Where an award request stands. The BPMN file says when it changes. */
public enum AwardRequestState {
    SUBMITTED,
    RECEIVED,
    IN_COUNCIL,
    VOTED,
    SIGNED,
    ISSUED,
    CONFERRED,
    RETURNED,
    REJECTED;

    /** Nothing more happens to it. */
    public boolean isOver() {
        return this == CONFERRED || this == RETURNED || this == REJECTED;
    }

    /** The council has voted and no decision is issued: what would be issued can be read. */
    public boolean hasDraft() {
        return this == VOTED || this == SIGNED;
    }
}
