package vn.suyton.notification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.ShiftableClock;

/** What a person was told. Everybody sees the own notices and no others. */
@Service
@Transactional
public class NotificationService {

    /** Counted exactly below this; from here on there are simply many. */
    public static final int MANY = 100;

    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final NotificationMapper notifications;
    private final NoticeTexts texts;
    private final ShiftableClock clock;

    NotificationService(NotificationMapper notifications, NoticeTexts texts, ShiftableClock clock) {
        this.notifications = notifications;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param after cursor of the part before
     */
    @Transactional(readOnly = true)
    public Page<NotificationView> list(Actor actor, @Nullable String after, @Nullable Integer limit) {
        var size = limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
        var rows = notifications.list(actor.username(), Cursor.before(after), size + 1);
        var language = LocaleContextHolder.getLocale();
        return Page.of(rows, size, row -> Long.toString(row.seq())).map(row -> view(row, language));
    }

    /** At most {@link #MANY}. */
    @Transactional(readOnly = true)
    public int countUnread(String username) {
        return notifications.countUnread(username, MANY);
    }

    /** Marks it read; returns where it leads. */
    public String open(Actor actor, String id) {
        var told = notifications.find(actor.username(), id).orElseThrow(() -> new NotFound("NOTIFICATION", id));
        notifications.updateRead(actor.username(), id, clock.instant());
        return told.path();
    }

    /** All that were there when the person looked; what came since stays unread. */
    public void readAll(Actor actor, @Nullable String newest) {
        var seq = newest == null
                ? Long.MAX_VALUE
                : notifications
                        .find(actor.username(), newest)
                        .map(Notification::seq)
                        .orElseThrow(() -> InvalidInput.of("newest", "unknown", newest));
        notifications.updateAllRead(actor.username(), seq, clock.instant());
    }

    /** The number of the last notice of anybody, on whichever node it was told. */
    @Transactional(readOnly = true)
    public long lastSeq() {
        return notifications.lastSeq();
    }

    /** Usernames of those who were told something after that number. */
    @Transactional(readOnly = true)
    public List<String> listPeopleAfter(long seq) {
        return notifications.listPeopleAfter(seq);
    }

    private NotificationView view(Notification told, Locale language) {
        return new NotificationView(
                told.id(),
                told.kind(),
                texts.title(told, language),
                texts.text(told, language),
                told.path(),
                told.createdAt(),
                told.readAt());
    }
}
