package vn.suyton.ballot;

import vn.suyton.platform.DomainProblem;

/** Another paper of the same voter arrived meanwhile, which the page that sent this one did not know of. */
public final class PaperOvertaken extends DomainProblem {

    PaperOvertaken() {
        super(Kind.CONFLICT, "paper-overtaken");
    }
}
