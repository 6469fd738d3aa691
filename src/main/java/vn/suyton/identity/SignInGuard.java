package vn.suyton.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.ShiftableClock;

/**
 * Ends the guessing of passwords: after five failures in a quarter of an hour the name is refused until the quarter is
 * over. An attempt is written before the password is looked at, so that many at once are counted too; and in a
 * transaction of its own, so that it stays when the caller's is rolled back.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInGuard {

    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final SignInFailureMapper failures;
    private final ShiftableClock clock;

    SignInGuard(SignInFailureMapper failures, ShiftableClock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Counts an attempt as failed until it turns out well. Answers its id. */
    long attempt(String username) {
        failures.insert(username, now());
        return failures.lastId();
    }

    /** How long the name is still refused; the attempt then does not count. */
    Optional<Duration> lockedFor(String username, long attempt) {
        var now = now();
        var latest = failures.listLatest(username, now.minus(WINDOW), attempt, FAILURES);
        if (latest.size() < FAILURES) {
            return Optional.empty();
        }
        failures.delete(attempt);
        return Optional.of(Duration.between(now, latest.get(FAILURES - 1).plus(WINDOW)));
    }

    void succeeded(String username) {
        failures.deleteAll(username);
        failures.deleteOld(now().minus(Duration.ofDays(1)));
    }

    private Instant now() {
        return clock.real().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
