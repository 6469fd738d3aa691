package vn.suyton.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/**
 * Reminds those who have a task some working days before it is due, and tells the superior when it is late. Each is said
 * once a task; who was told today of a new task is not reminded of it on the same day.
 */
@Service
@Transactional
class ReminderService {

    private static final String ESCALATION = "escalation";
    private static final int AT_ONCE = 200;
    /** From a unit over its cluster to the Centre. */
    private static final int HIGHEST = 3;

    private final ReminderMapper reminders;
    private final TaskDesk desk;
    private final NoticeOutbox outbox;
    private final Recipients recipients;
    private final WorkingDays workingDays;
    private final NotificationProperties properties;
    private final ShiftableClock clock;

    ReminderService(
            ReminderMapper reminders,
            TaskDesk desk,
            NoticeOutbox outbox,
            Recipients recipients,
            WorkingDays workingDays,
            NotificationProperties properties,
            ShiftableClock clock) {
        this.reminders = reminders;
        this.desk = desk;
        this.outbox = outbox;
        this.recipients = recipients;
        this.workingDays = workingDays;
        this.properties = properties;
        this.clock = clock;
    }

    /** Something to say about a task. */
    record Due(String taskId, String step) {}

    /** What is to be said now; nothing before the hour and on days off. The nearest reminder comes first. */
    @Transactional(readOnly = true)
    List<Due> listDue() {
        var now = clock.instant().atZone(ShiftableClock.VIETNAM);
        var today = now.toLocalDate();
        if (now.getHour() < properties.hour() || !workingDays.isWorkingDay(today)) {
            return List.of();
        }
        var before = properties.reminders().stream().sorted().flatMap(days -> soonDue(days, today));
        return Stream.concat(before, late(today)).toList();
    }

    private Stream<Due> soonDue(int days, LocalDate today) {
        var step = before(days);
        var end = days == 0 ? today : workingDays.after(today, days);
        return reminders.listDue(step, clock.instant(), start(end.plusDays(1)), start(today), AT_ONCE).stream()
                .map(taskId -> new Due(taskId, step));
    }

    /** Due at the latest so many working days ago. */
    private Stream<Due> late(LocalDate today) {
        var last = today;
        for (int days = 0; days < properties.escalationAfter(); days++) {
            last = workingDayBefore(last);
        }
        return reminders.listDue(ESCALATION, Instant.EPOCH, start(last.plusDays(1)), clock.instant(), AT_ONCE).stream()
                .map(taskId -> new Due(taskId, ESCALATION));
    }

    private LocalDate workingDayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!workingDays.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** Once a task and step, whoever else tries. What was decided meanwhile, or is about to be, is left alone. */
    void say(Due due) {
        desk.find(due.taskId()).filter(task -> task.state() == TaskState.OPEN).ifPresent(task -> say(due, task));
    }

    /** An earlier reminder that was missed is not given after a later one. */
    private void say(Due due, TaskEntry task) {
        if (reminders.insert(task.id(), due.step(), clock.instant()) == 0) {
            return;
        }
        if (due.step().equals(ESCALATION)) {
            escalate(task);
            return;
        }
        properties.reminders().stream()
                .map(ReminderService::before)
                .filter(step -> step.compareTo(due.step()) > 0)
                .forEach(step -> reminders.insert(task.id(), step, clock.instant()));
        outbox.add(outbox.aboutTask(NoticeKind.REMINDER, task));
    }

    /** The superior may not open the task, but the case. */
    private void escalate(TaskEntry task) {
        var office = superior(task);
        outbox.add(outbox.aboutTask(NoticeKind.ESCALATION, task)
                .forOffice(office.role(), office.scopeId(), outbox.pathOf(task.subject())));
    }

    /** Somebody who does not have the task; the chair of a unit may be the head of its cluster too. */
    private Superior.Office superior(TaskEntry task) {
        var late = recipients.of(outbox.aboutTask(NoticeKind.REMINDER, task));
        var office = Superior.of(task.role(), task);
        for (int level = 0; level < HIGHEST && late.containsAll(recipients.holders(office)); level++) {
            office = Superior.of(office.role(), task);
        }
        return office;
    }

    private static String before(int days) {
        return "before-%02d".formatted(days);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ShiftableClock.VIETNAM).toInstant();
    }
}
