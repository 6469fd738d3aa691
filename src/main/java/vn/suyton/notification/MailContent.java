package vn.suyton.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as text and as HTML.
 *
 * @param messageId the same in every attempt, by which a mail sent again can be recognised
 * @param unsubscribe address that switches it off, null when it must not be switched off
 */
record MailContent(
        String address,
        String messageId,
        String language,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    void writeTo(MimeMessage message, String from) throws MessagingException {
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(subject.replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setHeader("Message-ID", messageId);
        message.setHeader("Content-Language", language);
        message.setHeader("Auto-Submitted", "auto-generated");
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var body = new MimeMultipart("alternative");
        body.addBodyPart(part(text, "plain"));
        body.addBodyPart(part(html, "html"));
        message.setContent(body);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        return part;
    }
}
