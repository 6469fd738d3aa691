package vn.suyton.notification;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.identity.AccountService;
import vn.suyton.notification.PersonMapper.MailPerson;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.SiteProperties;

/** Writes a mail in the language of its reader. */
@Component
class MailComposer {

    private final NotificationMapper notifications;
    private final DigestContents digests;
    private final NoticeTexts texts;
    private final MailTemplates templates;
    private final AccountService accounts;
    private final SiteProperties site;

    MailComposer(
            NotificationMapper notifications,
            DigestContents digests,
            NoticeTexts texts,
            MailTemplates templates,
            AccountService accounts,
            SiteProperties site) {
        this.notifications = notifications;
        this.digests = digests;
        this.texts = texts;
        this.templates = templates;
        this.accounts = accounts;
        this.site = site;
    }

    MailContent compose(Delivery delivery, MailPerson person) {
        var language = Locale.forLanguageTag(person.language());
        var model = new HashMap<String, Object>();
        model.put(
                "name",
                accounts.displayNames(Set.of(person.username())).getOrDefault(person.username(), person.username()));
        model.put("site", site.url());
        model.put("settings", site.url() + "/notifications/settings");
        var unsubscribe = unsubscribe(delivery);
        model.put("unsubscribe", unsubscribe == null ? "" : unsubscribe);
        var subject = delivery.isDigest() ? digest(delivery, language, model) : notice(delivery, language, model);
        var template = delivery.isDigest() ? "digest" : "notice";
        return new MailContent(
                Objects.requireNonNull(person.email()),
                messageId(delivery),
                person.language(),
                subject,
                templates.text(template, language, model),
                templates.html(template, language, model),
                unsubscribe);
    }

    private String notice(Delivery delivery, Locale language, Map<String, Object> model) {
        var id = String.valueOf(delivery.notificationId());
        var told = notifications.findById(id).orElseThrow(() -> new NotFound("NOTIFICATION", id));
        var title = texts.title(told, language);
        model.put("title", title);
        model.put("text", texts.text(told, language));
        model.put("link", site.url() + told.path());
        model.put("mandatory", NoticeKind.isMandatory(told.kind()));
        return texts.say("notification.mail.subject", title, language, title);
    }

    private String digest(Delivery delivery, Locale language, Map<String, Object> model) {
        var content = digests.of(delivery, language);
        model.put("digest", content);
        return texts.say(
                "notification.digest.subject",
                "",
                language,
                content.day(),
                content.waitingCount(),
                content.freshCount());
    }

    private @Nullable String unsubscribe(Delivery delivery) {
        return NoticeKind.isMandatory(delivery.kind())
                ? null
                : site.url() + "/unsubscribe/" + delivery.unsubscribeToken();
    }

    private String messageId(Delivery delivery) {
        var host = URI.create(site.url()).getHost();
        return "<" + delivery.id() + "@" + (host == null ? "localhost" : host) + ">";
    }
}
