package vn.suyton.nomination;

import vn.suyton.platform.DomainProblem;

/** The nominee is proposed for this award in this year already: 409. One achievement, one award (Law 06/2022 art. 5). */
final class NominationExists extends DomainProblem {

    NominationExists(String nominee, int year) {
        super(Kind.CONFLICT, "nomination-exists", nominee, String.valueOf(year));
    }
}
