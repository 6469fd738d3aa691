package vn.suyton.identity;

import org.springframework.security.authentication.LockedException;

/** The sign-in page's word for {@link SignInLocked}. */
public final class LockedOut extends LockedException {

    private final transient SignInLocked reason;

    LockedOut(SignInLocked reason) {
        super("Too many failures", reason);
        this.reason = reason;
    }

    public SignInLocked reason() {
        return reason;
    }
}
