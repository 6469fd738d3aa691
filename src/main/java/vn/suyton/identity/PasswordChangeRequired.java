package vn.suyton.identity;

import vn.suyton.platform.DomainProblem;

/** The first act of a new account is to replace the password that somebody else chose. */
public final class PasswordChangeRequired extends DomainProblem {

    public PasswordChangeRequired() {
        super(Kind.FORBIDDEN, "password-change-required");
    }
}
