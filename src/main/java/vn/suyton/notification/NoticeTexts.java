package vn.suyton.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a notice in the language of its reader; they belong to the module that publishes the kind. */
@Component
class NoticeTexts {

    private final MessageSource messages;

    NoticeTexts(MessageSource messages) {
        this.messages = messages;
    }

    String title(Notification told, Locale language) {
        return text(told, "title", language);
    }

    String text(Notification told, Locale language) {
        return text(told, "text", language);
    }

    String kind(String kind, Locale language) {
        return say("notification.kind." + kind, kind, language);
    }

    String say(String key, String otherwise, Locale language, Object... arguments) {
        var text = messages.getMessage(key, arguments, otherwise, language);
        return text == null ? otherwise : text;
    }

    private String text(Notification told, String part, Locale language) {
        var arguments = told.arguments().toArray();
        var otherwise = say("notification.other." + part, told.kind(), language, arguments);
        return say("notice." + told.kind() + "." + part, otherwise, language, arguments)
                .strip();
    }
}
