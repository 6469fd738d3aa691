package vn.suyton.notification;

import vn.suyton.platform.DomainProblem;

/** Why a mail is not sent again. */
final class DeliveryProblems {

    private DeliveryProblems() {}

    static final class StillWaiting extends DomainProblem {
        StillWaiting() {
            super(Kind.CONFLICT, "delivery-still-waiting");
        }
    }

    static final class MayHaveArrived extends DomainProblem {
        MayHaveArrived() {
            super(Kind.RULE_VIOLATED, "delivery-may-have-arrived");
        }
    }
}
