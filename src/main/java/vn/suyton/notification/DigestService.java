package vn.suyton.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

    private final PersonMapper people;
    private final NotificationMapper notifications;
    private final Deliveries deliveries;
    private final DigestContents contents;
    private final MailServer server;
    private final WorkingDays workingDays;
    private final NotificationProperties properties;
    private final ShiftableClock clock;

    DigestService(
            PersonMapper people,
            NotificationMapper notifications,
            Deliveries deliveries,
            DigestContents contents,
            MailServer server,
            WorkingDays workingDays,
            NotificationProperties properties,
            ShiftableClock clock) {
        this.people = people;
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
        return server.isOn() && now.getHour() >= properties.hour() && workingDays.isWorkingDay(day)
                ? people.listWithoutDigest(day, AT_ONCE)
                : List.of();
    }

    /** Once a person and day, whoever else tries at the same time; nothing when there is nothing to tell. */
    void write(String username, LocalDate day) {
        if (people.insertDigest(username, day) == 0) {
            return;
        }
        var since = clock.instant().minus(FRESH);
        if (wantsDigest(username) && hasNews(username, since)) {
            var id = deliveries.addDigest(username);
            notifications.updateInDigest(username, id, since);
            people.updateDigest(username, day, id);
        }
    }

    private boolean hasNews(String username, Instant since) {
        return notifications.countForDigest(username, since) > 0 || contents.somethingWaits(username);
    }

    private boolean wantsDigest(String username) {
        var chosen = people.listChoices(username);
        return Arrays.stream(NoticeKind.values())
                .anyMatch(kind -> chosen.stream()
                                .filter(choice -> choice.kind().equals(kind.id()))
                                .findFirst()
                                .map(choice -> choice.choice())
                                .orElse(kind.usual())
                        == MailChoice.DAILY_DIGEST);
    }
}
