package vn.suyton.platform;

import java.time.Instant;
import java.time.LocalDate;

/** Counts working days of the Union's offices: Monday to Friday, without public holidays, with swapped days. */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The day that many working days later; the day itself does not count. With 0 the first working day from it on. */
    LocalDate after(LocalDate day, int workingDays);

    /** When a term of working days ends that began at the instant: at 17:00 Vietnam time of its last day. */
    Instant endOf(int workingDays, Instant from);

    /** Working days after the first day up to and with the second; negative when the second lies before the first. */
    long workingDaysBetween(LocalDate from, LocalDate to);
}
