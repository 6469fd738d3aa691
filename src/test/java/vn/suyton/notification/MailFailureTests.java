package vn.suyton.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Whether a mail may be sent again by itself depends on what is certain about it. */
class MailFailureTests {

    @Test
    void nobodyKnowsWhatBecameOfAMailThatGotNoAnswer() {
        var silent = new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out"));

        assertThat(kind(silent, true)).isEqualTo(MailFailure.Kind.UNCERTAIN);
        assertThat(kind(silent, false)).isEqualTo(MailFailure.Kind.UNREACHABLE);
    }

    @Test
    void aRefusalIsCertain() {
        assertThat(kind(refusal(550), true)).isEqualTo(MailFailure.Kind.REFUSED_FOR_EVER);
        assertThat(kind(refusal(450), true)).isEqualTo(MailFailure.Kind.REFUSED);
    }

    @Test
    void aServerThatIsNotThereHasTakenNothing() {
        var refused = new MessagingException("Couldn't connect", new ConnectException("Connection refused"));
        var unknown = new MailAuthenticationException(new AuthenticationFailedException("535 no"));

        assertThat(kind(refused, false)).isEqualTo(MailFailure.Kind.UNREACHABLE);
        assertThat(MailFailure.of(unknown, false).kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
    }

    private static MessagingException refusal(int code) {
        return new SMTPAddressFailedException(null, "RCPT TO", code, code + " no");
    }

    private static MailFailure.Kind kind(Exception problem, boolean handedOver) {
        return MailFailure.of(new MailSendException(Map.of("mail", problem)), handedOver)
                .kind();
    }
}
