package vn.suyton.programme;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** The working calendar of the rulebook: public holidays, days off in lieu, and week-ends worked in exchange. */
@Component
public class WorkingCalendar implements WorkingDays {

    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> workedWeekends;

    @Autowired
    WorkingCalendar(ProgrammeProperties settings) {
        this(RulebookFiles.of(settings.rulebook()).get(RulebookFiles.HOLIDAYS));
    }

    private WorkingCalendar(YamlSection file) {
        file.sections("holidays", this::addHolidays);
        this.workedWeekends = Set.copyOf(file.days("workedWeekends"));
        file.requireNothingElse();
        for (var day : workedWeekends) {
            if (!isWeekend(day) || holidays.contains(day)) {
                throw file.fault("workedWeekends", day + " is no Saturday or Sunday without a holiday");
            }
        }
    }

    /** The calendar that comes with the application, for work without a running application. */
    public static WorkingCalendar ofClasspath() {
        return new WorkingCalendar(RulebookFiles.ofClasspath().get(RulebookFiles.HOLIDAYS));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return isWeekend(day) ? workedWeekends.contains(day) : !holidays.contains(day);
    }

    @Override
    public LocalDate after(LocalDate day, int workingDays) {
        var result = workingDays == 0 ? firstWorkingDayFrom(day) : day;
        for (var i = 0; i < workingDays; i++) {
            result = firstWorkingDayFrom(result.plusDays(1));
        }
        return result;
    }

    @Override
    public Instant endOf(int workingDays, Instant from) {
        var day = LocalDate.ofInstant(from, ShiftableClock.VIETNAM);
        return after(day, workingDays)
                .atTime(END_OF_WORK)
                .atZone(ShiftableClock.VIETNAM)
                .toInstant();
    }

    @Override
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate firstWorkingDayFrom(LocalDate day) {
        var result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    private String addHolidays(YamlSection entry) {
        var from = entry.day("from");
        var to = entry.findDay("to").orElse(from);
        // a slip of the year would otherwise make years of days off
        if (to.isBefore(from) || to.isAfter(from.plusMonths(1))) {
            throw entry.fault("to", "'to' must lie within a month after 'from'");
        }
        from.datesUntil(to.plusDays(1)).forEach(holidays::add);
        return entry.text("name");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
