package vn.suyton.tasklist;

import java.time.LocalDate;

/** Which of the tasks that somebody wants to look at again; the days are that person's own and concern nobody else. */
public enum TaskFollowUp {
    /** Today, or earlier and not done since. */
    DUE,
    ANY;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The last day that counts. */
    LocalDate until(LocalDate today) {
        return this == DUE ? today : LAST_DAY;
    }
}
