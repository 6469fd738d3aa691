package vn.suyton.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** One mail on the morning of a working day for each person who has something waiting or new. */
@Service
@Transactional
class DigestService {

    private static final int AT_ONCE = 200;
    /** What is older was told before there was a mail server or an address, and is stale. */
    private static final Duration FRESH = Duration.ofDays(14);

    /** So long a digest waits for the reminders of the morning, which it shall contain. */
    private static final Duration WAITS_FOR_REMINDERS = Duration.ofHours(1);

    private final PersonMapper people;
    private final OutboxMapper outbox;
    private final NotificationMapper notifications;
    private final Deliveries deliveries;
    private final DigestContents contents;
    private final MailServer server;
    private final WorkingDays workingDays;
    private final NotificationProperties properties;
    private final ShiftableClock clock;

    DigestService(
            PersonMapper people,
            OutboxMapper outbox,
            NotificationMapper notifications,
            Deliveries deliveries,
            DigestContents contents,
            MailServer server,
            WorkingDays workingDays,
            NotificationProperties properties,
            ShiftableClock clock) {
        this.people = people;
        this.outbox = outbox;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.contents = contents;
        this.server = server;
        this.workingDays = workingDays;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whose digest of the day is still to be looked at; nobody's before the hour and on days off. */
    @Transactional(readOnly = true)
    List<String> listWaiting() {
        var now = clock.instant().atZone(ShiftableClock.VIETNAM);
        var day = now.toLocalDate();
        var isTime = server.isOn() && now.getHour() >= properties.hour() && workingDays.isWorkingDay(day);
        return isTime && outbox.countUntoldReminders(now.toInstant().minus(WAITS_FOR_REMINDERS)) == 0
                ? people.listWithoutDigest(day, AT_ONCE)
                : List.of();
    }

    /** Once a person and day, whoever else tries at the same time; nothing when there is nothing to tell. */
    void write(String username, LocalDate day) {
        if (people.insertDigest(username, day) == 0) {
            return;
        }
        var since = clock.instant().minus(FRESH);
        if (hasNews(username, since) || (wantsTasks(username) && contents.somethingWaits(username))) {
            var id = deliveries.addDigest(username);
            notifications.updateInDigest(username, id, since);
            people.updateDigest(username, day, id);
        }
    }

    private boolean hasNews(String username, Instant since) {
        return notifications.countForDigest(username, since) > 0;
    }

    /** Whether the person wants to hear each morning what waits, also when nothing is new. */
    private boolean wantsTasks(String username) {
        return people.listChoices(username).stream()
                        .filter(choice -> choice.kind().equals(NoticeKind.TASK_OFFERED.id()))
                        .findFirst()
                        .map(choice -> choice.choice())
                        .orElse(NoticeKind.TASK_OFFERED.usual())
                == MailChoice.DAILY_DIGEST;
    }
}
