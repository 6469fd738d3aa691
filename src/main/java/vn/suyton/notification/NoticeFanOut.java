package vn.suyton.notification;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.TaskState;
import vn.suyton.notification.NotificationMapper.PersonChoice;
import vn.suyton.platform.ShiftableClock;

/** Turns what was written down in an act into what each person is told. */
@Service
@Transactional
class NoticeFanOut {

    private static final int AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 10;
    /** After that another node may try; the row's lock and state keep them from telling twice. */
    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** What belongs to the same act. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final OutboxMapper outbox;
    private final NotificationMapper notifications;
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final NotificationProperties properties;
    private final ShiftableClock clock;

    NoticeFanOut(
            OutboxMapper outbox,
            NotificationMapper notifications,
            Recipients recipients,
            Deliveries deliveries,
            NotificationProperties properties,
            ShiftableClock clock) {
        this.outbox = outbox;
        this.notifications = notifications;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes the next due rows in hand; one that breaks comes back later and does not hold up the others. */
    List<Long> take() {
        outbox.updateGivenUp(MOST_ATTEMPTS);
        var now = clock.instant();
        var due = outbox.listDueForUpdate(now, AT_ONCE);
        due.forEach(seq -> outbox.updateTaken(seq, now.plus(PAUSE)));
        return due;
    }

    /** Tells all people of one row, or nobody; once, whoever else tries. */
    void tell(long seq) {
        outbox.findWaitingForUpdate(seq).ifPresent(entry -> {
            var task = entry.taskId();
            var state =
                    task == null ? TaskState.OPEN : outbox.findTaskState(task).orElse(TaskState.DONE);
            switch (state) {
                case OPEN -> {
                    tell(entry);
                    outbox.updateState(seq, "TOLD");
                }
                // the decision can still be undone: the row waits
                case HELD -> outbox.updateDue(seq, clock.instant().plus(properties.delay()));
                case DONE, WITHDRAWN -> outbox.updateState(seq, "DROPPED");
            }
        });
    }

    private void tell(OutboxEntry entry) {
        var people = recipients.of(entry);
        if (people.isEmpty()) {
            return;
        }
        var choices = choices(entry.kind(), people);
        for (var username : people) {
            var told = Notification.of(entry, UUID.randomUUID().toString(), username);
            if (!wasSaidBefore(told)) {
                tell(told, entry.seq(), choices.getOrDefault(username, NoticeKind.usual(entry.kind())));
            }
        }
    }

    private boolean wasSaidBefore(Notification told) {
        return told.kind().equals(NoticeKind.TASK_OFFERED.id())
                && notifications.countSaidBefore(told, told.createdAt().minus(MOMENT)) > 0;
    }

    private void tell(Notification told, long outboxSeq, MailChoice choice) {
        notifications.insert(told, outboxSeq, choice == MailChoice.DAILY_DIGEST);
        if (choice == MailChoice.AT_ONCE) {
            deliveries.add(told);
        }
    }

    private Map<String, MailChoice> choices(String kind, List<String> people) {
        var choices = new HashMap<String, MailChoice>();
        for (PersonChoice chosen : notifications.listChoices(kind, people)) {
            choices.put(chosen.username(), chosen.choice());
        }
        return choices;
    }
}
