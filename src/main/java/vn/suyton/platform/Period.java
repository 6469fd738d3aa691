package vn.suyton.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day to a day, both included; without an end it is still in force. */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
