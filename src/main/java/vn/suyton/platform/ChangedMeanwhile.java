package vn.suyton.platform;

/** The revision which the caller saw is not the current one any more: 409 {@code /problems/changed-meanwhile}. */
public final class ChangedMeanwhile extends DomainProblem {

    public ChangedMeanwhile() {
        super(Kind.CONFLICT, "changed-meanwhile");
    }

    /** For {@code UPDATE ... WHERE revision = ?}: no row means somebody was faster. */
    public static void unlessUpdated(int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhile();
        }
    }
}
