package vn.suyton.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The way to the mail server named by {@code spring.mail.host}; without one no mail leaves the house. */
@Component
class MailServer {

    private final @Nullable JavaMailSenderImpl sender;

    MailServer(ObjectProvider<JavaMailSenderImpl> sender) {
        this.sender = sender.getIfAvailable();
    }

    boolean isOn() {
        return sender != null;
    }

    /** Returns when the server has taken the mail; otherwise says what is known about it. */
    void send(MailContent content, String from) throws MailFailure {
        if (sender == null) {
            throw new MailFailure(MailFailure.Kind.UNREACHABLE, "no mail server");
        }
        var message = new OutgoingMail(sender.getSession());
        try {
            content.writeTo(message, from);
        } catch (MessagingException e) {
            throw MailFailure.of(e, false);
        }
        send(sender, message);
    }

    private static void send(JavaMailSenderImpl sender, OutgoingMail message) throws MailFailure {
        try {
            sender.send((MimeMessage) message);
        } catch (MailException e) {
            throw MailFailure.of(e, message.isHandedOver());
        }
    }
}
