package vn.suyton.tasklist;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** When a task is due, as people ask for it. */
public enum TaskDue {
    OVERDUE,
    TODAY,
    /** Until Sunday, beginning with today. */
    WEEK,
    /** Within three working days. */
    SOON;

    private static final int SOON_WORKING_DAYS = 3;

    /** From the first moment until before the last; null is open. */
    record Span(@Nullable Instant from, @Nullable Instant before) {

        static final Span ANY = new Span(null, null);
    }

    Span span(ShiftableClock clock, WorkingDays days) {
        var today = clock.today();
        return switch (this) {
            case OVERDUE -> new Span(null, clock.instant());
            case TODAY -> new Span(begin(today), begin(today.plusDays(1)));
            case WEEK -> new Span(begin(today), begin(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
            case SOON ->
                new Span(
                        clock.instant(),
                        begin(days.after(today, SOON_WORKING_DAYS).plusDays(1)));
        };
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ShiftableClock.VIETNAM).toInstant();
    }
}
