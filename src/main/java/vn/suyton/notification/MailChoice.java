package vn.suyton.notification;

/** How one person wants to get one kind of notice by mail. On the pages every notice shows, whatever was chosen. */
public enum MailChoice {
    AT_ONCE,
    DAILY_DIGEST,
    NONE
}
