package vn.suyton.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.ShiftableClock;

/** Remembers for a day what calls with a key were answered. */
@Service
@Transactional
class IdempotencyService {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    /** A call without an answer after this time was cut off, and may be made again. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final IdempotentCallMapper calls;
    private final ShiftableClock clock;

    IdempotencyService(IdempotentCallMapper calls, ShiftableClock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** The answer to the same call earlier; empty when this is the first one, which then has to be made. */
    Optional<IdempotentCall> begin(IdempotentCall call) {
        var now = clock.real().instant();
        calls.deleteOlder(now.minus(REMEMBERED), now.minus(LONGEST));
        if (calls.insertIfMissing(call, now) == 1) {
            return Optional.empty();
        }
        var first = calls.findSame(call).orElseThrow(IdempotencyProblems.CallRunning::new);
        if (!first.bodyHash().equals(call.bodyHash())) {
            throw new IdempotencyProblems.KeyReused();
        }
        if (first.status() == null) {
            throw new IdempotencyProblems.CallRunning();
        }
        return Optional.of(first);
    }

    void remember(IdempotentCall call) {
        calls.updateAnswer(call);
    }

    /** What was refused may be tried again with the same key. */
    void forget(IdempotentCall call) {
        calls.deleteUnanswered(call);
    }
}
