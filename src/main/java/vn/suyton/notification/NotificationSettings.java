package vn.suyton.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param email null: no mail
 * @param language {@code vi} or {@code en}, of mails
 * @param mailOn whether this installation sends mail at all
 */
public record NotificationSettings(@Nullable String email, String language, boolean mailOn, List<KindSetting> kinds) {

    /**
     * The choice of one kind.
     *
     * @param mandatory it may come in the digest, but not be switched off
     */
    public record KindSetting(String kind, boolean mandatory, MailChoice choice) {}
}
