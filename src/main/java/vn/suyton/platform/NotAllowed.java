package vn.suyton.platform;

/** The caller can see it, but holds no office that allows the act: 403 {@code /problems/not-allowed}. */
public final class NotAllowed extends DomainProblem {

    public NotAllowed(String act) {
        super(Kind.FORBIDDEN, "not-allowed", act);
    }
}
