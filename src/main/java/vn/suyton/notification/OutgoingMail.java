package vn.suyton.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail that knows whether its content was given to the server: before that it cannot have been taken. */
final class OutgoingMail extends MimeMessage {

    private boolean handedOver;

    OutgoingMail(Session session) {
        super(session);
    }

    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        handedOver = true;
        super.writeTo(out, ignored);
    }
}
