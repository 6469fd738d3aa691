package vn.suyton.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import vn.suyton.engine.DueTimers;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/**
 * The clock of the demonstration. It begins when the season begins and runs on from there; it is set before the engine
 * takes up its timers, or all of them would be due.
 */
@Service
@Profile("demo")
@DependsOnDatabaseInitialization
public class DemoClockService implements InitializingBean {

    /** A demonstration does not look further ahead. */
    private static final Duration FURTHEST = Duration.ofDays(3660);

    private final DemoClockMapper mapper;
    private final ShiftableClock clock;
    private final DueTimers timers;

    DemoClockService(DemoClockMapper mapper, ShiftableClock clock, DueTimers timers) {
        this.mapper = mapper;
        this.clock = clock;
        this.timers = timers;
    }

    @Override
    public void afterPropertiesSet() {
        var offset = mapper.findOffset().orElseGet(this::begin);
        clock.setOffset(Duration.ofMillis(offset));
    }

    private long begin() {
        var offset = Duration.between(
                        clock.real().instant(), SeasonData.load().begins().toInstant())
                .toMillis();
        mapper.insertOffset(offset);
        return offset;
    }

    public Instant advance(Actor actor, Duration by) {
        if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
            throw InvalidInput.of("advance", "clock-forward-only", FURTHEST.toDays());
        }
        return moveTo(actor, clock.instant().plus(by));
    }

    /** Moves the time to the instant unless it is later already. */
    void moveForward(Actor actor, Instant to) {
        if (to.isAfter(clock.instant())) {
            moveTo(actor, to);
        }
    }

    /** Moves the time forward; what was due until then has happened when this returns. */
    public Instant moveTo(Actor actor, Instant to) {
        if (!actor.holdsCentral(Role.ADMIN)) {
            throw new NotAllowed("demo");
        }
        if (to.isBefore(clock.instant()) || to.isAfter(clock.instant().plus(FURTHEST))) {
            throw InvalidInput.of("to", "clock-forward-only", FURTHEST.toDays());
        }
        var offset = Duration.between(clock.real().instant(), to);
        mapper.updateOffset(offset.toMillis());
        clock.setOffset(offset);
        timers.fire();
        return clock.instant();
    }
}
