package vn.suyton.notification;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of notices people can choose about. What somebody must learn to do the duty cannot be switched off, only put
 * into the digest. What is said in the morning, perhaps of many tasks at once, is usually one mail.
 */
public enum NoticeKind {
    ASSIGNED("assigned", true, MailChoice.AT_ONCE),
    RETURNED("returned", true, MailChoice.AT_ONCE),
    DECISION_FAILED("decision-failed", true, MailChoice.AT_ONCE),
    ESCALATION("escalation", true, MailChoice.DAILY_DIGEST),
    STAND_IN("stand-in", true, MailChoice.AT_ONCE),
    BALLOT_KEY("ballot-key", true, MailChoice.AT_ONCE),
    BALLOT_OPEN("ballot-open", false, MailChoice.AT_ONCE),
    BALLOT_REMINDER("ballot-reminder", false, MailChoice.AT_ONCE),
    REASSIGNED("reassigned", false, MailChoice.AT_ONCE),
    MENTIONED("mentioned", false, MailChoice.AT_ONCE),
    REMINDER("reminder", false, MailChoice.DAILY_DIGEST),
    TASK_OFFERED("task-offered", false, MailChoice.DAILY_DIGEST);

    private final String id;
    private final boolean mandatory;
    private final MailChoice usual;

    NoticeKind(String id, boolean mandatory, MailChoice usual) {
        this.id = id;
        this.mandatory = mandatory;
        this.usual = usual;
    }

    /** The word of {@link vn.suyton.platform.Notice#kind()}; its name for people is {@code notification.kind.<id>}. */
    public String id() {
        return id;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    /** For who has not chosen. */
    public MailChoice usual() {
        return usual;
    }

    /** Nothing for a kind that only its publisher knows; such a notice shows on the pages and goes into the digest. */
    static Optional<NoticeKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    static MailChoice usual(String id) {
        return find(id).map(NoticeKind::usual).orElse(MailChoice.DAILY_DIGEST);
    }

    static boolean isMandatory(String id) {
        return find(id).map(NoticeKind::isMandatory).orElse(false);
    }
}
