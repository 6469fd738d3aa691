package vn.suyton.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.suyton.platform.Actor;

/** A real mail server in this process, one for all tests. */
interface MailBox {

    GreenMail SERVER = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void useMailServer(DynamicPropertyRegistry properties) {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("suyton.site.url", () -> "https://suyton.example.vn");
    }

    static List<MimeMessage> received() {
        return Arrays.asList(SERVER.getReceivedMessages());
    }

    static MimeMessage onlyOne() {
        var all = received();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " mails");
        }
        return all.get(0);
    }

    static boolean isTo(MimeMessage mail, Actor reader) {
        try {
            return InternetAddress.toString(mail.getAllRecipients()).equals(NotificationMother.address(reader));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) {
        try {
            return String.valueOf(
                    ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
