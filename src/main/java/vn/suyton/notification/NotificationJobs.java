package vn.suyton.notification;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ShiftableClock;

/** What is done from time to time. Safe to do on several nodes at once, and again after a crash. */
@Component
class NotificationJobs {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationJobs.class);

    private final NoticeSender sender;
    private final DigestService digests;
    private final ReminderService reminders;
    private final CleaningService cleaning;
    private final ShiftableClock clock;

    NotificationJobs(
            NoticeSender sender,
            DigestService digests,
            ReminderService reminders,
            CleaningService cleaning,
            ShiftableClock clock) {
        this.sender = sender;
        this.digests = digests;
        this.reminders = reminders;
        this.cleaning = cleaning;
        this.clock = clock;
    }

    void tellPeople() {
        sender.tellPeople();
    }

    void sendMails() {
        sender.sendMails();
    }

    void writeDigests() {
        for (var people = digests.listWaiting(); !people.isEmpty(); people = nextAfter(people)) {
            var day = clock.today();
            each(people, username -> digests.write(username, day));
        }
    }

    /** Nobody again whose digest just failed: that one is for the next round. */
    private List<String> nextAfter(List<String> people) {
        return digests.listWaiting().stream()
                .filter(username -> !people.contains(username))
                .toList();
    }

    /** All that is due; what fails is for the next round. */
    void remind() {
        var said = new HashSet<ReminderService.Due>();
        for (var due = reminders.listDue(); said.addAll(due); due = reminders.listDue()) {
            each(due, reminders::say);
        }
    }

    void clean() {
        var deleted = cleaning.deleteSome();
        while (deleted > 0) {
            LOG.info("{} old notices and mails were deleted", deleted);
            deleted = cleaning.deleteSome();
        }
    }

    private static <T> void each(List<T> items, Consumer<T> act) {
        for (var item : items) {
            try {
                act.accept(item);
            } catch (RuntimeException e) {
                LOG.error("Left for the next round: {}", item, e);
            }
        }
    }
}
