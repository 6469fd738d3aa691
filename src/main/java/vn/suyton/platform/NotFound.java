package vn.suyton.platform;

/** It does not exist, or the caller may not see it; the answer is the same: 404 {@code /problems/not-found}. */
public final class NotFound extends DomainProblem {

    public NotFound(String kind, String id) {
        super(Kind.NOT_FOUND, "not-found", kind, id);
    }
}
