package vn.suyton.notification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.ShiftableClock;

/** Forgets what was told long ago. The audit trail is the record; notices are not. */
@Service
@Transactional
class CleaningService {

    private final OutboxMapper outbox;
    private final NotificationMapper notifications;
    private final DeliveryMapper deliveries;
    private final PersonMapper people;
    private final ReminderMapper reminders;
    private final NotificationProperties properties;
    private final ShiftableClock clock;

    CleaningService(
            OutboxMapper outbox,
            NotificationMapper notifications,
            DeliveryMapper deliveries,
            PersonMapper people,
            ReminderMapper reminders,
            NotificationProperties properties,
            ShiftableClock clock) {
        this.outbox = outbox;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.people = people;
        this.reminders = reminders;
        this.properties = properties;
        this.clock = clock;
    }

    /** In small parts, so that nobody waits; returns how many rows went. */
    int deleteSome() {
        var before = clock.instant().minus(properties.keep());
        var day = before.atZone(ShiftableClock.VIETNAM).toLocalDate();
        return outbox.deleteOld(before)
                + deliveries.deleteOld(before)
                + notifications.deleteOld(before)
                + people.deleteOldDigests(day)
                + reminders.deleteOld(before);
    }
}
