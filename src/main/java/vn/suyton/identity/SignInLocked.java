package vn.suyton.identity;

import java.time.Duration;
import vn.suyton.platform.DomainProblem;

/** Too many wrong passwords for this name: 429 {@code /problems/sign-in-locked}. */
public final class SignInLocked extends DomainProblem {

    private final Duration timeLeft;

    SignInLocked(Duration timeLeft) {
        super(Kind.TOO_MANY, "sign-in-locked", minutes(timeLeft));
        this.timeLeft = timeLeft;
    }

    public Duration timeLeft() {
        return timeLeft;
    }

    /** Whole minutes, rounded up. */
    public long minutesLeft() {
        return minutes(timeLeft);
    }

    private static long minutes(Duration time) {
        return Math.max(1, time.plusMinutes(1).minusMillis(1).toMinutes());
    }
}
