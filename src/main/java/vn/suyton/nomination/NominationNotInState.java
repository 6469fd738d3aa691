package vn.suyton.nomination;

import vn.suyton.platform.DomainProblem;

/** What was asked is not possible in the state the nomination is in: 409. */
final class NominationNotInState extends DomainProblem {

    NominationNotInState(NominationState state) {
        super(Kind.CONFLICT, "nomination-not-in-state", state.name());
    }
}
