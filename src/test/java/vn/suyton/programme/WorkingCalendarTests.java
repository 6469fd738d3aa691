package vn.suyton.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    final WorkingCalendar calendar = WorkingCalendar.ofClasspath();

    @ParameterizedTest
    @CsvSource({
        // over a week-end
        "2022-11-18, 1, 2022-11-21",
        "2022-11-18, 5, 2022-11-25",
        // New Year on a Saturday gives the Monday off
        "2021-12-31, 1, 2022-01-04",
        // Tết
        "2022-01-28, 1, 2022-02-07",
        // Monday off, worked on the Saturday after
        "2024-04-26, 1, 2024-05-02",
        "2024-05-03, 1, 2024-05-04",
        // Friday off, worked on the Saturday before
        "2025-04-25, 1, 2025-04-26",
        "2025-04-29, 1, 2025-05-05",
        "2022-11-19, 0, 2022-11-21",
        "2022-11-18, 0, 2022-11-18"
    })
    void countsWorkingDays(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.after(from, days)).isEqualTo(expected);
    }

    @Test
    void endsATermAtFiveInTheAfternoonInVietnam() {
        assertThat(calendar.endOf(3, Instant.parse("2022-11-18T10:00:00Z")))
                .isEqualTo(Instant.parse("2022-11-23T10:00:00Z"));
    }

    @Test
    void countsFromTheDayInVietnam() {
        // 20:00 in Greenwich is Saturday morning in Hà Nội
        assertThat(calendar.endOf(1, Instant.parse("2022-11-18T20:00:00Z")))
                .isEqualTo(Instant.parse("2022-11-21T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-11-18, 2022-11-25, 5",
        "2022-11-18, 2022-11-18, 0",
        "2022-11-25, 2022-11-18, -5",
        "2022-01-28, 2022-02-07, 1"
    })
    void tellsHowManyWorkingDaysAreLeft(LocalDate from, LocalDate to, long expected) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
    }
}
