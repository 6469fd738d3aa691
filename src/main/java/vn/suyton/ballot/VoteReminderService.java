package vn.suyton.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Notice;
import vn.suyton.platform.ShiftableClock;

/**
 * Reminds those on the roll who have not voted, once before the end. Nobody else learns whom: neither the chair nor the
 * trail, and the log of mails leaves this kind out. The notice leads to the page of the ballot and to no choice.
 */
@Service
@Transactional
class VoteReminderService {

    static final String KIND = "ballot-reminder";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ShiftableClock.VIETNAM);

    private final BallotMapper ballots;
    private final VoteReminderMapper reminders;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final BallotProperties properties;
    private final ShiftableClock clock;

    VoteReminderService(
            BallotMapper ballots,
            VoteReminderMapper reminders,
            AccountService accounts,
            ApplicationEventPublisher events,
            BallotProperties properties,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.reminders = reminders;
        this.accounts = accounts;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /** Open ballots that end soon; whether it is time already, {@link #remind} says. */
    @Transactional(readOnly = true)
    List<BallotId> listClosing() {
        var now = clock.instant();
        return reminders.listClosing(now, now.plus(properties.remindBefore()));
    }

    /** Once for each closing time, whoever else tries. */
    void remind(BallotId id) {
        var ballot = ballots.lock(id);
        var now = clock.instant();
        if (!ballot.isOpenAt(now) || now.isBefore(dueAt(ballot))) {
            return;
        }
        if (reminders.insert(id, ballot.closesAt(), now) == 1) {
            var missing = accounts.usernamesOf(reminders.listMissing(id));
            var texts = List.of(ballot.title(), MOMENT.format(ballot.closesAt()));
            events.publishEvent(new Notice(KIND, missing, Ballot.subject(id), "/ballots/" + id, texts));
        }
    }

    /** A vote of half an hour is not reminded of as soon as it opens. */
    private Instant dueAt(Ballot ballot) {
        var usual = ballot.closesAt().minus(properties.remindBefore());
        var opened = ballot.openedAt() == null ? usual : ballot.openedAt();
        var half = opened.plus(Duration.between(opened, ballot.closesAt()).dividedBy(2));
        return half.isAfter(usual) ? half : usual;
    }
}
