package vn.suyton.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** How long a task has waited, in working days. */
public enum BoardAge {
    FRESH(0, 2),
    WEEK(3, 5),
    FORTNIGHT(6, 10),
    OLD(11, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    BoardAge(int least, int most) {
        this.least = least;
        this.most = most;
    }

    static BoardAge of(LocalDate since, LocalDate today, WorkingDays calendar) {
        var days = calendar.workingDaysBetween(since, today);
        return Arrays.stream(values())
                .filter(age -> days <= age.most)
                .findFirst()
                .orElse(OLD);
    }

    /** Tasks made from here on are not older; null when nothing is too old. */
    @Nullable
    Instant from(LocalDate today, WorkingDays calendar) {
        return this == OLD ? null : start(most, today, calendar);
    }

    /** Tasks made before are not younger; null when nothing is too young. */
    @Nullable
    Instant before(LocalDate today, WorkingDays calendar) {
        return this == FRESH ? null : start(least - 1, today, calendar);
    }

    /** The first moment from which on no more than so many working days have passed. */
    private static Instant start(int most, LocalDate today, WorkingDays calendar) {
        var day = today;
        while (calendar.workingDaysBetween(day.minusDays(1), today) <= most) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(ShiftableClock.VIETNAM).toInstant();
    }
}
