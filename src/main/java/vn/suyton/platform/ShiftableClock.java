package vn.suyton.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The clock of the cases, in whole milliseconds as the database keeps them. A demonstration can move it; sign-in,
 * sessions and tokens run on {@link #real()}.
 */
public final class ShiftableClock extends Clock {

    /** The time zone of the Union: deadlines and dates of documents are meant in it. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock base;
    private final ZoneId zone;
    private final Shift shift;

    public ShiftableClock(Clock base) {
        this(base, VIETNAM, new Shift());
    }

    private ShiftableClock(Clock base, ZoneId zone, Shift shift) {
        super();
        this.base = base;
        this.zone = zone;
        this.shift = shift;
    }

    /** Calls the listener now and after each shift with the whole distance to the real time. */
    public void onShift(Consumer<Duration> listener) {
        shift.listeners.add(listener);
        listener.accept(shift.offset);
    }

    public void setOffset(Duration distance) {
        shift.offset = distance;
        shift.listeners.forEach(listener -> listener.accept(distance));
    }

    public Duration offset() {
        return shift.offset;
    }

    public Clock real() {
        return base;
    }

    /** The day in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), VIETNAM);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ShiftableClock(base, other, shift);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(shift.offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Shared by the copies of the clock in other zones. */
    private static final class Shift {
        private final List<Consumer<Duration>> listeners = new CopyOnWriteArrayList<>();
        private volatile Duration offset = Duration.ZERO;
    }
}
